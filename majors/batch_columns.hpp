#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/base/text_row.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kezheng {

/// Which column of a school's list holds what, and where its rows begin.
struct BatchColumns {
    std::optional<std::size_t> name;
    std::optional<std::size_t> code;
    std::optional<std::size_t> tier;
    std::optional<std::size_t> catalogue;
    std::size_t first_row = 0; ///< after the header and what stands above it
};

/// Reads the header (Chinese or English, columns in any order, among the first ten rows); without one, decides by what
/// stands in the columns and reports that (batch-columns-assumed). Columns that a header names otherwise are reported
/// as unused.
[[nodiscard]] BatchColumns batch_columns(std::span<const TextRow> rows, const std::string& file,
                                         std::vector<Diagnostic>& diagnostics);

} // namespace kezheng
