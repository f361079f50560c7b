#include "graph/base/suggestion.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace kezheng {

namespace {

std::u32string characters_of(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        result += point.value;
        at += point.length;
    }
    return result;
}

std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const std::size_t replace = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replace});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
    }
    return cost[a.size()][b.size()];
}

/// What stands after a key's last slash, where it is a place in a level: `1.2.3`.
std::string_view place_in(std::string_view key) {
    const std::string_view last = key.substr(key.rfind('/') + 1);
    return last.find('.') == std::string_view::npos ? std::string_view() : last;
}

} // namespace

std::string nearest_name(std::string_view name, std::span<const std::string> candidates) {
    constexpr std::size_t longest_compared = 200;
    const std::u32string wanted = characters_of(name);
    std::string best;
    std::size_t best_distance = 0;
    for (const std::string& candidate : candidates) {
        const std::u32string other = characters_of(candidate);
        if (wanted.size() > longest_compared || other.size() > longest_compared) {
            continue;
        }
        const std::size_t allowed = std::max<std::size_t>(1, std::max(wanted.size(), other.size()) / 3);
        const auto [less, more] = std::minmax({wanted.size(), other.size()});
        if (more - less > allowed) {
            continue; // so many have to be added at least
        }
        const std::size_t distance = edit_distance(wanted, other);
        if (distance <= allowed && distance < other.size() && (best.empty() || distance < best_distance)) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

std::string nearest_key(std::string_view key, std::span<const std::string> candidates) {
    for (std::size_t end = key.size();;) {
        const std::size_t cut = end == 0 ? std::string_view::npos : key.find_last_of("./", end - 1);
        const std::string_view within = key.substr(0, cut == std::string_view::npos ? 0 : cut + 1);
        std::vector<std::string> below;
        std::ranges::copy_if(candidates, std::back_inserter(below),
                             [&](const std::string& candidate) { return candidate.starts_with(within); });
        // Outside the area only the same place: 9.9.9 is not what 1.1.1 was meant to be.
        const bool beyond_area = !within.ends_with('.') && !place_in(key).empty();
        if (beyond_area) {
            std::erase_if(below, [&](const std::string& candidate) { return place_in(candidate) != place_in(key); });
        }
        std::string found = nearest_name(key, below);
        if (!found.empty() || within.empty()) {
            return found;
        }
        end = cut;
    }
}

} // namespace kezheng
