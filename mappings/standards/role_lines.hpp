#pragma once

#include "mappings/documents/document.hpp"

#include <vector>

namespace kezheng {

/// The section of roles as lines that parse_roles() takes: rows of a table with a column of levels, the lines below a
/// heading that names a level (`5.1 初级`) and roles one a line become `LEVEL：ROLE、ROLE`. Everything else stays as it
/// is, rows as their cells joined by spaces.
[[nodiscard]] std::vector<Line> lines_of_roles(const std::vector<Block>& blocks);

} // namespace kezheng
