#pragma once

#include "mappings/documents/document.hpp"

#include <vector>

namespace kezheng {

/// The section of majors as lines. A table becomes the lines that say the same: headings of catalogues, and one
/// `TIER：NAME（CODE）、…` for the rows of each tier. Its columns are known by their headings (院校层次, 专业代码,
/// 专业名称, 专业目录) or, without any, by a tier in the first of two cells. Any other row is its cells joined by
/// spaces.
[[nodiscard]] std::vector<Line> lines_of_majors(const std::vector<Block>& blocks);

} // namespace kezheng
