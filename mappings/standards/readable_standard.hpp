#pragma once

#include "mappings/standards/standard_draft.hpp"

#include <vector>

namespace kezheng {

/// The standard as overlaps and orders read it: of a statement or a title its readable_part(), of the facets of a
/// requirement, in their order, as many as have no more than `most_characters_read` characters together.
[[nodiscard]] StandardDraft readable_standard(StandardDraft standard);

/// Reports every requirement of which readable_standard() leaves something out: long-statement, long-facets.
void check_lengths(const StandardDraft& standard, std::vector<Diagnostic>& diagnostics);

} // namespace kezheng
