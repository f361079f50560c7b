#include "mappings/standards/item_number.hpp"

#include "graph/base/unicode.hpp"

#include <string_view>
#include <utility>

namespace kezheng {

namespace {

/// Reads a number in digits (ASCII or full-width, one or two) or in Chinese numerals (一 … 九十九); 0 where there is
/// none.
class ItemDigits {
  public:
    explicit ItemDigits(std::string_view text) : m_text(text) {}

    unsigned read() {
        unsigned value = 0;
        unsigned count = 0;
        while (const std::optional<unsigned> digit = arabic()) {
            value = value * 10 + *digit;
            if (++count > 2) {
                return 0;
            }
        }
        if (count > 0) {
            return value;
        }
        const unsigned tens = chinese().value_or(1);
        const bool has_ones = m_at > 0;
        if (peek() != U'十') {
            return has_ones ? tens : 0;
        }
        skip();
        return tens * 10 + chinese().value_or(0);
    }

    [[nodiscard]] char32_t peek() const { return m_at < m_text.size() ? code_point_at(m_text, m_at).value : 0; }
    void skip() { m_at += code_point_at(m_text, m_at).length; }
    [[nodiscard]] std::size_t at() const { return m_at; }

  private:
    std::optional<unsigned> arabic() {
        const char32_t value = peek();
        if (value >= U'0' && value <= U'9') {
            skip();
            return value - U'0';
        }
        if (value >= U'０' && value <= U'９') {
            skip();
            return value - U'０';
        }
        return std::nullopt;
    }

    std::optional<unsigned> chinese() {
        constexpr std::u32string_view numerals = U"一二三四五六七八九";
        const std::size_t place = peek() == 0 ? std::u32string_view::npos : numerals.find(peek());
        if (place == std::u32string_view::npos) {
            return std::nullopt;
        }
        skip();
        return static_cast<unsigned>(place + 1);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

bool is_one_of_signs(char32_t value, std::u32string_view signs) {
    return value != 0 && signs.find(value) != std::u32string_view::npos;
}

} // namespace

std::optional<ItemNumber> item_number(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    ItemNumber item;
    const CodePoint first = code_point_at(text, 0);
    std::size_t end = 0;
    if (first.value >= U'①' && first.value <= U'⑳') {
        item.value = first.value - U'①' + 1;
        end = first.length;
    } else {
        const bool bracket = is_one_of_signs(first.value, U"（(");
        const std::size_t from = bracket ? first.length : 0;
        ItemDigits digits(text.substr(from));
        item.value = digits.read();
        const bool closed = is_one_of_signs(digits.peek(), bracket ? U"）)" : U"）)、.．");
        if (item.value == 0 || !closed) {
            return std::nullopt;
        }
        const bool by_dot = is_one_of_signs(digits.peek(), U".．");
        digits.skip();
        const char32_t next = digits.peek();
        if (by_dot && ((next >= U'0' && next <= U'9') || (next >= U'０' && next <= U'９'))) {
            return std::nullopt;
        }
        end = from + digits.at();
    }
    item.raw = std::string(text.substr(0, end));
    while (end < text.size() && is_space(code_point_at(text, end).value)) {
        end += code_point_at(text, end).length;
    }
    item.length = end;
    return item;
}

} // namespace kezheng
