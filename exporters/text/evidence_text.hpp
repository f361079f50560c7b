#pragma once

#include "graph/base/language.hpp"
#include "graph/model/relation.hpp"

#include <string>

namespace kezheng {

/// One reason for a pair in words: what it is (object, tool, task …), what met what, and by which entry of the lexicon.
/// `turned`: the pair is seen from its other side.
[[nodiscard]] std::string evidence_text(const Evidence& evidence, bool turned, Language language);

} // namespace kezheng
