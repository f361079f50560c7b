#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/base/error.hpp"
#include "graph/base/text_row.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// The rows of a CSV, and what was wrong with it.
struct CsvRows {
    std::vector<TextRow> rows; ///< without empty ones; cells without white space around them
    std::vector<Diagnostic> diagnostics;
};

/// Reads a CSV (RFC 4180) in UTF-8 with or without a byte-order mark, UTF-16 or GB18030. Fields are separated by
/// commas, semicolons or tabs, whichever the first line has most of; a quoted field may hold separators, quotes and
/// line ends. Lines may end in LF, CR LF or CR. Errors: the file is empty, or a spreadsheet or other zip archive.
[[nodiscard]] Result<CsvRows> read_csv_rows(std::string_view bytes, const std::string& file);

} // namespace kezheng
