#include "mappings/standards/statement_checks.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/language/wrap_blanks.hpp"
#include "mappings/standards/each_skill.hpp"
#include "mappings/standards/readable_standard.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace kezheng {

namespace {

constexpr std::array<std::string_view, 14> function_words{"and", "or",   "of",   "the", "for", "with", "to",
                                                          "in",  "from", "into", "on",  "by",  "as",   "at"};

bool is_latin_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The nearest character before (or after) a stretch that is no white space; 0 where there is none.
char32_t neighbour_before(std::string_view text, std::size_t at) {
    return last_code_point(trim(text.substr(0, at))).value;
}
char32_t neighbour_after(std::string_view text, std::size_t at) {
    const std::string_view rest = trim(text.substr(at));
    return rest.empty() ? 0 : code_point_at(rest, 0).value;
}

/// Reports characters of a name or a statement that the document does not tell.
void check_characters(const std::string& text, const SourceRef& source, const std::string& key,
                      std::vector<Diagnostic>& diagnostics) {
    std::size_t unknown = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        unknown += is_unknown_character(point.value) ? 1 : 0;
        at += point.length;
    }
    if (unknown > 0) {
        diagnostics.push_back({Rule::unknown_character, {shortened(text, 30), std::to_string(unknown)}, source, key});
    }
}

void check(const SkillDraft& skill, const std::string& key, std::vector<Diagnostic>& diagnostics) {
    if (skill.statement.empty()) {
        diagnostics.push_back({Rule::empty_statement, {skill.printed}, skill.source, key});
        return;
    }
    if (!ends_sentence(skill.statement)) {
        diagnostics.push_back({Rule::missing_full_stop, {}, skill.source, key});
    }
    check_characters(skill.statement, skill.source, key, diagnostics);
    for (const std::string& word : stray_english_words(skill.statement)) {
        diagnostics.push_back({Rule::stray_english_word, {word}, skill.source, key});
    }
    const std::string signs = half_width_punctuation(skill.statement);
    if (!signs.empty()) {
        diagnostics.push_back({Rule::half_width_punctuation, {signs}, skill.source, key});
    }
}

} // namespace

std::vector<std::string> stray_english_words(std::string_view statement) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < statement.size();) {
        std::size_t end = at;
        while (end < statement.size() && is_latin_letter(statement[end])) {
            ++end;
        }
        const std::string_view word = statement.substr(at, end - at);
        if (std::ranges::find(function_words, word) != function_words.end() &&
            is_ideograph(neighbour_before(statement, at)) && is_ideograph(neighbour_after(statement, end))) {
            words.emplace_back(word);
        }
        at = end > at ? end : at + code_point_at(statement, at).length;
    }
    return words;
}

std::string half_width_punctuation(std::string_view statement) {
    std::string signs;
    char32_t before = 0;
    for (std::size_t at = 0; at < statement.size();) {
        const CodePoint point = code_point_at(statement, at);
        const char c = point.length == 1 ? statement[at] : '\0';
        const bool sign = c != '\0' && std::string_view(",;:!?").find(c) != std::string_view::npos;
        if (sign && is_chinese(before) && signs.find(c) == std::string::npos) {
            signs += c;
        }
        before = point.value;
        at += point.length;
    }
    return signs;
}

void finish_statements(StandardDraft& standard, std::vector<Diagnostic>& diagnostics) {
    for (LevelDraft& level : standard.levels) {
        for (std::size_t a = 0; a < level.areas.size(); ++a) {
            AreaDraft& area = level.areas[a];
            check_characters(area.name.zh, area.source, area_key(standard.id, level.number, a + 1), diagnostics);
            for (std::size_t t = 0; t < area.tasks.size(); ++t) {
                TaskDraft& task = area.tasks[t];
                check_characters(task.name.zh, task.source, task_key(standard.id, level.number, a + 1, t + 1),
                                 diagnostics);
                for (std::size_t s = 0; s < task.skills.size(); ++s) {
                    task.skills[s].statement = squeeze_spaces(task.skills[s].statement);
                    check(task.skills[s], skill_key(standard.id, level.number, a + 1, t + 1, s + 1), diagnostics);
                }
            }
        }
    }
    check_lengths(standard, diagnostics);
}

void settle_wrap_blanks(std::vector<LevelDraft>& levels) {
    WrapBlanks blanks;
    for_each_skill(levels, [&](const SkillDraft& skill) { blanks.count(skill.statement); });
    const bool letters = blanks.part_letters();
    for (LevelDraft& level : levels) {
        for (AreaDraft& area : level.areas) {
            blanks.settle(area.name.zh, letters);
            for (TaskDraft& task : area.tasks) {
                blanks.settle(task.name.zh, letters);
                for (SkillDraft& skill : task.skills) {
                    blanks.settle(skill.statement, letters);
                }
            }
        }
    }
}

} // namespace kezheng
