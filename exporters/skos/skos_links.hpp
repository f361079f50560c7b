#pragma once

#include "graph/model/competency_graph.hpp"

#include <optional>
#include <string_view>

namespace kezheng {

/// What SKOS or Dublin Core terms say of the two ends of an edge.
struct SkosLink {
    std::string_view property; ///< with its prefix
    bool turned = false;       ///< from `to` to `from`
};

/// The link for an edge beside the tree: orders, roles, alignments of reviewed modules, what packages of other systems
/// associate. What is only proposed is at most related. Nothing where neither vocabulary has a word for it, where
/// people rejected it, and for matches, which both ends say (see skos_of()).
[[nodiscard]] std::optional<SkosLink> skos_link(const CompetencyGraph& graph, const Edge& edge);

} // namespace kezheng
