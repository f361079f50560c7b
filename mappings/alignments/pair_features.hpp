#pragma once

#include "mappings/alignments/requirement_profile.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace kezheng {

/// What the score of a pair is made of; every feature lies in 0 to 1 and does not change when the two sides change
/// places.
enum class Feature {
    content,     ///< cosine of all concepts, with the broader ones
    objects,     ///< cosine of the concepts of objects and products
    best_object, ///< the two objects that are nearest, by their rarity
    covered,     ///< the share of the objects of the better covered side that the other side covers
    action,      ///< the actions are of one class, or of one family
    deed,        ///< best_object with the actions that go with it
    task,        ///< cosine of the two tasks, all their requirements together
    fit,         ///< how well each requirement fits in the other's task
    characters,  ///< cosine of pairs of characters
    role,        ///< the object of one is what the other is given, uses or yields
    name,        ///< cosine of the names of tasks and areas
    deeds,       ///< cosine of actions with what they act on
    context,     ///< cosine of all concepts with the names of task and area
    channel,     ///< they work in one channel
    elsewhere,   ///< they work in different channels
    topic,       ///< objects, in one context
    place,       ///< how the fit compares with that in the best tasks of the other standard
    part,        ///< the shorter content that the longer one holds
    near_best,   ///< objects, where place is good
    theme,       ///< cosine of lines of work
    standing,    ///< how the pair compares with the best pair of either side
};
inline constexpr std::size_t feature_count = 21;
inline constexpr std::array<std::string_view, feature_count> feature_names{
    "content",   "objects",    "best_object", "covered", "action",    "deed",    "task",
    "fit",       "characters", "role",        "name",    "deeds",     "context", "channel",
    "elsewhere", "topic",      "place",       "part",    "near_best", "theme",   "standing"};
using Features = std::array<double, feature_count>;

struct PairFeatures {
    std::size_t a = 0; ///< position of the requirement in each standard
    std::size_t b = 0;
    Features features{};
};

/// The features of every pair that has anything in common, by rising a and b. Pairs are found by an inverted index over
/// concepts and pairs of characters; rarity is counted over the requirements of both standards.
[[nodiscard]] std::vector<PairFeatures> pair_features(const StandardProfile& a, const StandardProfile& b,
                                                      const Lexicon& lexicon);

} // namespace kezheng
