#pragma once

#include "graph/model/graph_builder.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <vector>

namespace kezheng {

/// What the job roles of a standard require (`requires` edges, role → task): the reviewed ones that the program carries
/// (accepted), for a role of the same name whose task has the same key and begins with the same words; for a role
/// without any, proposals.
[[nodiscard]] std::vector<EdgeDraft> role_requirements(const StandardDraft& standard);

/// Proposes the tasks that each role requires, at the levels that target it: those of whose name or whose area's name
/// says a word of the role's name, or what that word stands for (mappings/alignments/data/role-words.tsv). A word that
/// only the group has counts where the role's own name says nothing. Every edge has the words it rests on as evidence.
[[nodiscard]] std::vector<EdgeDraft> propose_role_requirements(const StandardDraft& standard);

} // namespace kezheng
