#pragma once

#include "mappings/curricula/column_meaning.hpp"
#include "mappings/curricula/table_view.hpp"

#include <optional>
#include <span>
#include <string>

namespace kezheng {

/// What a sheet holds: by its headers and, where these leave it open, by its name. `table` is what find_table() finds
/// in it.
[[nodiscard]] SheetPurpose purpose_of(const SourceSheet& sheet, const std::optional<TableView>& table);

/// The headers of a table that are understood, in order, `、` between.
[[nodiscard]] std::string known_headers(const TableView& table);

/// The first sheets, with what stands in the fullest of their first rows: for a person who wonders why no table was
/// found.
[[nodiscard]] std::string what_stands_in(std::span<const SourceSheet> sheets);

} // namespace kezheng
