#include "mappings/language/lexicon.hpp"

#include "graph/base/embedded.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <map>
#include <span>

KEZHENG_EMBEDDED(lexicon_concepts)
KEZHENG_EMBEDDED(lexicon_verbs)
KEZHENG_EMBEDDED(lexicon_words)
KEZHENG_EMBEDDED(lexicon_themes)
KEZHENG_EMBEDDED(lexicon_related)

namespace kezheng {

namespace {

/// Calls with each piece of a text between separators, empty ones too.
void for_each_field(std::string_view text, char separator, const auto& field) {
    while (true) {
        const std::size_t end = std::min(text.find(separator), text.size());
        field(text.substr(0, end));
        if (end == text.size()) {
            return;
        }
        text.remove_prefix(end + 1);
    }
}

/// Calls with each word of a cell, between bars; an empty cell has none.
void for_each_word(std::string_view cell, const auto& word) {
    if (!cell.empty()) {
        for_each_field(cell, '|', word);
    }
}

void for_each_row(std::string_view table, const auto& row) {
    std::vector<std::string_view> cells;
    for_each_field(table, '\n', [&](std::string_view line) {
        if (!line.empty() && line.front() != '#') {
            cells.clear();
            for_each_field(line, '\t', [&](std::string_view cell) { cells.push_back(cell); });
            row(cells);
        }
    });
}

constexpr std::array<std::string_view, word_role_count> role_names{
    "given", "tool",    "place", "handle",    "ability", "joiner", "purpose",
    "list",  "quality", "stop",  "separator", "venue",   "scope",  "general"};

} // namespace

Lexicon::Lexicon(std::string_view concepts, std::string_view verbs, std::string_view words, std::string_view themes,
                 std::string_view related)
    : m_memory(8 * (concepts.size() + verbs.size())), m_entries(&m_memory) {
    constexpr std::size_t bytes_a_word = 11; // about; so that the table is laid out once
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
    const std::span<char> kept(std::pmr::polymorphic_allocator<char>(&m_memory).allocate(form.size()), form.size());
    std::ranges::copy(form, kept.begin());
    const auto [place, is_new] = m_entries.try_emplace(std::string_view(kept.data(), kept.size()));
    if (is_new && !form.empty()) {
        std::size_t& longest = m_longest[code_point_at(form, 0).value];
        longest = std::max(longest, form.size());
    }
    return place->second;
}

void Lexicon::read_concepts(std::string_view table) {
    std::unordered_map<std::string_view, std::size_t> positions;
    for_each_row(table, [&](const std::vector<std::string_view>& row) {
        const std::size_t position = m_concepts.size();
        Concept& next = m_concepts.emplace_back();
        next.label.zh = row.at(0);
        next.kind = row.at(4);
        positions.emplace(row.at(0), position);
        entry(row.at(0)).concept_id = position;
        for_each_word(row.at(1), [&](std::string_view synonym) { entry(synonym).concept_id = position; });
        for_each_word(row.at(2), [&](std::string_view english) {
            if (next.label.en.empty()) {
                next.label.en = english;
            } else {
                entry(english).concept_id = position;
            }
        });
    });
    std::size_t narrower = 0;
    for_each_row(table, [&](const std::vector<std::string_view>& row) {
        for_each_word(row.at(3), [&](std::string_view name) {
            if (const auto found = positions.find(name); found != positions.end()) {
                m_concepts[narrower].broader.push_back(found->second);
            }
        });
        ++narrower;
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
        for_each_word(row.at(5), [&](std::string_view word) {
            LexiconEntry& verb = entry(word);
            if (std::ranges::find(verb.action_classes, place->second) == verb.action_classes.end()) {
                verb.action_classes.push_back(place->second);
            }
            verb.strength = verb.strength.value_or(strength);
        });
    });
}

void Lexicon::read_words(std::string_view table) {
    for_each_row(table, [&](const std::vector<std::string_view>& row) {
        const auto* const role = std::ranges::find(role_names, row.at(0));
        for_each_word(row.at(1), [&](std::string_view word) {
            if (role != role_names.end()) {
                entry(word).roles.at(static_cast<std::size_t>(role - role_names.begin())) = true;
            }
        });
    });
}

void Lexicon::read_themes(std::string_view table) {
    for_each_row(table, [&](const std::vector<std::string_view>& row) {
        Theme theme{{std::string(row.at(0)), std::string(row.at(1))}, {}};
        for_each_word(row.at(2), [&](std::string_view cue) {
            const std::size_t end = std::min(cue.find('&'), cue.size());
            const LexiconEntry* found = find(cue.substr(0, end));
            if (found != nullptr && found->concept_id) {
                theme.cues.push_back({*found->concept_id, std::string(cue.substr(std::min(end + 1, cue.size())))});
            }
        });
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
        for_each_word(row.at(1), [&](std::string_view label) {
            if (const auto other = position(label); own && other && *own != *other) {
                m_concepts[*own].related.push_back(*other);
                m_concepts[*other].related.push_back(*own);
            }
        });
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
