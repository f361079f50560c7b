#pragma once

#include "mappings/documents/document.hpp"

#include <vector>

namespace kezheng {

/// The blocks of the section on applicable majors as lines. Rows of a table with a header row (院校层次, 专业代码,
/// 专业名称; or a column a tier) become lines `tier：name、name` as they stand in flowing text; a tier counts until the
/// next one. Other rows become lines as lines_of() makes them.
[[nodiscard]] std::vector<Line> lines_of_majors(const std::vector<Block>& blocks);

} // namespace kezheng
