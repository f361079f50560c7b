#include "exporters/pictures/stacking.hpp"

#include "exporters/pictures/style.hpp"
#include "graph/base/unicode.hpp"

#include <algorithm>
#include <utility>

namespace kezheng {

BoxSize size_of_box(const DiagramNode& node) {
    const NodeStyle& style = style_of(node.kind);
    const double outlines = 2 * outline_gap * (style.outlines - 1);
    return {static_cast<double>(widest_line(node.label)) / 2 * style.font_size + side_margin + outlines,
            count_lines(node.label) * style.font_size * text_line_height + box_margin + outlines};
}

double count_lines(std::string_view text) {
    return static_cast<double>(std::ranges::count(text, '\n') + 1);
}

std::size_t widest_line(std::string_view text) {
    std::size_t widest = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        widest = std::max(widest, display_width(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return widest;
}

std::vector<double> rising(const std::vector<double>& wanted) {
    std::vector<std::pair<double, std::size_t>> pools; // sum and count
    for (const double value : wanted) {
        pools.emplace_back(value, 1);
        while (pools.size() > 1) {
            const auto& [sum, count] = pools.back();
            auto& [sum_before, count_before] = pools[pools.size() - 2];
            if (sum_before * static_cast<double>(count) <= sum * static_cast<double>(count_before)) {
                break;
            }
            sum_before += sum;
            count_before += count;
            pools.pop_back();
        }
    }
    std::vector<double> result;
    for (const auto& [sum, count] : pools) {
        result.insert(result.end(), count, sum / static_cast<double>(count));
    }
    return result;
}

} // namespace kezheng
