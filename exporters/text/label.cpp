#include "exporters/text/label.hpp"

#include <variant>

namespace kezheng {

LocalisedText label_of(const Node& node) {
    if (!node.label.empty()) {
        return node.label;
    }
    const auto* const skill = std::get_if<SkillDetails>(&node.details);
    return {skill != nullptr && !skill->statement.empty() ? skill->statement : node.key, {}};
}

std::string number_of(const Node& node) {
    if (node.kind != NodeKind::area && node.kind != NodeKind::task && node.kind != NodeKind::skill) {
        return {};
    }
    return node.key.substr(node.key.rfind('/') + 1);
}

std::string caption_of(const Node& node, Language language) {
    const std::string number = number_of(node);
    const std::string name = label_of(node).in(language);
    return number.empty() ? name : number + ' ' + name;
}

} // namespace kezheng
