#pragma once

#include "graph/base/language.hpp"
#include "graph/model/graph_builder.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// One step that a rule proposes: what comes first, what comes after, and why.
struct SequenceProposal {
    EdgeKind kind = EdgeKind::precedes; ///< or feeds
    std::string_view rule;              ///< one of sequence_rules
    std::string before;
    std::string after;
    LocalisedText reason;
};

/// The rules, surest first: where two contradict each other the earlier one stands.
inline constexpr std::array<std::string_view, 11> sequence_rules{
    "artefact",     "work-sequence", "named-work",  "result-used",     "ladder",      "findings",
    "set-up-first", "study-first",   "tool-taught", "listed-sequence", "basics-first"};

/// A proposal that was not taken, and what stands against it: a declared edge between the two, or the learning edges
/// from what it wants to come after to what it wants to come before.
struct SetAsideProposal {
    SequenceProposal proposal;
    std::optional<EdgeDraft> declared;
    std::vector<std::string> path; ///< keys; empty where a declared edge decides
};

struct SettledSequences {
    std::vector<EdgeDraft> edges;            ///< by kind, then keys
    std::vector<SetAsideProposal> set_aside; ///< surest rules first, then as proposed
};

/// Edges out of proposals. Declared edges (of any detail) come first and win: a proposal between two nodes that are
/// declared, in either direction, is dropped. Learning edges never form a cycle with those before them: a proposal that
/// would is set aside; where an artefact and the stages of work contradict each other the edge that stands says so
/// (Sequence::opposed). Only direct learning edges are left: one that a path of others stands for is dropped. A pair
/// never has both kinds.
[[nodiscard]] SettledSequences settled(std::vector<SequenceProposal> proposals, std::span<const EdgeDraft> declared);

} // namespace kezheng
