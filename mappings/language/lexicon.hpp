#pragma once

#include "graph/base/language.hpp"

#include <array>
#include <cstddef>
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
enum class VerbStrength { strong, nominal, light };

/// A class of actions, 制作 or 分析; classes of one family are near to each other.
struct ActionClass {
    std::string name;
    std::string family;
    LocalisedText label;
};

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

/// All that the lexicon knows of one word.
struct LexiconEntry {
    std::optional<std::size_t> concept_id;
    std::vector<std::size_t> action_classes; ///< the first is the usual one
    std::optional<VerbStrength> strength;
    std::array<bool, word_role_count> roles{};

    [[nodiscard]] bool is(WordRole role) const { return roles.at(static_cast<std::size_t>(role)); }
    [[nodiscard]] bool is_verb() const { return strength.has_value(); }
};

/// The words of the trade and its neighbours: concepts, actions and words of grammar, written from general knowledge
/// (mappings/language/data/).
class Lexicon {
  public:
    /// From five tables of tab-separated values; lines that begin with # are headings. Words are compared without
    /// case. A word that stands in several tables has one entry.
    Lexicon(std::string_view concepts, std::string_view verbs, std::string_view words, std::string_view themes,
            std::string_view related = {});

    /// The entry of a word (any case); nullptr where there is none.
    [[nodiscard]] const LexiconEntry* find(std::string_view word) const;
    /// The same of a word that is in its form for comparison already.
    [[nodiscard]] const LexiconEntry* find_form(std::string_view form) const;
    [[nodiscard]] const std::vector<Concept>& concepts() const { return m_concepts; }
    [[nodiscard]] const std::vector<ActionClass>& action_classes() const { return m_classes; }
    /// The class that an action usually belongs to; nullptr where the word is none.
    [[nodiscard]] const ActionClass* usual_class(const LexiconEntry& entry) const {
        return entry.action_classes.empty() ? nullptr : &m_classes.at(entry.action_classes.front());
    }
    [[nodiscard]] const std::vector<Theme>& themes() const { return m_themes; }
    /// The length in bytes of the longest word that begins with this character (in its form for comparison).
    [[nodiscard]] std::size_t longest_from(char32_t first) const;

  private:
    LexiconEntry& entry(std::string_view word);
    void read_concepts(std::string_view table);
    void read_verbs(std::string_view table);
    void read_words(std::string_view table);
    void read_themes(std::string_view table);
    void read_related(std::string_view table);

    std::vector<Concept> m_concepts;
    std::vector<ActionClass> m_classes;
    std::vector<Theme> m_themes;
    // Some fifteen thousand words are laid out at each start of the program: in one block, since one allocation and one
    // release a word took longer than all the rest.
    std::pmr::monotonic_buffer_resource m_memory;
    std::pmr::unordered_map<std::string_view, LexiconEntry> m_entries; ///< the words lie in m_memory
    std::unordered_map<char32_t, std::size_t> m_longest;               ///< by first character
};

/// The lexicon that is compiled into the program.
[[nodiscard]] const Lexicon& bundled_lexicon();

} // namespace kezheng
