#pragma once

#include "graph/base/language.hpp"
#include "graph/base/shared_text.hpp"
#include "graph/base/source_ref.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kezheng {

/// note: a repair of layout that loses nothing. warning: the content itself looks wrong or incomplete.
/// error: something of the input could not be used.
enum class Severity { note, warning, error };

/// Everything that a reader or a check may report about the user's data, one row of graph/base/rules.def.
enum class Rule {
#define KEZHENG_RULE(name, id, severity, zh, en, zh_hint, en_hint) name,
#include "graph/base/rules.def"
#undef KEZHENG_RULE
};

/// What is filled into a rule's message: a text of the document, the same in every language, or one of ours in both.
class Argument {
  public:
    Argument(std::string text) : m_text{text, std::move(text)} {} // NOLINT(google-explicit-constructor)
    Argument(const char* text) : Argument(std::string(text)) {}   // NOLINT(google-explicit-constructor)
    Argument(const SharedText& text) : Argument(text.text()) {}   // NOLINT(google-explicit-constructor)
    Argument(LocalisedText text) : m_text(std::move(text)) {}     // NOLINT(google-explicit-constructor)
    [[nodiscard]] const std::string& in(Language language) const { return m_text.in(language); }
    bool operator==(const Argument&) const = default;

  private:
    LocalisedText m_text;
};

/// One finding about the user's data; the run goes on. `node` is the key of the element concerned, if any.
struct Diagnostic {
    Rule rule;
    std::vector<Argument> arguments;
    SourceRef source;
    std::string node;

    bool operator==(const Diagnostic&) const = default;
};

/// Puts what was found about one file, or sheet of a workbook, in the order of its places, what has no place first;
/// files stay in the order of their first findings.
void sort_by_place(std::vector<Diagnostic>& diagnostics);

[[nodiscard]] std::string_view rule_id(Rule rule);
[[nodiscard]] Severity severity_of(Rule rule);
[[nodiscard]] std::string_view severity_name(Severity severity);

/// What was found, with the arguments filled in.
[[nodiscard]] std::string message_of(const Diagnostic& diagnostic, Language language);

/// What was done about it or what the user can do; may be empty.
[[nodiscard]] std::string hint_of(const Diagnostic& diagnostic, Language language);

/// How many rules there are, for tests that walk the table.
[[nodiscard]] std::size_t rule_count();

} // namespace kezheng
