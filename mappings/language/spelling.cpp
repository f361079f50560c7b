#include "mappings/language/spelling.hpp"

#include "graph/base/embedded.hpp"
#include "graph/base/table_rows.hpp"
#include "graph/base/unicode.hpp"

#include <algorithm>
#include <unordered_map>

KEZHENG_EMBEDDED(lexicon_morphemes)

namespace kezheng {

namespace {

using GroupsOf = std::unordered_map<char32_t, MorphemeGroups>;

// From lines of characters, each a group, up to a tab; lines that begin with # are headings.
GroupsOf read_groups(std::string_view table) {
    GroupsOf groups;
    std::size_t group = 0;
    for_each_row(table, 1, [&](const std::vector<std::string_view>& row) {
        const std::string_view characters = row[0];
        for (std::size_t at = 0; group < most_morpheme_groups && at < characters.size();) {
            const CodePoint point = code_point_at(characters, at);
            groups[point.value].set(group);
            at += point.length;
        }
        ++group;
    });
    return groups;
}

double similarity(const Spelling::Character& a, const Spelling::Character& b) {
    constexpr double same_group = 0.55;
    return a.value == b.value ? 1 : (a.groups & b.groups).any() ? same_group : 0;
}

double cover(const Spelling& a, const Spelling& b) {
    double sum = 0;
    for (const Spelling::Character& one : a.characters) {
        double best = 0;
        for (const Spelling::Character& other : b.characters) {
            best = std::max(best, similarity(one, other));
        }
        sum += best;
    }
    return sum / static_cast<double>(a.characters.size());
}

} // namespace

Spelling spelling_of(std::string_view word) {
    static const GroupsOf groups = read_groups(embedded_lexicon_morphemes());
    Spelling spelling;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint point = code_point_at(word, at);
        const auto found = groups.find(point.value);
        spelling.characters.push_back({point.value, found == groups.end() ? MorphemeGroups{} : found->second});
        spelling.groups |= spelling.characters.back().groups;
        spelling.values |= std::uint64_t{1} << (point.value % 64);
        at += point.length;
    }
    return spelling;
}

double spelling_similarity(const Spelling& a, const Spelling& b) {
    if ((a.values & b.values) == 0 && (a.groups & b.groups).none()) {
        return 0; // most words have nothing in common; an empty one has nothing with any
    }
    constexpr double last_weight = 0.25;
    const double all = (cover(a, b) + cover(b, a)) / 2;
    return (1 - last_weight) * all + last_weight * all * similarity(a.characters.back(), b.characters.back());
}

} // namespace kezheng
