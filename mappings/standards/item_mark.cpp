#include "mappings/standards/item_mark.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/standards/printed_number.hpp"

#include <array>
#include <tuple>
#include <utility>

namespace kezheng {

namespace {

constexpr std::array<std::string_view, 9> chinese_digits{"一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr std::string_view ten = "十";

/// Removes a Chinese digit from the start; 0 where there is none.
unsigned take_digit(std::string_view& text) {
    for (unsigned i = 0; i < chinese_digits.size(); ++i) {
        if (text.starts_with(chinese_digits.at(i))) {
            text.remove_prefix(chinese_digits.at(i).size());
            return i + 1;
        }
    }
    return 0;
}

/// Removes a numeral from 一 to 九十九 from the start; 0 where there is none.
unsigned take_numeral(std::string_view& text) {
    const unsigned first = take_digit(text);
    if (!text.starts_with(ten)) {
        return first;
    }
    text.remove_prefix(ten.size());
    return (first == 0 ? 1 : first) * 10 + take_digit(text);
}

bool take(std::string_view& text, std::string_view sign) {
    const bool found = text.starts_with(sign);
    text.remove_prefix(found ? sign.size() : 0);
    return found;
}

bool take_blanks(std::string_view& text) {
    const std::size_t before = text.size();
    while (!text.empty() && is_space(code_point_at(text, 0).value)) {
        text.remove_prefix(code_point_at(text, 0).length);
    }
    return before != text.size();
}

/// A number in brackets; `text` begins behind the opening one. A numeral in half-width or full-width brackets.
std::optional<std::pair<MarkKind, unsigned>> bracketed(std::string_view& text) {
    if (const unsigned numeral = take_numeral(text); numeral > 0) {
        return take(text, "）") || take(text, ")") ? std::optional(std::pair(MarkKind::chinese_brackets, numeral))
                                                   : std::nullopt;
    }
    const std::optional<PrintedNumber> number = leading_number(text);
    if (!number || number->parts.size() != 1 || !(number->raw.ends_with(")") || number->raw.ends_with("）"))) {
        return std::nullopt;
    }
    text.remove_prefix(number->raw.size());
    return std::pair(MarkKind::digits_brackets, number->parts[0]);
}

} // namespace

std::optional<ItemMark> leading_mark(std::string_view text, bool after_label) {
    if (text.empty()) {
        return std::nullopt;
    }
    std::string_view rest = text;
    ItemMark mark;
    std::size_t printed = 0; // bytes
    const CodePoint first = code_point_at(text, 0);
    if (take(rest, "（") || take(rest, "(")) {
        const auto inside = bracketed(rest);
        if (!inside) {
            return std::nullopt;
        }
        std::tie(mark.kind, mark.value) = *inside;
        printed = text.size() - rest.size();
        take(rest, "、");
    } else if ((first.value >= U'①' && first.value <= U'⑳') || (first.value >= U'⑴' && first.value <= U'⒇')) {
        const bool circled = first.value <= U'⑳';
        mark.kind = circled ? MarkKind::circled : MarkKind::digits_brackets;
        mark.value = static_cast<unsigned>(first.value - (circled ? U'①' : U'⑴')) + 1;
        rest.remove_prefix(first.length);
        printed = first.length;
        take(rest, "、");
    } else if (const unsigned numeral = take_numeral(rest); numeral > 0) {
        mark.kind = MarkKind::chinese;
        mark.value = numeral;
        printed = text.size() - rest.size();
        const bool closed = take(rest, "、") || take(rest, "．") || take(rest, ".");
        if (!closed && !(after_label && (take(rest, "：") || take(rest, ":") || take_blanks(rest)))) {
            return std::nullopt;
        }
    } else if (const std::optional<PrintedNumber> number = leading_number(text);
               number && number->parts.size() == 1 && number->closed) {
        const bool bracket = number->raw.ends_with(")") || number->raw.ends_with("）");
        mark.kind = bracket ? MarkKind::half_bracket : MarkKind::digits;
        mark.value = number->parts[0];
        const std::size_t closing = last_code_point(number->raw).length;
        printed = number->raw.size() - (bracket ? 0 : closing);
        rest.remove_prefix(number->raw.size());
    } else {
        return std::nullopt;
    }
    take_blanks(rest);
    mark.printed = std::string(text.substr(0, printed));
    mark.length = text.size() - rest.size();
    return mark;
}

} // namespace kezheng
