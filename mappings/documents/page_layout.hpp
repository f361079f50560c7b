#pragma once

#include "mappings/documents/pdf_words.hpp"

#include <span>
#include <string>
#include <vector>

namespace kezheng {

/// Words that stand side by side, left to right.
struct PrintedLine {
    std::vector<WordBox> words;
    Box box;
    unsigned page = 0;   ///< counts from 1
    unsigned number = 0; ///< of the line on its page, counts from 1; a line of a cell has that of the whole line

    /// Without any white space, for recognising headings.
    [[nodiscard]] std::string dense_text() const;
};

/// Groups words into lines, top to bottom. Words of other sizes or fonts on one base line stay together.
[[nodiscard]] std::vector<PrintedLine> group_lines(std::vector<WordBox> words);

/// The words as text. Nothing stands between Chinese words, unless `keeps_gaps` and they are a character apart; a
/// space stands between others, but not inside a run of single Latin letters or digits set apart (`S E O`).
[[nodiscard]] std::string text_of(std::span<const WordBox> words, bool keeps_gaps);

/// The lines of a stretch of running text in reading order: where two columns of text stand side by side, the left one
/// comes first. The lines keep their numbers.
[[nodiscard]] std::vector<PrintedLine> in_reading_order(std::vector<PrintedLine> lines);

/// Takes page numbers (the outermost line of a page) and running heads and feet (repeated on four pages of ten and on
/// three at least) out of `pages`, and returns them, page by page. Headings and captions of tables stay.
[[nodiscard]] std::vector<PrintedLine> take_running_lines(std::vector<std::vector<PrintedLine>>& pages,
                                                          std::span<const double> page_heights);

} // namespace kezheng
