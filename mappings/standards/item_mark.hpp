#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kezheng {

/// The kinds of numbers that count within what stands above them.
enum class MarkKind {
    none,
    chinese,          ///< 一、
    chinese_brackets, ///< （一）
    digits,           ///< 1. 1、
    digits_brackets,  ///< （1） ⑴
    half_bracket,     ///< 1）
    circled           ///< ①
};

struct ItemMark {
    MarkKind kind = MarkKind::none;
    unsigned value = 0;     ///< 1 to 99
    std::string printed;    ///< without a closing dot or 、: `一`, `（1）`, `①`
    std::size_t length = 0; ///< bytes, with what closes it and the spaces after it
};

/// The mark that `text` starts with. Right after a label (工作领域一：…) a colon or a blank closes a numeral too.
[[nodiscard]] std::optional<ItemMark> leading_mark(std::string_view text, bool after_label = false);

} // namespace kezheng
