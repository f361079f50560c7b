#pragma once

#include "mappings/alignments/content_words.hpp"
#include "mappings/language/spelling.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace kezheng {

/// The different content words of two standards, by number, and how near they are to each other.
class WordTable {
  public:
    explicit WordTable(const Lexicon& lexicon) : m_lexicon(&lexicon) {}

    /// The number of a word; a new word gets the next one.
    std::size_t number(const ContentWord& word);
    [[nodiscard]] std::size_t size() const { return m_forms.size(); }

    /// Says that one more requirement has these words (numbers, repetition allowed).
    void count(const std::vector<std::size_t>& words);

    /// 1 for a word of one requirement, near 0 for one of all; words that say little count half. Words of one concept
    /// are counted together.
    [[nodiscard]] double rarity(std::size_t word) const;

    /// How near two words are, 0 to 1: the same; of one concept (0.95); actions of one class (0.8) or family (0.35);
    /// by the steps to the next broader concept that both have (0.65, 0.42, 0.25); of concepts that belong to the same
    /// piece of work (0.5, less where they belong to many); or by their characters.
    [[nodiscard]] double similarity(std::size_t a, std::size_t b) const;

  private:
    struct Step {
        std::size_t concept_id = 0;
        std::size_t steps = 0;
    };
    struct Form {
        const LexiconEntry* entry = nullptr;
        Spelling spelling;
        std::vector<Step> concepts; ///< its own and the broader ones
        std::size_t unit = 0;       ///< what is counted: the same for words of one concept
    };

    [[nodiscard]] double related_similarity(const Form& a, const Form& b) const;
    [[nodiscard]] double concept_similarity(const Form& a, const Form& b) const;
    [[nodiscard]] double action_similarity_of(const Form& a, const Form& b) const;
    [[nodiscard]] std::vector<Step> with_broader(std::size_t concept_id) const;

    const Lexicon* m_lexicon;
    std::vector<Form> m_forms;
    std::unordered_map<std::string, std::size_t> m_numbers;
    std::unordered_map<std::size_t, std::size_t> m_concept_units;
    std::vector<double> m_frequency; ///< by unit
    std::size_t m_total = 0;
};

} // namespace kezheng
