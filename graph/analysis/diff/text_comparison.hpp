#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kezheng {

/// A text as what is compared of it: its ideographs one by one, runs of Latin letters and digits whole, in half-width
/// lower case; white space and punctuation left out.
using ComparedText = std::vector<std::string>;
[[nodiscard]] ComparedText compared_text(std::string_view text);

/// How alike two texts are: twice the pairs of neighbours that both have over all pairs of neighbours (Dice), 0 to 1;
/// 1 for equal texts, also the shortest.
[[nodiscard]] double likeness(const ComparedText& a, const ComparedText& b);

/// Which positions of `text` lie in a run of at least three that `other` has as well.
[[nodiscard]] std::vector<bool> found_in(const ComparedText& text, const ComparedText& other);

/// The part of the positions that are marked, 0 to 1.
[[nodiscard]] double marked_share(const std::vector<bool>& marks);

/// Pairs of texts that share at least a quarter of the shorter one's pairs of neighbours, as positions, ascending.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> related_texts(std::span<const ComparedText> a,
                                                                             std::span<const ComparedText> b);

} // namespace kezheng
