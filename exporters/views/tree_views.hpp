#pragma once

#include "exporters/views/relation_views.hpp"

// Views of the trees: what contains what. Each picture has, as its parts, those of what it contains;
// the lowest have their boxes in runs, named and titled by their first and last place (`b2b/1/1.2/1-24`).
namespace kezheng {

/// One a node of kind `root`, in key order, with its tree down to nodes of kind `deepest`, in lanes by level.
[[nodiscard]] std::vector<Diagram> tree_views(const CompetencyGraph& graph, NodeKind root, NodeKind deepest,
                                              Language language, Only only);

/// All of the graph's standards with their trees, lanes by level, and what they are about to the left: majors, roles,
/// terms, references.
[[nodiscard]] Diagram whole_view(const CompetencyGraph& graph, Language language);

} // namespace kezheng
