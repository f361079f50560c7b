#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kezheng {

/// A phrase that describes something, and how much it counts.
struct WeightedPhrase {
    std::string_view text;
    double weight = 1;
};

/// How near things are to each other by the language that describes them: cosines of their pairs of neighbouring
/// Chinese characters and Latin words, each weighed by how few of the things it occurs in.
class TextProfiles {
  public:
    /// One entry a thing; the phrases must outlive the profiles.
    explicit TextProfiles(std::vector<std::vector<WeightedPhrase>> things);

    /// 0 (nothing in common) to 1.
    [[nodiscard]] double similarity(std::size_t a, std::size_t b) const;

    /// The most telling wording of whole words that phrases of both have in common, for a reason in words; may be
    /// empty.
    [[nodiscard]] std::string shared_wording(std::size_t a, std::size_t b) const;
    /// The same among wordings that `counts`.
    [[nodiscard]] std::string shared_wording(std::size_t a, std::size_t b,
                                             const std::function<bool(std::string_view)>& counts) const;

  private:
    using Gram = std::uint32_t;
    using Profile = std::vector<std::pair<Gram, double>>; ///< by gram, ascending; of length 1

    [[nodiscard]] double rarity(std::string_view wording) const;

    std::vector<std::vector<WeightedPhrase>> m_things;
    std::map<std::string, Gram, std::less<>> m_grams;
    std::vector<double> m_rarity; ///< by gram
    std::vector<Profile> m_profiles;
};

} // namespace kezheng
