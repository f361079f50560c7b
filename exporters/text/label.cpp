#include "exporters/text/label.hpp"

#include <variant>

namespace kezheng {

namespace {

/// Another system's English texts stand as English, all others of its where Chinese does.
bool is_english_text(const Node& node) {
    return node.language == "en" || node.language.starts_with("en-");
}

} // namespace

LocalisedText label_of(const Node& node) {
    if (!node.label.empty()) {
        return node.label;
    }
    const auto* const skill = std::get_if<SkillDetails>(&node.details);
    const std::string& text = skill != nullptr && !skill->statement.empty() ? skill->statement : node.key;
    return is_english_text(node) ? LocalisedText{{}, text} : LocalisedText{text, {}};
}

TextLanguages languages_of(const Node& node) {
    if (node.language.empty()) {
        return {};
    }
    return is_english_text(node) ? TextLanguages{"zh", node.language, node.language}
                                 : TextLanguages{node.language, "en", node.language};
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
