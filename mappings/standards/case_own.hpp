#pragma once

#include "graph/base/error.hpp"
#include "mappings/standards/case_items.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string_view>

// CASE packages that kezheng made of a standard of its own; for read_case.cpp.
namespace kezheng {

/// Whether a package is one of ours: its extensions hold the standard as it was.
[[nodiscard]] bool is_own_case(const nlohmann::json& package);

/// The standard that a package of ours was made of. Errors, also thrown by the JSON library: others changed it.
[[nodiscard]] Result<ReadStandard> read_own_case(const nlohmann::json& package, std::string_view file);

} // namespace kezheng
