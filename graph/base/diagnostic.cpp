#include "graph/base/diagnostic.hpp"

#include "graph/base/message.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace kezheng {

namespace {

struct DiagnosticRow {
    std::string_view id;
    Severity severity;
    Message message;
    Message hint;
};

constexpr std::array diagnostic_rows{
#define KEZHENG_RULE(name, id, severity, zh, en, zh_hint, en_hint)                                                     \
    DiagnosticRow{id, Severity::severity, Message::rule_##name, Message::hint_##name},
#include "graph/base/rules.def"
#undef KEZHENG_RULE
};

constexpr const DiagnosticRow& row_of(Rule rule) {
    return diagnostic_rows.at(static_cast<std::size_t>(rule));
}

std::vector<std::string> in_language(const std::vector<Argument>& arguments, Language language) {
    std::vector<std::string> texts;
    texts.reserve(arguments.size());
    for (const Argument& argument : arguments) {
        texts.push_back(argument.in(language));
    }
    return texts;
}

} // namespace

void sort_by_place(std::vector<Diagnostic>& diagnostics) {
    std::map<std::pair<std::string, std::string>, std::size_t>
        sheets; // and files, in the order of their first findings
    for (const Diagnostic& diagnostic : diagnostics) {
        sheets.try_emplace({diagnostic.source.file, diagnostic.source.sheet}, sheets.size());
    }
    std::ranges::stable_sort(diagnostics, {}, [&](const Diagnostic& diagnostic) {
        const SourceRef& source = diagnostic.source;
        return std::tuple(sheets.at({source.file, source.sheet}), source.page, source.line, source.row, source.column);
    });
}

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
    return say(row_of(diagnostic.rule).message, language, in_language(diagnostic.arguments, language));
}

std::string hint_of(const Diagnostic& diagnostic, Language language) {
    return say(row_of(diagnostic.rule).hint, language, in_language(diagnostic.arguments, language));
}

std::size_t rule_count() {
    return diagnostic_rows.size();
}

} // namespace kezheng
