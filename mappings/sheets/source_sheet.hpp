#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/base/error.hpp"
#include "graph/base/source_ref.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A row of a sheet. Cells hold text as a reader of the sheet sees it, trimmed; numbers without a format. Rows may
/// differ in length.
struct SheetRow {
    unsigned number = 0; ///< from 1; the line of the file in a CSV
    std::vector<std::string> cells;

    /// The cell in `column` (from 0); empty where the row is shorter.
    [[nodiscard]] std::string_view cell(std::size_t column) const {
        return column < cells.size() ? std::string_view(cells[column]) : std::string_view();
    }
};

/// One table of a workbook, or one CSV file. Every cell of a merged range holds the range's text; rows without any
/// text are left out.
struct SourceSheet {
    std::string file;
    std::string name;     ///< of the sheet; of a CSV, the file's name without folder and ending
    bool in_book = false; ///< a sheet of a workbook: positions name its cells
    std::vector<SheetRow> rows;

    /// The place of a cell, `column` from 0.
    [[nodiscard]] SourceRef place(const SheetRow& row, std::size_t column) const;
    /// The place of a row.
    [[nodiscard]] SourceRef place(const SheetRow& row) const;
};

/// Limits for hostile input; what is beyond is an error.
inline constexpr std::size_t most_sheet_cells = 2'000'000;
inline constexpr std::size_t most_sheet_columns = 1'000;
inline constexpr std::size_t most_sheets = 200;

/// Sheets, and what was repaired on the way.
struct ReadSheets {
    std::vector<SourceSheet> sheets;
    std::vector<Diagnostic> diagnostics;
};

/// Reads the tables of one file: an Excel workbook (.xlsx), an OpenDocument spreadsheet (.ods), or CSV (separated by
/// comma, semicolon or tab; UTF-8, UTF-16 or GB18030). The format is told from the content. Errors: the file is empty,
/// damaged, too large, locked, or of another format.
[[nodiscard]] Result<ReadSheets> read_sheets(std::string_view bytes, std::string_view file);

} // namespace kezheng
