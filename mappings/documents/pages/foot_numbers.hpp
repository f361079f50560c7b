#pragma once

#include "mappings/documents/pages/page_layout.hpp"

#include <set>
#include <string>
#include <vector>

namespace kezheng {

/// Where marks of notes are plain digits (`收口平整2。`), as programs print them that know no raised text: takes those
/// out of the lines of a page that the lines at its foot explain, which are counted in one sequence at the left margin
/// (`2 …`). The same for a digit that was taken for a power (`mm¹`). Returns the numbers; none where the foot has no
/// such lines, or where half of them, but for those in `known`, have no mark in the text above.
[[nodiscard]] std::set<std::string> take_plain_marks(std::vector<PrintedLine>& lines,
                                                     const std::set<std::string>& known);

} // namespace kezheng
