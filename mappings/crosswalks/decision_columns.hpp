#pragma once

#include "mappings/sheets/source_sheet.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// What a column of a reviewed crosswalk holds.
enum class DecisionColumn {
    a,
    b,
    predicate,
    modifier,
    justification,
    relation,
    decision,
    confidence,
    reviewer,
    note,
    date,
    fingerprint_a,
    fingerprint_b,
    wording_a,
    wording_b
};
inline constexpr std::size_t decision_column_count = 15;

/// A sheet with one pair of requirements a row: an SSSOM table, or the sheet that `overlap` writes into a workbook.
struct DecisionTable {
    const SourceSheet* sheet = nullptr;
    std::size_t first_row = 0; ///< index of the first row below the headers
    std::array<std::optional<std::size_t>, decision_column_count> columns;
    /// Of an SSSOM table, the headings of other columns, and lines of its metadata that are none of ours: what would be
    /// lost if the file were written anew.
    std::vector<std::string> foreign = {};

    [[nodiscard]] std::optional<std::size_t> column(DecisionColumn which) const {
        return columns.at(static_cast<std::size_t>(which));
    }
    [[nodiscard]] std::string_view text(const SheetRow& row, DecisionColumn which) const;
    /// The place of a cell; of the row where the table has no such column.
    [[nodiscard]] SourceRef place(const SheetRow& row, DecisionColumn which) const;
};

/// Finds the headers among the first rows: both keys must be named, in SSSOM's words or in those of the workbook, in
/// Chinese or English. Lines before them that begin with # are SSSOM's metadata. Nothing where the sheet is another.
[[nodiscard]] std::optional<DecisionTable> find_decisions(const SourceSheet& sheet);

} // namespace kezheng
