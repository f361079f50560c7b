#pragma once

#include "mappings/language/lexicon.hpp"
#include "mappings/standards/standard_draft.hpp"

namespace kezheng {

/// Gives every requirement that has none the facets of its sentence; those that a standard carries stay.
void fill_facets(StandardDraft& standard, const Lexicon& lexicon);

} // namespace kezheng
