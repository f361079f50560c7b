#pragma once

#include "exporters/tables/workbook.hpp"
#include "graph/base/error.hpp"

#include <string>

namespace kezheng {

/// The workbook as an .xlsx file: headings in row 1 (frozen, with a filter where the sheet wants one), the title in the
/// page head of the printed sheet, numbers as numbers, texts as texts, lists to choose from where a column has choices.
/// Names of sheets are made to fit Excel's rules (31 characters, no `[]:*?/\`, no two alike); a text longer than a cell
/// holds (32,767 characters) is cut with `…`. The same workbook gives the same bytes: the file's date is 2000-01-01.
/// Error: no memory or no place for temporary files.
[[nodiscard]] Result<std::string> xlsx_of(const Workbook& workbook);

} // namespace kezheng
