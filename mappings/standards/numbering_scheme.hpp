#pragma once

#include "mappings/documents/document.hpp"
#include "mappings/standards/column_heading.hpp"
#include "mappings/standards/item_mark.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace kezheng {

/// How a document counts its areas, tasks and requirements where it does not number them 1, 1.1, 1.1.1: `一、`,
/// `（一）`, `①` and the like, each starting anew below the one above.
struct NumberingScheme {
    std::array<MarkKind, 4> in_columns{}; ///< by Column: in tables
    std::array<MarkKind, 4> in_text{};    ///< by Column: in flowing text

    [[nodiscard]] MarkKind of(Column column) const { return in_columns.at(static_cast<std::size_t>(column)); }
    /// What a mark in flowing text counts; unknown where it is no kind that counts anything.
    [[nodiscard]] Column counted_in_text(MarkKind kind) const;
};

/// Finds the scheme of the blocks of the tables. A column has one where most of its cells begin with the same kind of
/// mark and few with a number of its own depth. Without tables, flowing text has one where no line begins with a number
/// of three parts: the first three kinds of numbers to come are those of areas, tasks and requirements.
[[nodiscard]] NumberingScheme numbering_scheme(const std::vector<Block>& blocks);

} // namespace kezheng
