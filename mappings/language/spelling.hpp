#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kezheng {

inline constexpr std::size_t most_morpheme_groups = 160;
/// The groups of near characters that one belongs to, 查 with 检 and 核 (mappings/language/data/morphemes.tsv).
using MorphemeGroups = std::bitset<most_morpheme_groups>;

/// A word by its characters, ready to be compared with others.
struct Spelling {
    struct Character {
        char32_t value = 0;
        MorphemeGroups groups;
    };
    std::vector<Character> characters;
    MorphemeGroups groups; ///< of all its characters
    /// One bit for each character, by the rest of its value: words without a common bit have no common character.
    std::uint64_t values = 0;
};

[[nodiscard]] Spelling spelling_of(std::string_view word);

/// How near two words are by their characters alone, 0 to 1: each character counts by the nearest one of the other word
/// (the same: 1, one of its group: 0.55), and the last ones, which name the kind of thing, count again.
[[nodiscard]] double spelling_similarity(const Spelling& a, const Spelling& b);

} // namespace kezheng
