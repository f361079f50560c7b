#include "mappings/standards/outline_numbers.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/item_number.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// What an item number looks like, whatever its value: `#、`, `（一）`.
std::string sign_of(const ItemNumber& item) {
    std::string sign;
    for (std::size_t at = 0; at < item.raw.size();) {
        const CodePoint point = code_point_at(item.raw, at);
        constexpr std::u32string_view numerals = U"一二三四五六七八九十";
        const bool arabic =
            (point.value >= U'0' && point.value <= U'9') || (point.value >= U'０' && point.value <= U'９');
        const bool circled = point.value >= U'①' && point.value <= U'⑳';
        const std::string_view digit = arabic                                                    ? "1"
                                       : circled                                                 ? "①"
                                       : numerals.find(point.value) != std::u32string_view::npos ? "一"
                                                                                                 : "";
        if (digit.empty()) {
            sign.append(item.raw, at, point.length);
        } else if (!sign.ends_with(digit)) {
            sign += digit;
        }
        at += point.length;
    }
    return sign;
}

struct OutlineSigns {
    std::array<std::string, 3> signs;
    std::array<std::size_t, 3> counts{};
    bool usable = true;

    [[nodiscard]] std::optional<std::size_t> depth_of(const std::string& sign) const {
        const auto* const found = std::ranges::find(signs, sign);
        return found == signs.end() || sign.empty() ? std::nullopt
                                                    : std::optional(static_cast<std::size_t>(found - signs.begin()));
    }

    /// Counts a sign; one that is new takes the next depth.
    void add(const std::string& sign) {
        std::size_t depth = 0;
        while (depth < signs.size() && !signs.at(depth).empty() && signs.at(depth) != sign) {
            ++depth;
        }
        if (depth == signs.size()) {
            usable = false;
            return;
        }
        signs.at(depth) = sign;
        ++counts.at(depth);
    }
};

/// A line that is an item and no heading of a level (`（一）初级`).
std::optional<ItemNumber> outline_item(const Line& line) {
    std::optional<ItemNumber> item = item_number(line.text);
    return item && level_of_heading(line.text, false).empty() ? item : std::nullopt;
}

OutlineSigns signs_in(const std::vector<Block>& blocks) {
    OutlineSigns result;
    for (const Block& block : blocks) {
        const Line* line = std::get_if<Line>(&block);
        if (line == nullptr) {
            continue;
        }
        const std::optional<PrintedNumber> number = leading_number(line->text);
        if (number && number->parts.size() > 1) {
            result.usable = false;
            break;
        }
        if (const std::optional<ItemNumber> item = outline_item(*line)) {
            result.add(sign_of(*item));
        }
    }
    const auto& [areas, tasks, requirements] = result.counts;
    result.usable = result.usable && areas > 0 && tasks >= areas && requirements >= tasks;
    return result;
}

} // namespace

std::vector<Block> with_decimal_numbers(std::vector<Block> blocks) {
    const OutlineSigns signs = signs_in(blocks);
    if (!signs.usable) {
        return blocks;
    }
    std::vector<unsigned> open;
    for (Block& block : blocks) {
        Line* line = std::get_if<Line>(&block);
        const std::optional<ItemNumber> item = line == nullptr ? std::nullopt : outline_item(*line);
        const std::optional<std::size_t> depth = item ? signs.depth_of(sign_of(*item)) : std::nullopt;
        if (!depth || *depth > open.size()) {
            continue;
        }
        open.resize(*depth);
        open.push_back(item->value);
        line->text.replace(0, item->length, number_text(open) + (open.size() == 1 ? ". " : " "));
    }
    return blocks;
}

} // namespace kezheng
