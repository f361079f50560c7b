#include "exporters/label.hpp"

namespace kezheng {

LocalisedText label_of(const Node& node) {
    if (node.label.empty() && node.kind == NodeKind::skill) {
        return {std::get<SkillDetails>(node.details).statement, {}};
    }
    if (node.label.empty()) {
        return {node.key, {}};
    }
    return node.label;
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
