#pragma once

#include "graph/model/graph_builder.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string>
#include <string_view>

namespace kezheng {

/// Adds a standard's nodes and edges to `builder`: the tree of levels, areas, tasks and skills, subsumes from each
/// level to the next lower one, and its majors, roles, terms and references. Majors, roles and references with a code
/// are shared with other standards that name the same.
void register_standard(const StandardDraft& standard, GraphBuilder& builder);

/// Keys of nodes that standards share: `major/CATALOGUE/TIER/NAME`, `role/NAME`, `reference/CODE`.
[[nodiscard]] std::string major_key(Catalogue catalogue, Tier tier, std::string_view name);
[[nodiscard]] std::string role_key(std::string_view name);

} // namespace kezheng
