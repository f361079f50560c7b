#include "exporters/pictures/stacking.hpp"

#include "exporters/pictures/style.hpp"
#include "graph/base/unicode.hpp"

#include <algorithm>
#include <utility>

namespace kezheng {

namespace {

/// Rounded up from the sans-serif Latin letters of the picture's font.
double width_of_character(char32_t value, std::string_view bytes) {
    constexpr std::string_view narrow = "ijl.,:;'!|I";
    constexpr std::string_view slim = "ftr()[]{}-/";
    constexpr std::string_view wide = "mwMW@%";
    const char letter = value < 0x80U ? static_cast<char>(value) : '\0';
    if (letter == '\0') {
        return static_cast<double>(display_width(bytes)) / 2;
    }
    if (letter == ' ' || narrow.find(letter) != std::string_view::npos) {
        return 0.28;
    }
    if (slim.find(letter) != std::string_view::npos) {
        return 0.4;
    }
    if (wide.find(letter) != std::string_view::npos) {
        return 0.9;
    }
    return letter >= 'A' && letter <= 'Z' ? 0.65 : 0.56;
}

} // namespace

BoxSize size_of_box(const DiagramNode& node) {
    const NodeStyle& style = style_of(node.kind);
    const double outlines = 2 * outline_gap * (style.outlines - 1);
    return {text_width(node.label) * style.font_size + side_margin + outlines,
            count_lines(node.label) * style.font_size * text_line_height + box_margin + outlines};
}

double count_lines(std::string_view text) {
    return static_cast<double>(std::ranges::count(text, '\n') + 1);
}

double text_width(std::string_view text) {
    double widest = 0;
    double line = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        line = point.value == U'\n' ? 0 : line + width_of_character(point.value, text.substr(at, point.length));
        widest = std::max(widest, line);
        at += point.length;
    }
    return widest;
}

std::size_t columns_within(double width, double font_size) {
    constexpr double widest_column = 0.56; // of Latin text with capitals; a Chinese character takes two of 0.5
    constexpr std::size_t fewest = 8;
    constexpr double rounding = 1e-6; // 112 / 5.6 is a whole number
    return std::max(fewest, static_cast<std::size_t>(std::max(0.0, width) / (font_size * widest_column) + rounding));
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
