#include "majors/nearest_listed.hpp"

#include "graph/base/phrase.hpp"
#include "majors/name_distance.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace kezheng {

namespace {

struct Comparison {
    double distance = 1;
    LocalisedText reason;
};

std::string class_text(const CatalogueEntry& entry) {
    return std::string(entry.class_code) + ' ' + std::string(entry.class_name);
}

class Comparer {
  public:
    explicit Comparer(const MajorTarget& target) : m_target(target), m_characters(characters_of(target.form)) {}

    [[nodiscard]] std::optional<Comparison> compare(const ListedMajor& major) const {
        const std::u32string& other = major.characters;
        const bool same_class =
            major.entry != nullptr && !m_target.class_name.empty() && major.entry->class_name == m_target.class_name;
        const bool same_group =
            major.entry != nullptr && !m_target.group_name.empty() && major.entry->group_name == m_target.group_name;
        const std::optional<std::size_t> slips = slips_to(other);
        const LocalisedText names = about_names(major, other, slips);
        LocalisedText place;
        if (same_class) {
            place = phrase(Message::near_same_class, {class_text(*major.entry)});
        } else if (same_group) {
            place = phrase(Message::near_same_group, {std::string(major.entry->group_name)});
        }
        if (names.empty() && place.empty()) {
            return std::nullopt;
        }
        double name = name_similarity(m_characters, other);
        if (slips) {
            const auto longer = static_cast<double>(std::max(m_characters.size(), other.size()));
            name = std::max(name, 1 - static_cast<double>(*slips) / longer);
        }
        const double place_similarity = same_class ? 1 : (same_group ? 0.4 : 0);
        const double by_place = m_target.class_name.empty() ? 0.85 * name : 0.5 * name + 0.35 * place_similarity;
        const double similarity = by_place + 0.15 * tier_similarity(major.tier);
        return Comparison{std::round((1 - similarity) * 100) / 100, joined({names, place})};
    }

  private:
    /// How many characters a name that is in no catalogue differs by, where they are few enough for a slip.
    [[nodiscard]] std::optional<std::size_t> slips_to(const std::u32string& other) const {
        const std::size_t allowed = std::max<std::size_t>(1, std::max(m_characters.size(), other.size()) / 3);
        const std::size_t slips = edit_distance(m_characters, other, allowed);
        const bool few = m_target.class_name.empty() && slips <= allowed && slips < other.size();
        return few ? std::optional(slips) : std::nullopt;
    }

    [[nodiscard]] LocalisedText about_names(const ListedMajor& major, const std::u32string& other,
                                            std::optional<std::size_t> slips) const {
        if (m_characters == other) {
            return m_target.tier && *m_target.tier != major.tier
                       ? phrase(Message::near_same_name_other_tier, {heading_of(major.tier)})
                       : phrase(Message::near_same_name, {heading_of(major.catalogue)});
        }
        if (slips) {
            return phrase(Message::near_spelling, {std::to_string(*slips)});
        }
        const std::string words = shared_words(m_characters, other);
        return words.empty() ? LocalisedText{} : phrase(Message::near_shared_words, {words});
    }

    [[nodiscard]] double tier_similarity(Tier tier) const {
        if (!m_target.tier) {
            return 1;
        }
        const int steps = std::abs(static_cast<int>(*m_target.tier) - static_cast<int>(tier));
        return 1 - steps / 3.0;
    }

    const MajorTarget& m_target;
    std::u32string m_characters;
};

} // namespace

std::vector<NearestMajor> nearest_listed(std::span<const MajorTarget> targets, const ListedMajors& listed,
                                         std::size_t count) {
    struct Candidate {
        const ListedMajor* major;
        Comparison comparison;
    };
    std::vector<Candidate> candidates;
    const std::vector<Comparer> comparers(targets.begin(), targets.end());
    for (const ListedMajor& major : listed.all()) {
        // The revised list's entry stands for a name that both lists have.
        if (major.catalogue == Catalogue::original &&
            listed.find(Catalogue::revised, major.tier, major.form) != nullptr) {
            continue;
        }
        std::optional<Comparison> best;
        for (const Comparer& comparer : comparers) {
            std::optional<Comparison> comparison = comparer.compare(major);
            if (comparison && (!best || comparison->distance < best->distance)) {
                best = std::move(comparison);
            }
        }
        if (best) {
            candidates.push_back({&major, std::move(*best)});
        }
    }
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
        const auto key = [](const Candidate& x) {
            return std::tuple(x.comparison.distance, x.major->tier, x.major->entry == nullptr, x.major->form);
        };
        return key(a) < key(b);
    });
    std::vector<NearestMajor> nearest;
    for (Candidate& candidate : candidates) {
        if (nearest.size() == count) {
            break;
        }
        const ListedMajor& major = *candidate.major;
        nearest.push_back({major.name, major.entry == nullptr ? std::string() : std::string(major.entry->code),
                           major.tier, candidate.comparison.distance, std::move(candidate.comparison.reason),
                           listed.listings_of(major.catalogue, major.tier, major.form)});
    }
    return nearest;
}

} // namespace kezheng
