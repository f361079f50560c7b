#pragma once

#include "mappings/documents/document.hpp"

#include <vector>

namespace kezheng {

/// Finds what does not belong to the text of pages: page numbers and running titles, which are the first or last lines
/// of a page and, digits aside, the same on many pages. A title that stands on the first page is kept there. The result
/// says for each of the `printed` lines (blank ones included) whether it is such; each is reported: page-number,
/// page-furniture.
[[nodiscard]] std::vector<bool> find_page_furniture(const std::vector<Line>& printed,
                                                    std::vector<Diagnostic>& diagnostics);

} // namespace kezheng
