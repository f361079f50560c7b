#pragma once

#include "mappings/curricula/column_meaning.hpp"
#include "mappings/sheets/source_sheet.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A sheet whose headers were found: what its columns hold, and where its rows begin.
struct TableView {
    const SourceSheet* sheet = nullptr;
    std::size_t header = 0;                                    ///< index of the (first) row of headers
    std::size_t first_row = 0;                                 ///< index of the first row below them
    std::map<ColumnMeaning, std::vector<std::size_t>> columns; ///< ascending
    /// A column that stands for a term, as in a table of weekly hours.
    struct TermColumn {
        std::size_t column = 0;
        unsigned term = 0;
    };
    std::vector<TermColumn> terms;     ///< in order
    std::vector<std::string> unused;   ///< headers that name nothing known, in order
    std::vector<std::string> repeated; ///< headers that name what another names already

    [[nodiscard]] bool has(ColumnMeaning column) const { return columns.contains(column); }
    /// The text of the first column that holds `column`; empty where there is none.
    [[nodiscard]] std::string_view text(const SheetRow& row, ColumnMeaning column) const;
    /// The place of that cell; of the row where there is none.
    [[nodiscard]] SourceRef place(const SheetRow& row, ColumnMeaning column) const;
    /// The place of the header cell that reads `name`, the last one of several or the first.
    [[nodiscard]] SourceRef header_place(std::string_view name, bool last) const;
    /// The rows below the headers without totals, notes, and headers that are repeated on another page; what was left
    /// out is reported.
    [[nodiscard]] std::vector<const SheetRow*> data_rows(std::vector<Diagnostic>& diagnostics) const;

  private:
    /// Whether a row of cells, merged or not, repeats the headers in other words.
    [[nodiscard]] bool is_header_again(const SheetRow& row) const;
};

/// Finds the headers: among the first 40 rows the one that names most columns, with one or two more rows of headers
/// below it where there are any (merged headers). Nothing where no row names two columns.
[[nodiscard]] std::optional<TableView> find_table(const SourceSheet& sheet);

} // namespace kezheng
