#include "mappings/language/wrap_blanks.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <utility>

namespace kezheng {

namespace {

// Control characters have been taken out of the text.
constexpr char letter_mark = '\x1F';
constexpr char sign_mark = '\x1E';

bool is_sign_of_measure(char32_t value) {
    return value == U'%' || value == U'‰' || value == U'℃' || value == U'°' || value == U'²' || value == U'³';
}

/// The mark of a place where a blank may stand: between a Chinese character and a Latin letter, a digit or the sign of
/// a tolerance, or between the sign of a measure and a Chinese character. 0 for any other place.
char mark_between(char32_t before, char32_t after) {
    constexpr char32_t plus_minus = 0xB1U;
    const bool ends_formula = before >= U'₀' && before <= U'₉';
    if ((is_ideograph(before) && (is_latin_or_digit(after) || after == plus_minus)) ||
        ((is_latin_or_digit(before) || ends_formula) && is_ideograph(after))) {
        return letter_mark;
    }
    return is_sign_of_measure(before) && is_ideograph(after) ? sign_mark : '\0';
}

} // namespace

void append_printed(std::string& text, std::string_view next) {
    next = trim(next);
    const char mark =
        text.empty() || next.empty() ? '\0' : mark_between(last_code_point(text).value, code_point_at(next, 0).value);
    if (mark == '\0') {
        append_wrapped(text, next);
        return;
    }
    text += mark;
    text += next;
}

bool WrapBlanks::Count::are_usual() const {
    constexpr std::size_t one_slip_in = 20;
    return with > 0 && with >= one_slip_in * without;
}

void WrapBlanks::count(std::string_view text) {
    char32_t before = 0;
    bool blank = false;
    bool number = true; // so far only the number that the line begins with
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length;
        if (point.value == static_cast<char32_t>(letter_mark) || point.value == static_cast<char32_t>(sign_mark)) {
            before = 0;
            continue;
        }
        if (point.value == U' ') {
            blank = true;
            continue;
        }
        if (const char mark = number ? '\0' : mark_between(before, point.value); mark != '\0') {
            Count& count = mark == letter_mark ? m_letters : m_signs;
            ++(blank ? count.with : count.without);
        }
        number = number && (point.value == U'.' || (point.value >= U'0' && point.value <= U'9'));
        before = point.value;
        blank = false;
    }
}

bool WrapBlanks::part_letters() const {
    constexpr std::size_t fewest = 8;
    return m_letters.with >= fewest && m_letters.are_usual();
}

void WrapBlanks::settle(std::string& text, bool letters) const {
    std::string settled;
    const bool signs = letters && m_signs.are_usual();
    for (const char c : text) {
        if (c != letter_mark && c != sign_mark) {
            settled += c;
        } else if (c == letter_mark ? letters : signs) {
            settled += ' ';
        }
    }
    text = std::move(settled);
}

} // namespace kezheng
