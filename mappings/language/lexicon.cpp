#include "mappings/language/lexicon.hpp"

#include "graph/base/embedded.hpp"
#include "graph/base/table_rows.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <span>
#include <utility>

KEZHENG_EMBEDDED(lexicon_concepts)
KEZHENG_EMBEDDED(lexicon_verbs)
KEZHENG_EMBEDDED(lexicon_words)
KEZHENG_EMBEDDED(lexicon_themes)
KEZHENG_EMBEDDED(lexicon_related)

namespace kezheng {

namespace {

/// Calls with each word of a cell, between bars; an empty cell has none.
void for_each_word(std::string_view cell, const auto& word) {
    if (!cell.empty()) {
        for_each_field(cell, '|', word);
    }
}

constexpr std::array<std::string_view, word_role_count> role_names{
    "given", "tool",    "place", "handle",    "ability", "joiner", "purpose",
    "list",  "quality", "stop",  "separator", "venue",   "scope",  "general"};

constexpr std::size_t bytes_a_word = 11; // about, of the tables
constexpr std::uint32_t no_entry = std::numeric_limits<std::uint32_t>::max();

} // namespace

LocalisedText family_label(std::string_view family) {
    struct Family {
        std::string_view name;
        std::string_view zh;
        std::string_view en;
    };
    constexpr std::array<Family, 9> families{{{"make", "制作一类", "making"},
                                              {"gather", "收集整理一类", "gathering"},
                                              {"carry", "执行一类", "carrying out"},
                                              {"manage", "管理一类", "managing"},
                                              {"assess", "检查分析一类", "assessing"},
                                              {"know", "识别了解一类", "knowing"},
                                              {"talk", "沟通传播一类", "communicating"},
                                              {"deal", "交易流转一类", "dealing"},
                                              {"care", "照护清洁一类", "caring"}}};
    const auto* const found = std::ranges::find(families, family, &Family::name);
    return found == families.end() ? LocalisedText{} : LocalisedText{std::string(found->zh), std::string(found->en)};
}

Lexicon::Lexicon(std::string_view concepts, std::string_view verbs, std::string_view words, std::string_view themes,
                 std::string_view related)
    : m_tables{concepts, themes, related}, m_words((concepts.size() + verbs.size() + words.size()) / bytes_a_word) {
    const auto lines = static_cast<std::size_t>(std::ranges::count(concepts, '\n'));
    m_entries.reserve(lines + 1 + (verbs.size() + words.size()) / bytes_a_word);
    read_names_of_concepts(concepts);
    read_verbs(verbs);
    read_words(words);
}

const LexiconEntry* Lexicon::find(std::string_view word) const {
    const LexiconEntry* const entry = find_form(comparison_form(word));
    return entry != nullptr && entry->is_ordinary() ? nullptr : entry;
}

const LexiconEntry* Lexicon::find_form(std::string_view form) const {
    const std::optional<std::uint32_t> word = m_words.find(form);
    return word ? &m_entries[m_entry_of_word[*word]] : nullptr;
}

std::size_t Lexicon::longest_from(char32_t first) const {
    const auto found = m_longest.find(first);
    return found == m_longest.end() ? 0 : found->second;
}

std::uint32_t Lexicon::position_of(std::string_view word) {
    std::string_view form = word;
    if (!is_comparison_form(word)) {
        const std::string changed = comparison_form(word);
        const std::span<char> kept(std::pmr::polymorphic_allocator<char>(&m_forms).allocate(changed.size()),
                                   changed.size());
        std::ranges::copy(changed, kept.begin());
        form = {kept.data(), kept.size()};
    }
    const std::uint32_t position = m_words.insert(form);
    if (position == m_entry_of_word.size()) {
        m_entry_of_word.push_back(no_entry);
        if (!form.empty()) {
            std::size_t& longest = m_longest[code_point_at(form, 0).value];
            longest = std::max(longest, form.size());
        }
    }
    return position;
}

LexiconEntry& Lexicon::own_entry(std::string_view word) {
    std::uint32_t& place = m_entry_of_word[position_of(word)];
    if (place == no_entry || place < m_shared_entries) {
        m_entries.push_back(place == no_entry ? LexiconEntry() : LexiconEntry(m_entries[place]));
        place = static_cast<std::uint32_t>(m_entries.size() - 1);
    }
    return m_entries[place];
}

void Lexicon::read_names_of_concepts(std::string_view table) {
    for_each_row(table, 5, [&](const std::vector<std::string_view>& row) {
        const auto number = static_cast<std::uint32_t>(m_entries.size());
        m_entries.emplace_back().concept_id = number;
        m_entry_of_word[position_of(row.at(0))] = number;
        for_each_word(row.at(1), [&](std::string_view synonym) { m_entry_of_word[position_of(synonym)] = number; });
        bool is_label = true; // of the English words the first
        for_each_word(row.at(2), [&](std::string_view english) {
            if (!is_label) {
                m_entry_of_word[position_of(english)] = number;
            }
            is_label = false;
        });
    });
    m_shared_entries = m_entries.size();
}

void Lexicon::read_verbs(std::string_view table) {
    std::map<std::string, std::size_t, std::less<>> positions;
    for_each_row(table, 6, [&](const std::vector<std::string_view>& row) {
        const auto [place, is_new] = positions.try_emplace(std::string(row.at(1)), m_classes.size());
        if (is_new) {
            m_classes.push_back(
                {std::string(row.at(1)), std::string(row.at(0)), {std::string(row.at(2)), std::string(row.at(3))}});
        }
        const VerbStrength strength = row.at(4) == "strong"  ? VerbStrength::strong
                                      : row.at(4) == "light" ? VerbStrength::light
                                                             : VerbStrength::nominal;
        for_each_word(row.at(5), [&](std::string_view word) {
            LexiconEntry& verb = own_entry(word);
            if (std::ranges::find(verb.action_classes, place->second) == verb.action_classes.end()) {
                verb.action_classes.push_back(place->second);
            }
            verb.strength = verb.strength.value_or(strength);
        });
    });
}

void Lexicon::read_words(std::string_view table) {
    for_each_row(table, 2, [&](const std::vector<std::string_view>& row) {
        const auto* const role = std::ranges::find(role_names, row.at(0));
        for_each_word(row.at(1), [&](std::string_view word) {
            if (row.at(0) == "ordinary") {
                own_entry(word);
            } else if (role != role_names.end()) {
                own_entry(word).roles.at(static_cast<std::size_t>(role - role_names.begin())) = true;
            }
        });
    });
}

const Lexicon::Meanings& Lexicon::meanings() const {
    return m_meanings.get([&] {
        Meanings result{read_concepts(), read_themes()};
        read_related(result.concepts);
        return result;
    });
}

std::vector<Concept> Lexicon::read_concepts() const {
    std::vector<Concept> concepts;
    concepts.reserve(m_shared_entries);
    std::unordered_map<std::string_view, std::size_t> positions;
    for_each_row(m_tables.concepts, 5, [&](const std::vector<std::string_view>& row) {
        positions.emplace(row.at(0), concepts.size());
        const std::string_view english = row.at(2).substr(0, row.at(2).find('|'));
        concepts.push_back({{std::string(row.at(0)), std::string(english)}, {}, {}, std::string(row.at(4))});
    });
    std::size_t narrower = 0;
    for_each_row(m_tables.concepts, 5, [&](const std::vector<std::string_view>& row) {
        for_each_word(row.at(3), [&](std::string_view name) {
            if (const auto found = positions.find(name); found != positions.end()) {
                concepts[narrower].broader.push_back(found->second);
            }
        });
        ++narrower;
    });
    return concepts;
}

std::vector<Theme> Lexicon::read_themes() const {
    std::vector<Theme> themes;
    for_each_row(m_tables.themes, 3, [&](const std::vector<std::string_view>& row) {
        Theme theme{{std::string(row.at(0)), std::string(row.at(1))}, {}};
        for_each_word(row.at(2), [&](std::string_view cue) {
            const std::size_t end = std::min(cue.find('&'), cue.size());
            const LexiconEntry* found = find(cue.substr(0, end));
            if (found != nullptr && found->concept_id) {
                theme.cues.push_back({*found->concept_id, std::string(cue.substr(std::min(end + 1, cue.size())))});
            }
        });
        themes.push_back(std::move(theme));
    });
    return themes;
}

void Lexicon::read_related(std::vector<Concept>& concepts) const {
    const auto position = [&](std::string_view label) -> std::optional<std::size_t> {
        const LexiconEntry* const found = find(label);
        return found == nullptr ? std::nullopt : std::optional<std::size_t>(found->concept_id);
    };
    for_each_row(m_tables.related, 2, [&](const std::vector<std::string_view>& row) {
        const std::optional<std::size_t> own = position(row.at(0));
        for_each_word(row.at(1), [&](std::string_view label) {
            if (const auto other = position(label); own && other && *own != *other) {
                concepts[*own].related.push_back(*other);
                concepts[*other].related.push_back(*own);
            }
        });
    });
    for (Concept& one : concepts) {
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
