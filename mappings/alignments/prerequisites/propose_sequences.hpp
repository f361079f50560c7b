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
/// | artefact | what one yields the other is given: learning, or workflow where the giver is of a higher level, checks
/// | | what the taker did, or gets something back from it |
/// | work-sequence | inside an area work goes by the stages that its names tell, also against the listing |
/// | named-work | a sentence takes a deed of another task for done, or speaks of the work in its name |
/// | result-used | a sentence says that the work is done with or on what another task makes, at its level or below |
/// | ladder | a line of work goes on from one level to the next: the nearest tasks by the language that describes them
/// | | findings | what a line of work ends with at one level, an evaluation, is the ground for planning at the next |
/// | set-up-first | what is opened and set up is then worked with, also in other areas |
/// | study-first | investigation comes before the planning that is about the same |
/// | tool-taught | what one teaches to read or to handle the other works by or with |
/// | listed-sequence | inside an area, of tasks about the same thing, the one that the standard lists first, unless the
/// | | other rules say that it does not list its tasks in the order of work |
/// | basics-first | a general way of working comes before its special use in another area |
[[nodiscard]] SettledSequences propose_sequences(const StandardDraft& standard,
                                                 std::span<const EdgeDraft> declared = {});

} // namespace kezheng
