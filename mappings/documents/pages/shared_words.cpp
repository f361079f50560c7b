#include "mappings/documents/pages/shared_words.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace kezheng {

namespace {

using CharacterPair = std::pair<char32_t, char32_t>;

std::set<CharacterPair> pairs_of(const std::string& text) {
    std::set<CharacterPair> pairs;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length;
        const bool letter =
            (point.value >= U'A' && point.value <= U'Z') || (point.value >= U'a' && point.value <= U'z');
        const bool word = is_ideograph(point.value) || letter;
        if (word && before != 0) {
            pairs.emplace(before, point.value);
        }
        before = word ? point.value : 0;
    }
    return pairs;
}

} // namespace

std::vector<std::vector<double>> shared_words(std::span<const std::string> names,
                                              std::span<const std::string> children) {
    constexpr std::size_t most_work = 20'000'000; // beyond that nothing is compared
    std::size_t bytes = 0;
    for (const std::string& name : names) {
        bytes += name.size();
    }
    if (bytes * children.size() > most_work) {
        return {};
    }
    std::vector<std::set<CharacterPair>> of_children;
    std::map<CharacterPair, double> count; // of children that have the pair
    of_children.reserve(children.size());
    for (const std::string& child : children) {
        of_children.push_back(pairs_of(child));
        for (const CharacterPair& pair : of_children.back()) {
            ++count[pair];
        }
    }
    std::vector<std::vector<double>> result;
    result.reserve(names.size());
    const auto all = static_cast<double>(children.size());
    for (const std::string& name : names) {
        std::vector<double>& shared = result.emplace_back(children.size(), 0.0);
        for (const CharacterPair& pair : pairs_of(name)) {
            const auto found = count.find(pair);
            for (std::size_t i = 0; found != count.end() && i < children.size(); ++i) {
                const double rarity = of_children[i].contains(pair) ? std::log(all / found->second) : 0;
                shared[i] = std::max(shared[i], rarity);
            }
        }
    }
    return result;
}

} // namespace kezheng
