#pragma once

#include "exporters/tables/workbook.hpp"

#include <string>
#include <string_view>

namespace kezheng {

/// What stands before the table. Excel takes a CSV as UTF-8 only with a byte-order mark.
enum class CsvStart { plain, byte_order_mark };

/// The headings and rows of a sheet after RFC 4180: commas, lines ending in CR LF, quotes where they are needed. A text
/// that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, also full-width, or a tab) gets an
/// apostrophe before it; numbers are as they are, without a format.
[[nodiscard]] std::string csv_of(const Sheet& sheet, CsvStart start = CsvStart::plain);

/// The text without that apostrophe, as a reader of our CSV has it back.
[[nodiscard]] std::string_view without_formula_guard(std::string_view field);

} // namespace kezheng
