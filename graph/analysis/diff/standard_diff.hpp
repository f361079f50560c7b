#pragma once

#include "graph/model/competency_graph.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// What became of requirements from one version of a standard to the next.
enum class ChangeKind {
    unchanged,
    renumbered, ///< the same text in the same task, under another number
    moved,      ///< the same text in another task or level
    reworded,
    split,  ///< one became several
    merged, ///< several became one
    dropped,
    added
};
inline constexpr std::array all_change_kinds{ChangeKind::unchanged, ChangeKind::renumbered, ChangeKind::moved,
                                             ChangeKind::reworded,  ChangeKind::split,      ChangeKind::merged,
                                             ChangeKind::dropped,   ChangeKind::added};

/// The name in files: `unchanged`, `renumbered`, …, `new`.
[[nodiscard]] std::string_view name_of(ChangeKind kind);

struct RequirementChange {
    ChangeKind kind = ChangeKind::unchanged;
    std::vector<NodeId> before; ///< of the old graph, by keys
    std::vector<NodeId> after;  ///< of the new graph, by keys
    double likeness = 1;        ///< of a rewording: how alike the texts are, 0 to 1
    bool moved = false;         ///< to another task or level
    int level_shift = 0;        ///< the new level less the old one, of the first of each
};

/// A task or an area whose requirements stayed together, under another name.
struct NameChange {
    NodeId before = NodeId(0);
    NodeId after = NodeId(0);
};

/// What two lists do not share, in the order of the keys.
struct ListChange {
    std::vector<std::string> dropped;
    std::vector<std::string> added;
};

/// A term that both define, in different words.
struct TermChange {
    std::string name;
    std::string before;
    std::string after;
};

struct StandardDiff {
    std::vector<RequirementChange> requirements; ///< in the order of the new version; what was dropped by old keys last
    std::vector<NameChange> names;               ///< areas, then tasks, by new keys
    ListChange majors;
    ListChange roles;
    ListChange terms;
    ListChange references;
    std::vector<TermChange> changed_terms;
};

/// Compares two versions of a standard (nodes of kind standard, each in its own graph). Equal wordings are paired
/// first, then one text that is made of several, then texts that are alike by at least half of their pairs of
/// characters (less in the same place). A requirement has moved where it left the task that most of its neighbours are
/// in.
[[nodiscard]] StandardDiff compare_versions(const CompetencyGraph& before, NodeId old_standard,
                                            const CompetencyGraph& after, NodeId new_standard);

} // namespace kezheng
