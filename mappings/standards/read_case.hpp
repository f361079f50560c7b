#pragma once

#include "graph/base/error.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string_view>

namespace kezheng {

/// Whether `bytes` look like a CASE package: a JSON object with a CFDocument.
[[nodiscard]] bool looks_like_case(std::string_view bytes);

/// Reads a CASE 1.0 or 1.1 package (1EdTech Competencies and Academic Standards Exchange) as a standard; `file` is its
/// name for messages, `key` the standard's key where the package is not one of ours. A package of ours gives the
/// standard that it was made of. In any other, top items that are levels by name or type become levels, else there is
/// one; then items with children become areas and tasks by their depth, all items below and all leaves become skills,
/// in the order of the tree, so that every item is one node. `precedes` between two skills or two tasks becomes an
/// edge. Whatever could not be kept as it was is reported: items with no, several or circular parents, repeated
/// identifiers, associations that the graph has no place for. Errors: no JSON, no CASE package, a package without
/// items.
[[nodiscard]] Result<ReadStandard> read_case(std::string_view bytes, std::string_view file, std::string_view key);

} // namespace kezheng
