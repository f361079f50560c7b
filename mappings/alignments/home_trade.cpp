#include "mappings/alignments/home_trade.hpp"

#include "mappings/standards/bundled_standards.hpp"
#include "mappings/standards/each_skill.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace kezheng {

namespace {

using CharacterPairs = std::unordered_set<std::string>;

void add_pairs(const std::string& text, CharacterPairs& pairs) {
    for (std::string& pair : character_pairs(text)) {
        pairs.insert(std::move(pair));
    }
}

CharacterPairs pairs_of_bundled_standards() {
    CharacterPairs pairs;
    for (const std::string_view key : bundled_standard_keys()) {
        const StandardDraft standard = bundled_standard(key);
        for_each_skill(standard.levels, [&](const SkillDraft& skill) {
            add_pairs(skill.title.zh, pairs);
            for (const FacetRow& row : facet_rows) {
                for (const std::string& text : skill.facets.*row.list) {
                    add_pairs(text, pairs);
                }
            }
        });
    }
    return pairs;
}

// 0 for a standard that says nothing.
double known_share(const StandardProfile& standard, const CharacterPairs& known) {
    std::size_t all = 0;
    std::size_t found = 0;
    for (const RequirementProfile& requirement : standard.requirements) {
        all += requirement.all_pairs.size();
        found += static_cast<std::size_t>(std::ranges::count_if(
            requirement.all_pairs, [&](const std::string& pair) { return known.contains(pair); }));
    }
    return all == 0 ? 0 : static_cast<double>(found) / static_cast<double>(all);
}

} // namespace

double home_trade_share(const StandardProfile& a, const StandardProfile& b) {
    static const CharacterPairs known = pairs_of_bundled_standards();
    constexpr double none = 0.4;
    constexpr double full = 0.6;
    const double share = std::min(known_share(a, known), known_share(b, known));
    return std::clamp((share - none) / (full - none), 0.0, 1.0);
}

} // namespace kezheng
