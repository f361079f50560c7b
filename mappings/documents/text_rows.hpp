#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// Where a row of cells set apart by `separator` (a tab, a comma) ends that begins at `begin`, where cells in quotation
/// marks hold several lines (saved by or copied from a spreadsheet); `end_of_line` where none does.
[[nodiscard]] std::size_t end_of_quoted_row(std::string_view text, std::size_t begin, std::size_t end_of_line,
                                            char separator);

/// The cells of such a row, without the quotation marks around them; their lines stay apart by `\n`.
[[nodiscard]] std::vector<std::string> quoted_cells(std::string_view row, char separator);

/// How many cells a line has that is the header row of a table set apart by commas (工作领域,工作任务,职业技能要求); 0
/// for any other line.
[[nodiscard]] std::size_t columns_between_commas(std::string_view line);

/// Whether a line is a row of a table drawn with `|`: | 工作领域 | 工作任务 |.
[[nodiscard]] bool is_piped_row(std::string_view line);

/// The cells of such a row; none for the line of dashes below a header row.
[[nodiscard]] std::vector<std::string> piped_cells(std::string_view line);

} // namespace kezheng
