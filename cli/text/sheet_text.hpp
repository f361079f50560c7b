#pragma once

#include "exporters/tables/workbook.hpp"

#include <cstddef>
#include <string>

namespace kezheng {

/// How much of a sheet the terminal shows.
struct SheetShape {
    std::size_t columns = 0;      ///< the first so many; 0: all
    std::size_t longest_cell = 0; ///< in characters; a longer text is shortened; 0: whole
    bool notes = false;           ///< the sheet's notes below
};

/// A sheet as a table for the terminal, without its title; line ends in cells as `；`.
[[nodiscard]] std::string sheet_text(const Sheet& sheet, const SheetShape& shape = {});

/// A cell's text; a number as its column writes it.
[[nodiscard]] std::string cell_text(const Sheet& sheet, std::size_t row, std::size_t column);

} // namespace kezheng
