#pragma once

#include <cstddef>
#include <vector>

namespace kezheng {

/// What stands in a column: a name or a requirement, its place on the downward axis, and its number (no parts: none).
struct ColumnItem {
    double top = 0;
    double bottom = 0;
    std::vector<unsigned> number;
};

/// Divides `children` among `parents`, both from the top: the result says for each parent which is its first child; a
/// parent's children end where the next one's begin. Weighs where things stand (a parent is level with its first child,
/// or in the middle of all; `unit` is the distance of two lines) against the numbers (a child's number begins with its
/// parent's, and the last part counts from 1). A parent without children
/// and, before the first parent, children without one (of a table that goes on) are possible but unlikely.
[[nodiscard]] std::vector<std::size_t> divide_among(const std::vector<ColumnItem>& parents,
                                                    const std::vector<ColumnItem>& children, double unit);

} // namespace kezheng
