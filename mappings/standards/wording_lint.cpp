#include "mappings/standards/wording_lint.hpp"

#include "graph/base/phrase.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/language/clauses.hpp"
#include "mappings/language/facet_extraction.hpp"
#include "mappings/language/segmentation.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t most_deeds = 2;

/// A verb that names a state of mind, and what an examiner could look for instead.
struct HiddenDeed {
    std::string_view verb;
    std::string_view instead_zh;
    std::string_view instead_en;
};

constexpr std::array<HiddenDeed, 15> hidden_deeds{{
    {"了解", "说出、列举、查到", "name, list, look up"},
    {"熟悉", "说明、辨认、找到", "explain, recognise, find"},
    {"熟知", "说明、辨认、找到", "explain, recognise, find"},
    {"理解", "解释、复述、举例说明", "explain, restate, give examples"},
    {"领会", "解释、复述、举例说明", "explain, restate, give examples"},
    {"掌握", "操作、演示、独立完成", "operate, demonstrate, complete unaided"},
    {"知道", "说出、列举、指出", "name, list, point out"},
    {"知晓", "说出、列举、指出", "name, list, point out"},
    {"认识", "辨认、区分、说明", "recognise, tell apart, explain"},
    {"懂得", "说明、演示、应用", "explain, demonstrate, apply"},
    {"明白", "说明、解释", "explain"},
    {"重视", "检查、记录、报告", "check, record, report"},
    {"树立", "检查、记录、遵守", "check, record, comply with"},
    {"培养", "检查、记录、示范", "check, record, show"},
    {"具备", "完成、演示、做出", "complete, demonstrate, produce"},
}};

/// Verbs that name what comes of a deed rather than another one: 分析数据，形成报告.
constexpr std::array<std::string_view, 6> outcome_verbs{"形成", "产出", "输出", "得出", "吸纳", "获得"};

bool opens_no_deed(const Word& word) {
    return word.is(WordRole::given) || word.is(WordRole::list) || word.is(WordRole::purpose);
}

bool opens_a_phrase(const Word& word) {
    return word.is(WordRole::tool) || word.is(WordRole::place) || word.is(WordRole::handle);
}

bool says_nothing(const Word& word) {
    return word.is(WordRole::ability) || word.is(WordRole::quality) || word.is(WordRole::joiner) ||
           trim(word.text).empty();
}

bool is_strong_verb(const Word& word) {
    return word.is_verb(VerbStrength::strong) || word.is_verb(VerbStrength::light);
}

/// A verb and, later, something that it is done to; 制定计划并实施 has no such second part.
bool opens_verb_with_object(std::span<const Word> words) {
    return !words.empty() && words.front().is_verb() &&
           std::any_of(words.begin() + 1, words.end(),
                       [](const Word& word) { return !word.is_verb() && !says_nothing(word); });
}

/// A clause cut where 并, 且 … opens another verb with an object of its own.
std::vector<std::span<const Word>> joined_parts(std::span<const Word> clause) {
    std::vector<std::span<const Word>> parts;
    std::size_t begin = 0;
    bool has_verb = false;
    bool has_object = false;
    for (std::size_t i = 0; i < clause.size(); ++i) {
        const Word& word = clause[i];
        if (word.is(WordRole::joiner) && has_object && opens_verb_with_object(clause.subspan(i + 1))) {
            parts.push_back(clause.subspan(begin, i - begin));
            begin = i + 1;
            has_verb = false;
            has_object = false;
        } else if (word.is_verb() && !has_verb) {
            has_verb = true;
        } else if (has_verb && !says_nothing(word) && !word.is_verb() && !word.is(WordRole::separator)) {
            has_object = true;
        }
    }
    parts.push_back(clause.subspan(begin));
    return parts;
}

/// Whether a clause (or a part of it) asks for a deed. After a condition or a tool only a verb that is no noun tells. A
/// word that the lexicon does not know is taken for a verb after 能, and where a further clause begins.
bool asks_for_deed(std::span<const Word> part, bool is_first) {
    const auto first = std::ranges::find_if_not(part, says_nothing);
    if (first == part.end() || first->is(WordRole::list) || first->is(WordRole::purpose) ||
        std::ranges::find(outcome_verbs, first->text) != outcome_verbs.end()) {
        return false;
    }
    if (opens_no_deed(*first)) {
        return std::any_of(first + 1, part.end(), is_strong_verb);
    }
    if (opens_a_phrase(*first)) {
        return std::any_of(first + 1, part.end(), [](const Word& word) { return word.is_verb(); });
    }
    const bool follows_ability =
        std::any_of(part.begin(), first, [](const Word& word) { return word.is(WordRole::ability); });
    return first->is_verb() || (first->entry == nullptr && (follows_ability || !is_first));
}

std::string shown_part(std::span<const Word> part) {
    std::string text;
    for (const Word& word : part) {
        const bool opens = text.empty() && (word.is(WordRole::ability) || word.is(WordRole::joiner));
        text += opens ? std::string_view() : word.text;
    }
    constexpr std::size_t longest = 16;
    return shortened(trim(text), longest);
}

/// The verb of a clause that opens it: `能`, `能够` and adverbs before it passed over.
std::string_view opening_verb(std::string_view clause, const Lexicon& lexicon) {
    const std::vector<Word> words = segment(clause, lexicon);
    const auto first = std::ranges::find_if_not(
        words, [](const Word& word) { return says_nothing(word) && !word.is_verb(VerbStrength::strong); });
    return first == words.end() ? std::string_view() : first->text;
}

class WordingLint {
  public:
    WordingLint(const Lexicon& lexicon, std::vector<Diagnostic>& diagnostics)
        : m_lexicon(lexicon), m_diagnostics(diagnostics) {}

    void check(const SkillDraft& skill, const std::string& key) {
        const std::string& wording = skill.statement.empty() ? skill.title.zh : skill.statement;
        if (wording.empty()) {
            return;
        }
        const std::string sentence = plain_sentence(wording);
        const auto report = [&](Rule rule, std::vector<Argument> arguments) {
            m_diagnostics.push_back({rule, std::move(arguments), skill.source, key});
        };
        const std::vector<std::string> deeds = deeds_of(wording, m_lexicon);
        if (deeds.size() > most_deeds) {
            std::string list;
            for (const std::string& deed : deeds) {
                list += (list.empty() ? "" : " ／ ") + deed;
            }
            report(Rule::compound_statement, {std::to_string(deeds.size()), list});
        }
        for (const std::string& clause : clauses_of(sentence)) {
            const std::string_view verb = opening_verb(clause, m_lexicon);
            const auto* const hidden = std::ranges::find(hidden_deeds, verb, &HiddenDeed::verb);
            if (hidden != hidden_deeds.end()) {
                report(Rule::unmeasurable_verb, {std::string(verb), LocalisedText{std::string(hidden->instead_zh),
                                                                                  std::string(hidden->instead_en)}});
            }
        }
        const Facets facets = extract_facets(wording, m_lexicon);
        const std::vector<Word> words = segment(sentence, m_lexicon);
        if (deeds.empty() && std::ranges::none_of(words, [](const Word& word) { return word.is_verb(); })) {
            report(Rule::missing_verb, {});
        } else if (facets.object.empty() && facets.yields.empty()) {
            const auto deed = std::ranges::find_if(words, [](const Word& word) { return word.is_verb(); });
            if (!facets.action.empty() || deed != words.end()) {
                report(Rule::missing_object, {facets.action.empty() ? std::string(deed->text) : facets.action.back()});
            }
        }
    }

  private:
    const Lexicon& m_lexicon;
    std::vector<Diagnostic>& m_diagnostics;
};

} // namespace

std::vector<std::string> deeds_of(std::string_view sentence, const Lexicon& lexicon) {
    std::vector<std::string> deeds;
    bool in_list = false;
    bool is_first = true;
    for (const std::string& clause : clauses_of(plain_sentence(sentence))) {
        const std::vector<Word> words = segment(clause, lexicon);
        const auto first = std::ranges::find_if_not(words, says_nothing);
        // What follows 包括 lists parts of the deed before it.
        in_list = in_list || (first != words.end() && first->is(WordRole::list));
        if (in_list) {
            continue;
        }
        for (const std::span<const Word> part : joined_parts(words)) {
            if (asks_for_deed(part, is_first)) {
                deeds.push_back(shown_part(part));
            }
            is_first = false;
        }
    }
    return deeds;
}

std::vector<Diagnostic> lint_wording(const StandardDraft& standard, const Lexicon& lexicon) {
    std::vector<Diagnostic> diagnostics;
    WordingLint lint(lexicon, diagnostics);
    for (const LevelDraft& level : standard.levels) {
        for (std::size_t a = 0; a < level.areas.size(); ++a) {
            const std::vector<TaskDraft>& tasks = level.areas[a].tasks;
            for (std::size_t t = 0; t < tasks.size(); ++t) {
                for (std::size_t s = 0; s < tasks[t].skills.size(); ++s) {
                    lint.check(tasks[t].skills[s], skill_key(standard.id, level.number, a + 1, t + 1, s + 1));
                }
            }
        }
    }
    return diagnostics;
}

} // namespace kezheng
