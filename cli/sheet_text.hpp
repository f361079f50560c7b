#pragma once

#include "exporters/tables/workbook.hpp"

#include <cstddef>
#include <string>

namespace kezheng {

/// A sheet as a table for the terminal: its first `columns` columns (0: all), line ends in cells as `；`, without
/// title and notes.
[[nodiscard]] std::string sheet_text(const Sheet& sheet, std::size_t columns = 0);

/// A cell's text; a number as its column writes it.
[[nodiscard]] std::string cell_text(const Sheet& sheet, std::size_t row, std::size_t column);

} // namespace kezheng
