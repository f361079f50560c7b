#pragma once

#include "mappings/documents/pdf/pdf_words.hpp"

#include <vector>

namespace kezheng {

/// Takes the words out of the top of a page that are printed at the foot of the page before, too: programs that cut a
/// web page into pages (wkhtmltopdf) draw a line that the cut goes through on both. All words below the cut must stand
/// on the next page as they stand here. Returns the words taken out.
[[nodiscard]] std::vector<WordBox> take_lines_printed_twice(std::vector<WordPage>& pages);

} // namespace kezheng
