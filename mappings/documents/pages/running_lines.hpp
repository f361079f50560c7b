#pragma once

#include "mappings/documents/pages/page_layout.hpp"

#include <span>
#include <vector>

namespace kezheng {

/// Takes page numbers (the outermost line of a page) and running heads and feet out of `pages`, and returns them, page
/// by page. A head or foot is repeated on four pages of ten and on three at least, is set off from the text and is no
/// sentence. Headings and captions of tables stay.
[[nodiscard]] std::vector<PrintedLine> take_running_lines(std::vector<std::vector<PrintedLine>>& pages,
                                                          std::span<const double> page_heights);

} // namespace kezheng
