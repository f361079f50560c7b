#include "majors/name_distance.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

constexpr std::array<std::u32string_view, 8> common_words{U"技术", U"管理", U"应用", U"工程",
                                                          U"设计", U"服务", U"制作", U"运营"};

bool is_common(std::u32string_view word) {
    return std::ranges::find(common_words, word) != common_words.end();
}

using Pairs = std::vector<std::pair<char32_t, char32_t>>;

Pairs pairs_of(std::u32string_view text) {
    Pairs pairs;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (!is_common(text.substr(i, 2))) {
            pairs.emplace_back(text[i], text[i + 1]);
        }
    }
    std::ranges::sort(pairs);
    return pairs;
}

} // namespace

std::u32string characters_of(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        result += point.value;
        at += point.length;
    }
    return result;
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap > limit) {
        return limit + 1;
    }
    std::vector<std::size_t> before(b.size() + 1); // the row before the last
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replace});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        if (std::ranges::min(row) > limit) {
            return limit + 1;
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], limit + 1);
}

double name_similarity(std::u32string_view a, std::u32string_view b) {
    if (a == b) {
        return 1;
    }
    if (a.find_first_of(b) == std::u32string_view::npos) {
        return 0;
    }
    const Pairs left = pairs_of(a);
    const Pairs right = pairs_of(b);
    Pairs both;
    std::ranges::set_intersection(left, right, std::back_inserter(both));
    const std::size_t all = left.size() + right.size();
    constexpr double below_the_same = 0.95;
    return all == 0 ? 0 : std::min(below_the_same, 2 * static_cast<double>(both.size()) / static_cast<double>(all));
}

std::string shared_words(std::u32string_view a, std::u32string_view b) {
    std::u32string_view longest;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t length = longest.size() + 1; i + length <= a.size(); ++length) {
            if (!b.contains(a.substr(i, length))) {
                break;
            }
            longest = a.substr(i, length);
        }
    }
    std::string text;
    if (longest.size() < 2 || is_common(longest)) {
        return text;
    }
    for (const char32_t character : longest) {
        append_utf8(text, character);
    }
    return text;
}

} // namespace kezheng
