#pragma once

#include "mappings/alignments/prerequisites/proposal.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <span>
#include <vector>

namespace kezheng {

/// Proposes what comes before what among the tasks and among the skills of one standard: `precedes` (to be learnt
/// first) and `feeds` (workflow), each with its rule and a reason in words. `declared` edges win over proposals. Only
/// direct edges; the learning edges are acyclic.
///
/// | rule | says |
/// |---|---|
/// | ladder | a line of work goes on from one level to the next: the nearest tasks by the language that describes them
/// | | findings | what a line of work ends with at one level, an evaluation, is the ground for planning at the next |
/// | work-sequence | inside an area work goes in the order of the standard, unless the kinds of work run against it |
/// | set-up-first | what is opened and set up is then worked with, also in other areas |
/// | study-first | investigation comes before the planning that is about the same |
/// | artefact | what one yields the other is given: learning, or workflow where the giver is of a higher level |
/// | basics-first | a general way of working comes before its special use in another area |
[[nodiscard]] std::vector<EdgeDraft> propose_sequences(const StandardDraft& standard,
                                                       std::span<const EdgeDraft> declared = {});

} // namespace kezheng
