#pragma once

#include "exporters/tables/workbook.hpp"

#include <string>
#include <string_view>

namespace kezheng {

/// The text as Markdown that shows it letter by letter, on one line: marks, HTML and pipes are escaped.
[[nodiscard]] std::string markdown_text(std::string_view text);

/// A sheet as a pipe table (GitHub's flavour, read by pandoc too), its title as a heading of `level` (1 to 6) where it
/// has one, its notes below.
[[nodiscard]] std::string markdown_of(const Sheet& sheet, unsigned level = 2);

/// The workbook: its title, then every sheet under its title or name.
[[nodiscard]] std::string markdown_of(const Workbook& workbook);

} // namespace kezheng
