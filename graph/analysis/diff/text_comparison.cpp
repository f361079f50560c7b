#include "graph/analysis/diff/text_comparison.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kezheng {

namespace {

constexpr std::size_t shortest_run = 3;

using Neighbours = std::map<std::string, std::size_t>; ///< two parts that stand together → how often

Neighbours neighbours_of(const ComparedText& text) {
    Neighbours result;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        ++result[text[i] + '\x1f' + text[i + 1]];
    }
    return result;
}

/// The shortest run that counts from a place on, with what parts it in between.
std::string run_at(const ComparedText& text, std::size_t place) {
    std::string run;
    for (std::size_t i = place; i < place + shortest_run; ++i) {
        run += text[i] + '\x1f';
    }
    return run;
}

std::size_t total_of(const Neighbours& neighbours) {
    std::size_t total = 0;
    for (const auto& [pair, count] : neighbours) {
        total += count;
    }
    return total;
}

char32_t half_width_letter(char32_t value) {
    if (value >= 0xFF01 && value <= 0xFF5E) {
        value -= 0xFEE0;
    }
    return value >= 'A' && value <= 'Z' ? value - 'A' + 'a' : value;
}

bool is_word_letter(char32_t value) {
    return (value >= 'a' && value <= 'z') || (value >= '0' && value <= '9') ||
           (value > 0xBF && value < 0x2000); // letters of other alphabets
}

} // namespace

ComparedText compared_text(std::string_view text) {
    ComparedText result;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length;
        const char32_t value = half_width_letter(point.value);
        if (is_word_letter(value)) {
            if (!in_word) {
                result.emplace_back();
            }
            append_utf8(result.back(), value);
            in_word = true;
            continue;
        }
        in_word = false;
        if (is_ideograph(value)) {
            append_utf8(result.emplace_back(), value);
        }
    }
    return result;
}

double likeness(const ComparedText& a, const ComparedText& b) {
    if (a == b) {
        return 1;
    }
    const Neighbours first = neighbours_of(a);
    const Neighbours second = neighbours_of(b);
    const std::size_t all = total_of(first) + total_of(second);
    std::size_t common = 0;
    for (const auto& [pair, count] : first) {
        const auto found = second.find(pair);
        common += found == second.end() ? 0 : std::min(count, found->second);
    }
    return all == 0 ? 0 : 2.0 * static_cast<double>(common) / static_cast<double>(all);
}

std::vector<bool> found_in(const ComparedText& text, const ComparedText& other) {
    std::set<std::string> runs;
    for (std::size_t j = 0; j + shortest_run <= other.size(); ++j) {
        runs.insert(run_at(other, j));
    }
    std::vector<bool> marks(text.size(), false);
    for (std::size_t i = 0; i + shortest_run <= text.size(); ++i) {
        if (runs.contains(run_at(text, i))) {
            std::fill_n(marks.begin() + static_cast<std::ptrdiff_t>(i), shortest_run, true);
        }
    }
    return marks;
}

double marked_share(const std::vector<bool>& marks) {
    return marks.empty() ? 0 : static_cast<double>(std::ranges::count(marks, true)) / static_cast<double>(marks.size());
}

std::vector<std::pair<std::size_t, std::size_t>> related_texts(std::span<const ComparedText> a,
                                                               std::span<const ComparedText> b) {
    std::map<std::string, std::vector<std::size_t>> places;
    std::vector<std::size_t> sizes;
    for (std::size_t j = 0; j < b.size(); ++j) {
        const Neighbours neighbours = neighbours_of(b[j]);
        sizes.push_back(neighbours.size());
        for (const auto& [pair, count] : neighbours) {
            places[pair].push_back(j);
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> related;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const Neighbours neighbours = neighbours_of(a[i]);
        std::map<std::size_t, std::size_t> common;
        for (const auto& [pair, count] : neighbours) {
            const auto found = places.find(pair);
            if (found != places.end()) {
                for (const std::size_t j : found->second) {
                    ++common[j];
                }
            }
        }
        for (const auto& [j, count] : common) {
            if (count * 4 >= std::min(neighbours.size(), sizes[j])) {
                related.emplace_back(i, j);
            }
        }
    }
    return related;
}

} // namespace kezheng
