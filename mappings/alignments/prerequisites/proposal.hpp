#pragma once

#include "graph/base/language.hpp"
#include "graph/model/graph_builder.hpp"

#include <array>
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
inline constexpr std::array<std::string_view, 7> sequence_rules{
    "work-sequence", "ladder", "findings", "set-up-first", "study-first", "artefact", "basics-first"};

/// Edges out of proposals. Declared edges (of any detail) come first and win: a proposal between two nodes that are
/// declared, in either direction, is dropped. Learning edges never form a cycle with those before them: a proposal that
/// would is dropped. Only direct learning edges are left: one that a path of others stands for is dropped. A pair never
/// has both kinds. Order of the result: by kind, then keys.
[[nodiscard]] std::vector<EdgeDraft> settled(std::vector<SequenceProposal> proposals,
                                             std::span<const EdgeDraft> declared);

} // namespace kezheng
