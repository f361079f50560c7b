#pragma once

#include "mappings/standards/standard_draft.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// What a requirement makes: what it yields, and the objects of actions that make, write down, collect or build; in the
/// form for comparison, sorted.
[[nodiscard]] std::vector<std::string> things_made_by(const SkillDraft& skill);

/// What a requirement finds out, determines or gets hold of: 找出运营瓶颈; in the form for comparison.
[[nodiscard]] std::vector<std::string> things_found_by(const SkillDraft& skill);

} // namespace kezheng
