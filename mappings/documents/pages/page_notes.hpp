#pragma once

#include "mappings/documents/document.hpp"
#include "mappings/documents/pages/page_layout.hpp"
#include "mappings/documents/pdf/pdf_words.hpp"

#include <string_view>
#include <vector>

namespace kezheng {

/// Takes marks of notes out of the words of a page that are printed smaller and higher than the word before them, and
/// returns them as they are printed. Numbers behind a Latin letter are powers: they stay, as the characters of powers.
[[nodiscard]] std::vector<WordBox> take_raised_marks(std::vector<WordBox>& words);

/// Takes the notes at the foot of each page and those between two tables out of `pages`: from the line on that begins
/// with a mark which stands in the text before (or is one of `marks` on the page) to the foot or the next table, unless
/// a requirement is there. Returns each note as one line.
[[nodiscard]] std::vector<Line> take_foot_notes(std::vector<std::vector<PrintedLine>>& pages,
                                                const std::vector<NoteMark>& marks, std::string_view file);

} // namespace kezheng
