#pragma once

#include "mappings/alignments/requirement_profile.hpp"
#include "mappings/alignments/word_table.hpp"

#include <cstddef>
#include <vector>

namespace kezheng {

/// How far the words of two requirements find a near one on the other side, 0 to 1.
struct WordCoverage {
    double both = 0;       ///< the geometric mean of the two directions
    double lesser = 0;     ///< the lesser direction
    double clause = 0;     ///< of the two clauses that fit best, less where they say little
    double instrument = 0; ///< how far what one works with is what the other works on, the greater of the two turns
};

/// How far what one requirement does, and to what, lies within the other.
struct Containment {
    double a_in_b = 0; ///< the share of what a does and acts on that b has too, 0 to 1
    double b_in_a = 0;
    double weight_a = 0; ///< how much each says: the rarity of all its words, by their facets
    double weight_b = 0;
};

/// Each word counts by its rarity and its facet, and by the nearest word of the other side. Everything is the same with
/// the sides changed.
class WordCover {
  public:
    WordCover(const StandardProfile& a, const StandardProfile& b, const Lexicon& lexicon);

    /// Of the requirements at these positions of a and b.
    [[nodiscard]] WordCoverage requirements(std::size_t a, std::size_t b) const;
    [[nodiscard]] Containment containment(std::size_t a, std::size_t b) const;
    /// Of the names of two tasks; the names of the areas may answer for the other side.
    [[nodiscard]] double task_names(std::size_t a, std::size_t b) const;

  private:
    struct Weighed {
        std::size_t word = 0; ///< its number
        double weight = 0;
    };
    using Bag = std::vector<Weighed>;
    struct Requirement {
        Bag words;
        Bag core; ///< of the actions, objects and yields alone
        Bag tools;
        Bag results; ///< what is worked on and what comes of it
        std::vector<Bag> clauses;
        std::vector<double> clause_weights; ///< how much each says, 0 to 1
    };
    struct Task {
        Bag name;
        Bag with_area;
    };
    struct Side {
        std::vector<Requirement> requirements;
        std::vector<Task> tasks;
    };

    [[nodiscard]] Bag bag_of(const std::vector<ContentWord>& words, bool by_facet);
    [[nodiscard]] Side side_of(const StandardProfile& standard);
    [[nodiscard]] double cover(const Bag& own, const Bag& other) const;
    [[nodiscard]] static double weight_of(const Bag& bag);
    [[nodiscard]] double both_ways(const Bag& a, const Bag& b) const;

    WordTable m_table;
    Side m_a;
    Side m_b;
    std::vector<float> m_similarity; ///< by number of one word times the size of the table, plus that of the other
};

} // namespace kezheng
