#pragma once

#include "mappings/alignments/requirement_profile.hpp"
#include "mappings/alignments/word_cover.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace kezheng {

/// What the score of a pair is made of; every feature lies in 0 to 1 and does not change when the two sides change
/// places.
enum class Feature {
    theme,      ///< cosine of the lines of work of the two requirements
    line,       ///< cosine of the lines of work of their tasks, all their requirements together
    content,    ///< cosine of all concepts, with the broader ones
    context,    ///< the same with the names of task and area
    place,      ///< how well each fits in the other's task, against the task where it fits best
    characters, ///< cosine of runs of one to three characters
    deed,       ///< the same without what is given and how well it is done
    action,     ///< the actions are of one class, or of one family
    apart,      ///< they work in different channels
    standing,   ///< how the pair compares with the best pair of either side
    cover,      ///< how far the words of each find a near one in the other, both ways
    lesser,     ///< the same, the lesser direction
    task,       ///< the same of the names of their tasks
    clause,     ///< the same of the two clauses that fit best
    instrument, ///< how far what one works with is what the other works on
};
inline constexpr std::size_t feature_count = 15;
inline constexpr std::array<std::string_view, feature_count> feature_names{
    "theme", "line",     "content", "context", "place", "characters", "deed",      "action",
    "apart", "standing", "cover",   "lesser",  "task",  "clause",     "instrument"};
using Features = std::array<double, feature_count>;

struct PairFeatures {
    std::size_t a = 0; ///< position of the requirement in each standard
    std::size_t b = 0;
    Features features{};
};

/// The features of every pair that has anything in common, by rising a and b. Pairs are found by an inverted index over
/// concepts and pairs of characters, or by near words (`words` is of the same two standards); rarity is counted over
/// the requirements of both standards.
[[nodiscard]] std::vector<PairFeatures> pair_features(const StandardProfile& a, const StandardProfile& b,
                                                      const WordCover& words, const Lexicon& lexicon);

} // namespace kezheng
