#pragma once

#include "graph/analysis/coverage/closing_set.hpp"
#include "graph/base/language.hpp"

namespace kezheng {

/// Why a candidate cannot be chosen, as a clause: 先修 K99 不在方案里，也不在备选课程里.
[[nodiscard]] LocalisedText exclusion_text(const ExcludedCandidate& candidate);

} // namespace kezheng
