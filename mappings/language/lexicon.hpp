#pragma once

#include "graph/base/language.hpp"
#include "graph/base/text_numbers.hpp"
#include "mappings/detail/made_once.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kezheng {

/// What a word does in the grammar of a requirement: opens the given (根据), the tool (使用), the place (在) or the
/// object (对), opens a purpose (以便) or a list (包括), says "can" (能), joins clauses (并), tells how well (准确), or
/// carries no content of its own (相关), or says little (产品, 数据: `general`).
enum class WordRole {
    given,
    tool,
    place,
    handle,
    ability,
    joiner,
    purpose,
    list,
    quality,
    stop,
    separator,
    venue,
    scope,
    general
};
inline constexpr std::size_t word_role_count = 14;

/// How surely a word is the verb of its clause: `strong` words hardly occur as nouns (制定), `nominal` ones do (管理),
/// a `light` one only carries the noun after it (进行).
enum class VerbStrength : std::uint8_t { strong, nominal, light };

/// A class of actions, 制作 or 分析; classes of one family are near to each other.
struct ActionClass {
    std::string name;
    std::string family;
    LocalisedText label;
};

/// What a family of actions is called; empty where there is no such family.
[[nodiscard]] LocalisedText family_label(std::string_view family);

/// A thing that requirements speak of.
struct Concept {
    LocalisedText label;
    std::vector<std::size_t> broader; ///< positions of the next broader concepts
    std::vector<std::size_t> related; ///< positions, rising, of those that belong to the same piece of work
    std::string kind;
};

/// A line of work, 产品拍摄: the concepts that tell of it, some only together with an action of a family.
struct Theme {
    struct Cue {
        std::size_t concept_id = 0;
        std::string family; ///< of actions; empty where any will do
    };
    LocalisedText label;
    std::vector<Cue> cues;
};

/// All that the lexicon knows of one word. The names of a concept that are nothing else share one.
struct LexiconEntry {
    std::optional<std::uint32_t> concept_id;
    std::vector<std::size_t> action_classes; ///< the first is the usual one
    std::optional<VerbStrength> strength;
    std::array<bool, word_role_count> roles{};

    [[nodiscard]] bool is(WordRole role) const { return roles.at(static_cast<std::size_t>(role)); }
    [[nodiscard]] bool is_verb() const { return strength.has_value(); }
    /// A word of every day that is here only so that a text is split around it, 中央, 版本.
    [[nodiscard]] bool is_ordinary() const {
        return !concept_id && !is_verb() && std::ranges::find(roles, true) == roles.end();
    }
};

/// The words of the trade and its neighbours: concepts, actions and words of grammar, written from general knowledge
/// (mappings/language/data/).
class Lexicon {
  public:
    /// From five tables of tab-separated values, which must stay where they are as long as the lexicon; lines that
    /// begin with # are headings. Words are compared without case. A word that stands in several tables has one entry.
    /// What concepts and themes are is read when it is first asked for: reading a standard takes only the words.
    Lexicon(std::string_view concepts, std::string_view verbs, std::string_view words, std::string_view themes,
            std::string_view related = {});

    /// The entry of a word (any case); nullptr where there is none or it is an ordinary word.
    [[nodiscard]] const LexiconEntry* find(std::string_view word) const;
    /// The same of a word that is in its form for comparison already; ordinary words too.
    [[nodiscard]] const LexiconEntry* find_form(std::string_view form) const;
    [[nodiscard]] const std::vector<Concept>& concepts() const { return meanings().concepts; }
    [[nodiscard]] const std::vector<ActionClass>& action_classes() const { return m_classes; }
    /// The class that an action usually belongs to; nullptr where the word is none.
    [[nodiscard]] const ActionClass* usual_class(const LexiconEntry& entry) const {
        return entry.action_classes.empty() ? nullptr : &m_classes.at(entry.action_classes.front());
    }
    [[nodiscard]] const std::vector<Theme>& themes() const { return meanings().themes; }
    /// The length in bytes of the longest word that begins with this character (in its form for comparison).
    [[nodiscard]] std::size_t longest_from(char32_t first) const;

  private:
    /// What the words mean, beyond their entries.
    struct Meanings {
        std::vector<Concept> concepts;
        std::vector<Theme> themes;
    };
    struct Tables {
        std::string_view concepts;
        std::string_view themes;
        std::string_view related;
    };

    /// The position of a word in m_entry_of_word, which it has from now on.
    std::uint32_t position_of(std::string_view word);
    /// The entry of a word, which it shares with no other from now on.
    LexiconEntry& own_entry(std::string_view word);
    void read_names_of_concepts(std::string_view table);
    void read_verbs(std::string_view table);
    void read_words(std::string_view table);

    [[nodiscard]] const Meanings& meanings() const;
    [[nodiscard]] std::vector<Concept> read_concepts() const;
    [[nodiscard]] std::vector<Theme> read_themes() const;
    void read_related(std::vector<Concept>& concepts) const;

    Tables m_tables;
    std::vector<ActionClass> m_classes;
    std::pmr::monotonic_buffer_resource m_forms; ///< of words that are written otherwise in the tables
    TextNumbers m_words;
    std::vector<std::uint32_t> m_entry_of_word;          ///< by the number of the word: a position in m_entries
    std::vector<LexiconEntry> m_entries;                 ///< those of the concepts first
    std::size_t m_shared_entries = 0;                    ///< how many those are
    std::unordered_map<char32_t, std::size_t> m_longest; ///< by first character
    detail::MadeOnce<Meanings> m_meanings;
};

/// The lexicon that is compiled into the program.
[[nodiscard]] const Lexicon& bundled_lexicon();

} // namespace kezheng
