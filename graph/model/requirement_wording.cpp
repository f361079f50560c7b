#include "graph/model/requirement_wording.hpp"

namespace kezheng {

const std::string& wording_of(const Node& skill) {
    const auto* const details = std::get_if<SkillDetails>(&skill.details);
    if (details != nullptr && !details->statement.empty()) {
        return details->statement;
    }
    return skill.label.zh.empty() ? skill.label.en : skill.label.zh;
}

} // namespace kezheng
