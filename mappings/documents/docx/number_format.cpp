#include "mappings/documents/docx/number_format.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace kezheng {

namespace {

using Signs = std::u32string_view;

constexpr Signs chinese_digits = U"〇一二三四五六七八九";
constexpr Signs legal_digits = U"零壹贰叁肆伍陆柒捌玖";
constexpr Signs heavenly_stems = U"甲乙丙丁戊己庚辛壬癸";
constexpr Signs earthly_branches = U"子丑寅卯辰巳午未申酉戌亥";

std::string encoded(std::u32string_view text) {
    std::string result;
    for (const char32_t c : text) {
        append_utf8(result, c);
    }
    return result;
}

/// The sign for `value`, counting from 1; decimal digits beyond the last one.
std::string one_of(Signs signs, unsigned value) {
    return value >= 1 && value <= signs.size() ? encoded(signs.substr(value - 1, 1)) : std::to_string(value);
}

/// A, B … Z, AA, BB …
std::string letters(unsigned value, char first) {
    constexpr unsigned alphabet = 26;
    constexpr unsigned longest = 30;
    if (value == 0 || value > alphabet * longest) {
        return std::to_string(value);
    }
    const auto letter = static_cast<char>(first + static_cast<char>((value - 1) % alphabet));
    std::string result;
    result.append((value - 1) / alphabet + 1, letter);
    return result;
}

std::string roman(unsigned value, bool upper) {
    constexpr unsigned largest = 3999;
    if (value == 0 || value > largest) {
        return std::to_string(value);
    }
    constexpr std::array<std::pair<unsigned, std::string_view>, 13> parts{{{1000, "m"},
                                                                           {900, "cm"},
                                                                           {500, "d"},
                                                                           {400, "cd"},
                                                                           {100, "c"},
                                                                           {90, "xc"},
                                                                           {50, "l"},
                                                                           {40, "xl"},
                                                                           {10, "x"},
                                                                           {9, "ix"},
                                                                           {5, "v"},
                                                                           {4, "iv"},
                                                                           {1, "i"}}};
    std::string result;
    for (const auto& [worth, sign] : parts) {
        for (; value >= worth; value -= worth) {
            result += sign;
        }
    }
    if (upper) {
        std::ranges::transform(result, result.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    }
    return result;
}

/// Counting words up to 9999: 十二, 二十, 一百零五; `ten_alone` leaves out the 一 of 一十 at the start.
std::string counted(unsigned value, Signs digits, Signs units, char32_t zero, bool ten_alone) {
    if (value == 0 || value > 9999) {
        return std::to_string(value);
    }
    std::u32string result;
    bool gap = false;
    unsigned worth = 1000;
    for (std::size_t place = 0; place < 4; ++place, worth /= 10) {
        const unsigned digit = value / worth % 10;
        if (digit == 0) {
            gap = !result.empty();
            continue;
        }
        if (gap) {
            result += zero;
            gap = false;
        }
        const bool silent = ten_alone && worth == 10 && digit == 1 && result.empty();
        if (!silent) {
            result += digits[digit];
        }
        if (worth > 1) {
            result += units[place];
        }
    }
    return encoded(result);
}

std::string digit_by_digit(unsigned value, Signs digits) {
    std::string result;
    for (const char c : std::to_string(value)) {
        append_utf8(result, digits[static_cast<std::size_t>(c - '0')]);
    }
    return result;
}

/// ① … ⑳ and the like: a run of 20 signs from `first`.
std::string enclosed(unsigned value, char32_t first) {
    constexpr unsigned count = 20;
    std::string result;
    if (value >= 1 && value <= count) {
        append_utf8(result, first + value - 1);
        return result;
    }
    return std::to_string(value);
}

std::string ordinal(unsigned value) {
    const unsigned last = value % 10;
    const bool teen = value / 10 % 10 == 1;
    const std::string_view ending = teen || last == 0 || last > 3 ? std::string_view("th")
                                    : last == 1                   ? std::string_view("st")
                                    : last == 2                   ? std::string_view("nd")
                                                                  : std::string_view("rd");
    return std::to_string(value).append(ending);
}

} // namespace

std::string number_in_format(unsigned value, std::string_view format) {
    const auto is = [&](std::initializer_list<std::string_view> names) {
        return std::ranges::find(names, format) != names.end();
    };
    if (is({"none", "bullet"})) {
        return {};
    }
    if (is({"decimalZero"})) {
        return value < 10 ? '0' + std::to_string(value) : std::to_string(value);
    }
    if (is({"upperLetter"})) {
        return letters(value, 'A');
    }
    if (is({"lowerLetter"})) {
        return letters(value, 'a');
    }
    if (is({"upperRoman", "lowerRoman"})) {
        return roman(value, format == "upperRoman");
    }
    if (is({"chineseCounting", "taiwaneseCounting", "japaneseCounting", "chineseCountingThousand",
            "taiwaneseCountingThousand"})) {
        const bool in_digits = value >= 100 && is({"chineseCounting", "taiwaneseCounting"});
        return in_digits ? digit_by_digit(value, chinese_digits)
                         : counted(value, chinese_digits, U"千百十", U'零', true);
    }
    if (is({"ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"})) {
        return digit_by_digit(value, chinese_digits);
    }
    if (is({"chineseLegalSimplified"})) {
        return counted(value, legal_digits, U"仟佰拾", U'零', false);
    }
    if (is({"ideographTraditional"})) {
        return one_of(heavenly_stems, value);
    }
    if (is({"ideographZodiac"})) {
        return one_of(earthly_branches, value);
    }
    if (is({"decimalEnclosedCircle", "decimalEnclosedCircleChinese"})) {
        return enclosed(value, U'①');
    }
    if (is({"decimalEnclosedParen"})) { // ⑴: written out, so that it reads as a number
        return '(' + std::to_string(value) + ')';
    }
    if (is({"decimalEnclosedFullstop"})) { // ⒈
        return std::to_string(value) + '.';
    }
    if (is({"decimalFullWidth", "decimalFullWidth2"})) {
        return digit_by_digit(value, U"０１２３４５６７８９");
    }
    if (is({"numberInDash"})) {
        return "- " + std::to_string(value) + " -";
    }
    if (is({"ordinal"})) {
        return ordinal(value);
    }
    return std::to_string(value);
}

} // namespace kezheng
