#pragma once

#include "graph/base/language.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace kezheng {

/// What a node stands for. The words are those of docs/vocabulary.md.
enum class NodeKind { standard, level, area, task, skill, major, role, module, curriculum, term, reference, concept_ };

/// What an edge says of its two ends.
enum class EdgeKind {
    contains,   ///< the tree: standard → level → area → task → skill, curriculum → module
    subsumes,   ///< a level covers the next lower one
    applies_to, ///< standard → major, with catalogue and tier
    renamed_to, ///< major → major of a later catalogue
    targets,    ///< level → role
    requires_,  ///< role → task or skill
    teaches,    ///< module → skill, with depth and hours
    precedes,   ///< learning order: the first must be learnt before the second
    feeds,      ///< workflow: what the first yields is given to the second
    matches,    ///< skill → skill of another standard, with relation, score and status
    mentions,   ///< skill → concept
    cites,      ///< standard → reference
    defines,    ///< standard → term
    associated  ///< what a package of another system says of two of its items, or of one and something outside; with
                ///< type
};

/// One row a kind: its name in files and its heading for people.
struct NodeKindRow {
    NodeKind kind;
    std::string_view name;
    LocalisedText heading;
};
struct EdgeKindRow {
    EdgeKind kind;
    std::string_view name;
    LocalisedText heading;
};

/// Which kinds of nodes an edge may join. The builder, the exporters and the docs read this one table.
struct LegalEdge {
    EdgeKind kind;
    NodeKind from;
    NodeKind to;
};

inline constexpr std::size_t node_kind_count = 12;
inline constexpr std::size_t edge_kind_count = 14;

/// The rows in the order of the enumerations.
[[nodiscard]] std::span<const NodeKindRow> node_kinds();
[[nodiscard]] std::span<const EdgeKindRow> edge_kinds();
[[nodiscard]] std::span<const LegalEdge> legal_edges();

[[nodiscard]] std::string_view name_of(NodeKind kind);
[[nodiscard]] std::string_view name_of(EdgeKind kind);
[[nodiscard]] const LocalisedText& heading_of(NodeKind kind);
[[nodiscard]] const LocalisedText& heading_of(EdgeKind kind);
[[nodiscard]] bool is_legal(EdgeKind kind, NodeKind from, NodeKind to);

} // namespace kezheng
