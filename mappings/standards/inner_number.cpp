#include "mappings/standards/inner_number.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/printed_number.hpp"

#include <optional>

namespace kezheng {

namespace {

/// What a number may stand behind: a closed sentence, or nothing.
bool is_boundary(char32_t before) {
    return is_space(before) || before == U'。' || before == U'；' || before == U';';
}

bool opens_sentence(char32_t value) {
    return is_ideograph(value) || (value >= U'A' && value <= U'z') || value == U'“' || value == U'《' ||
           value == U'【' || value == U'（';
}

} // namespace

std::size_t number_in(std::string_view text, std::size_t from) {
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);

        if (at >= from && is_boundary(before)) {
            const std::optional<PrintedNumber> number = leading_number(text.substr(at));
            const bool usable = number && (number->parts.size() > 1 || number->closed_by_dot);
            if (usable && at + number->length < text.size() &&
                opens_sentence(code_point_at(text, at + number->length).value)) {
                return at;
            }
        }
        before = point.value;
        at += point.length;
    }
    return text.size();
}

std::size_t next_mark_in(std::string_view text, const ItemMark& mark) {
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (is_boundary(before)) {
            const std::optional<ItemMark> next = leading_mark(text.substr(at));
            if (next && next->kind == mark.kind && next->value == mark.value + 1) {
                return at;
            }
        }
        before = point.value;
        at += point.length;
    }
    return text.size();
}

} // namespace kezheng
