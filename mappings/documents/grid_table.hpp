#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// Whether a line is the border of a table drawn with characters: `+-----+-----+`.
[[nodiscard]] bool is_grid_border(std::string_view line);

/// A row of such a table.
struct GridRow {
    std::size_t line = 0;                        ///< where it begins, from 0
    std::vector<std::vector<std::string>> cells; ///< their paragraphs; the wrapped lines of each are joined
};

/// The rows of a table drawn with characters, `lines` from its first border to its last. A border tells where the
/// columns part, Chinese characters counted as two. A cell that goes over several columns belongs to the first of them,
/// one over several rows to the first.
[[nodiscard]] std::vector<GridRow> grid_rows(std::span<const std::string> lines);

} // namespace kezheng
