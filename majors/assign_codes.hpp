#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/model/graph_builder.hpp"

#include <vector>

namespace kezheng {

/// Gives every major node of the builder its official code and class, and our English name, from the edition that its
/// catalogue and tier stand for. A name that the edition does not have in that tier is reported (unknown-major) with
/// what is known instead: the tiers of that edition which have it; where the tier had no catalogue, what the standard's
/// revised list has in its place (call register_renames() first). A list without any catalogue is reported once
/// (majors-without-codes) with the reason. A code that is there already is the printed one: it chooses between entries
/// of one name, a conflict with the edition is reported (major-code-differs) and the edition's code taken; without an
/// edition it stays. No code is ever invented.
[[nodiscard]] std::vector<Diagnostic> assign_codes(GraphBuilder& builder);

} // namespace kezheng
