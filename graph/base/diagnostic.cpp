#include "graph/base/diagnostic.hpp"

#include "graph/base/message.hpp"

#include <array>

namespace kezheng {

namespace {

struct Row {
    std::string_view id;
    Severity severity;
    Message message;
    Message hint;
};

constexpr std::array rows{
#define KEZHENG_RULE(name, id, severity, zh, en, zh_hint, en_hint)                                                     \
    Row{id, Severity::severity, Message::rule_##name, Message::hint_##name},
#include "graph/base/rules.def"
#undef KEZHENG_RULE
};

constexpr const Row& row_of(Rule rule) {
    return rows.at(static_cast<std::size_t>(rule));
}

} // namespace

std::string_view rule_id(Rule rule) {
    return row_of(rule).id;
}

Severity severity_of(Rule rule) {
    return row_of(rule).severity;
}

std::string_view severity_name(Severity severity) {
    constexpr std::array<std::string_view, 3> names{"note", "warning", "error"};
    return names.at(static_cast<std::size_t>(severity));
}

std::string message_of(const Diagnostic& diagnostic, Language language) {
    return say(row_of(diagnostic.rule).message, language, diagnostic.arguments);
}

std::string hint_of(const Diagnostic& diagnostic, Language language) {
    return say(row_of(diagnostic.rule).hint, language, diagnostic.arguments);
}

std::size_t rule_count() {
    return rows.size();
}

} // namespace kezheng
