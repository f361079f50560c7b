#include "mappings/language/lexicon.hpp"

#include "graph/base/embedded.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <functional>
#include <map>

KEZHENG_EMBEDDED(lexicon_concepts)
KEZHENG_EMBEDDED(lexicon_verbs)
KEZHENG_EMBEDDED(lexicon_words)
KEZHENG_EMBEDDED(lexicon_themes)
KEZHENG_EMBEDDED(lexicon_related)

namespace kezheng {

namespace {

std::vector<std::string_view> fields(std::string_view line, char separator) {
    std::vector<std::string_view> result;
    while (true) {
        const std::size_t end = std::min(line.find(separator), line.size());
        result.push_back(line.substr(0, end));
        if (end == line.size()) {
            return result;
        }
        line.remove_prefix(end + 1);
    }
}

/// The words of a cell, between bars; an empty cell has none.
std::vector<std::string_view> bar_list(std::string_view cell) {
    return cell.empty() ? std::vector<std::string_view>{} : fields(cell, '|');
}

void for_each_row(std::string_view table, const std::function<void(const std::vector<std::string_view>&)>& row) {
    for (const std::string_view line : fields(table, '\n')) {
        if (!line.empty() && line.front() != '#') {
            row(fields(line, '\t'));
        }
    }
}

constexpr std::array<std::string_view, word_role_count> role_names{
    "given", "tool",    "place", "handle",    "ability", "joiner", "purpose",
    "list",  "quality", "stop",  "separator", "venue",   "scope",  "general"};

} // namespace

Lexicon::Lexicon(std::string_view concepts, std::string_view verbs, std::string_view words, std::string_view themes,
                 std::string_view related) {
    constexpr std::size_t bytes_a_word = 7; // about; so that the table is laid out once
    m_entries.reserve((concepts.size() + verbs.size()) / bytes_a_word);
    read_concepts(concepts);
    read_verbs(verbs);
    read_words(words);
    read_themes(themes);
    read_related(related);
}

const LexiconEntry* Lexicon::find(std::string_view word) const {
    return find_form(comparison_form(word));
}

const LexiconEntry* Lexicon::find_form(std::string_view form) const {
    const auto found = m_entries.find(form);
    return found == m_entries.end() ? nullptr : &found->second;
}

std::size_t Lexicon::longest_from(char32_t first) const {
    const auto found = m_longest.find(first);
    return found == m_longest.end() ? 0 : found->second;
}

LexiconEntry& Lexicon::entry(std::string_view word) {
    const std::string form = comparison_form(word);
    if (!form.empty()) {
        std::size_t& longest = m_longest[code_point_at(form, 0).value];
        longest = std::max(longest, form.size());
    }
    return m_entries[form];
}

void Lexicon::read_concepts(std::string_view table) {
    std::map<std::string, std::size_t, std::less<>> positions;
    for_each_row(table, [&](const std::vector<std::string_view>& row) {
        Concept next;
        const std::vector<std::string_view> english = bar_list(row.at(2));
        next.label = {std::string(row.at(0)), english.empty() ? std::string{} : std::string(english.front())};
        for (const std::string_view synonym : bar_list(row.at(1))) {
            next.synonyms.emplace_back(synonym);
        }
        for (std::size_t i = 1; i < english.size(); ++i) {
            next.synonyms.emplace_back(english[i]);
        }
        next.kind = std::string(row.at(4));
        positions.emplace(next.label.zh, m_concepts.size());
        entry(next.label.zh).concept_id = m_concepts.size();
        for (const std::string& synonym : next.synonyms) {
            entry(synonym).concept_id = m_concepts.size();
        }
        m_concepts.push_back(std::move(next));
    });
    for_each_row(table, [&](const std::vector<std::string_view>& row) {
        Concept& narrower = m_concepts.at(positions.find(row.at(0))->second);
        for (const std::string_view name : bar_list(row.at(3))) {
            if (const auto found = positions.find(name); found != positions.end()) {
                narrower.broader.push_back(found->second);
            }
        }
    });
}

void Lexicon::read_verbs(std::string_view table) {
    std::map<std::string, std::size_t, std::less<>> positions;
    for_each_row(table, [&](const std::vector<std::string_view>& row) {
        const auto [place, is_new] = positions.try_emplace(std::string(row.at(1)), m_classes.size());
        if (is_new) {
            m_classes.push_back(
                {std::string(row.at(1)), std::string(row.at(0)), {std::string(row.at(2)), std::string(row.at(3))}});
        }
        const VerbStrength strength = row.at(4) == "strong"  ? VerbStrength::strong
                                      : row.at(4) == "light" ? VerbStrength::light
                                                             : VerbStrength::nominal;
        for (const std::string_view word : bar_list(row.at(5))) {
            LexiconEntry& verb = entry(word);
            if (std::ranges::find(verb.action_classes, place->second) == verb.action_classes.end()) {
                verb.action_classes.push_back(place->second);
            }
            verb.strength = verb.strength.value_or(strength);
        }
    });
}

void Lexicon::read_words(std::string_view table) {
    for_each_row(table, [&](const std::vector<std::string_view>& row) {
        const auto* const role = std::ranges::find(role_names, row.at(0));
        for (const std::string_view word : bar_list(row.at(1))) {
            if (role != role_names.end()) {
                entry(word).roles.at(static_cast<std::size_t>(role - role_names.begin())) = true;
            }
        }
    });
}

void Lexicon::read_themes(std::string_view table) {
    for_each_row(table, [&](const std::vector<std::string_view>& row) {
        Theme theme{{std::string(row.at(0)), std::string(row.at(1))}, {}};
        for (const std::string_view cue : bar_list(row.at(2))) {
            const std::vector<std::string_view> parts = fields(cue, '&');
            const LexiconEntry* found = find(parts.front());
            if (found != nullptr && found->concept_id) {
                theme.cues.push_back({*found->concept_id, std::string(parts.size() > 1 ? parts.back() : "")});
            }
        }
        m_themes.push_back(std::move(theme));
    });
}

void Lexicon::read_related(std::string_view table) {
    const auto position = [&](std::string_view label) -> std::optional<std::size_t> {
        const LexiconEntry* const found = find(label);
        return found == nullptr ? std::nullopt : found->concept_id;
    };
    for_each_row(table, [&](const std::vector<std::string_view>& row) {
        const std::optional<std::size_t> own = position(row.at(0));
        for (const std::string_view label : bar_list(row.at(1))) {
            if (const auto other = position(label); own && other && *own != *other) {
                m_concepts[*own].related.push_back(*other);
                m_concepts[*other].related.push_back(*own);
            }
        }
    });
    for (Concept& one : m_concepts) {
        std::ranges::sort(one.related);
        const auto repeated = std::ranges::unique(one.related);
        one.related.erase(repeated.begin(), repeated.end());
    }
}

const Lexicon& bundled_lexicon() {
    static const Lexicon lexicon(embedded_lexicon_concepts(), embedded_lexicon_verbs(), embedded_lexicon_words(),
                                 embedded_lexicon_themes(), embedded_lexicon_related());
    return lexicon;
}

} // namespace kezheng
