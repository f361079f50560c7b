#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/base/error.hpp"
#include "graph/base/source_ref.hpp"

#include <cstddef>
#include <map>
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
    SharedText file;
    SharedText name;      ///< of the sheet; of a CSV, the file's name without folder and ending
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
    std::vector<SourceSheet> sheets; ///< those that a reader of the workbook sees
    std::vector<Diagnostic> diagnostics;
    std::vector<SourceSheet> hidden{}; // NOLINT(readability-redundant-member-init): may be left out in braces
};

/// What cells hold instead of a value, gathered for one report a sheet: errors (`#REF!`) by their text, and formulas
/// whose result was never stored.
class UnreadCells {
  public:
    /// `text` is the error; empty for a formula without a result. `row` and `column` count from 0.
    void add(const std::string& text, std::size_t row, std::size_t column);
    /// One diagnostic a text, at the first of its cells.
    void report(const std::string& file, const std::string& sheet, std::vector<Diagnostic>& diagnostics) const;

  private:
    struct Group {
        std::size_t first_row = 0;
        std::size_t first_column = 0;
        std::size_t count = 0;
        std::string names; ///< of the first few cells
    };
    std::map<std::string, Group> m_groups; ///< by text
};

/// A number as a sheet shows it: `0.30000000000000004` → `0.3`; other texts as they are.
[[nodiscard]] std::string shown_number(std::string_view text);

/// Reads the tables of one file: an Excel workbook (.xlsx), an OpenDocument spreadsheet (.ods), or CSV (separated by
/// comma, semicolon or tab; UTF-8, UTF-16 or GB18030). The format is told from the content. Errors: the file is empty,
/// damaged, too large, locked, or of another format.
[[nodiscard]] Result<ReadSheets> read_sheets(std::string_view bytes, std::string_view file);

} // namespace kezheng
