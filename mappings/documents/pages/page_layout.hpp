#pragma once

#include "mappings/documents/pdf/pdf_words.hpp"

#include <span>
#include <string>
#include <vector>

namespace kezheng {

/// Words that stand side by side, left to right.
struct PrintedLine {
    std::vector<WordBox> words;
    Box box;
    unsigned page = 0;      ///< counts from 1
    double column_edge = 0; ///< right end of the column of text; 0 where there is only one
    unsigned number = 0;    ///< of the line on its page, counts from 1; a line of a cell has that of the whole line

    /// Without any white space, for recognising headings.
    [[nodiscard]] std::string dense_text() const;
};

/// How wide a Chinese character of a font is, in points, told by the box of a word or a line in it.
[[nodiscard]] double character_width(const Box& box);

/// The smallest rectangle that holds all of `words`, of which there is one at least.
[[nodiscard]] Box box_around(std::span<const WordBox> words);

/// Groups words into lines, top to bottom. Words of other sizes or fonts on one base line stay together.
[[nodiscard]] std::vector<PrintedLine> group_lines(std::vector<WordBox> words);

/// The words as text. Nothing stands between Chinese words, unless `keeps_gaps` and they are a character apart. Between
/// others stands a space where the gap is that of one: not where letters are set apart (`S E O`), and not where a word
/// processor parts Chinese from Latin.
[[nodiscard]] std::string text_of(std::span<const WordBox> words, bool keeps_gaps);

} // namespace kezheng
