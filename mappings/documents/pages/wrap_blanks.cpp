#include "mappings/documents/pages/wrap_blanks.hpp"

#include "graph/base/ascii.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>

namespace kezheng {

namespace {

constexpr char wrap_mark = '\x1F'; // control characters have been taken out of the text

/// Whether one is a Chinese character and the other a Latin letter, a digit or the sign of a tolerance.
bool may_stand_apart(char32_t before, char32_t after) {
    constexpr char32_t plus_minus = 0xB1U;
    return (is_ideograph(before) && (is_latin_or_digit(after) || after == plus_minus)) ||
           (is_latin_or_digit(before) && is_ideograph(after));
}

/// How often Chinese and Latin stand with a blank between them, and how often without.
struct Blanks {
    std::size_t with = 0;
    std::size_t without = 0;

    [[nodiscard]] bool are_usual() const {
        constexpr std::size_t fewest = 8;
        constexpr std::size_t one_slip_in = 20;
        return with >= fewest && with >= one_slip_in * without;
    }

    void count(std::string_view text) {
        char32_t before = 0;
        bool blank = false;
        bool number = true; // so far only the number that the line begins with
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint point = code_point_at(text, at);
            at += point.length;
            if (point.value == wrap_mark) {
                before = 0;
                continue;
            }
            if (point.value == U' ') {
                blank = true;
                continue;
            }
            if (!number && may_stand_apart(before, point.value)) {
                ++(blank ? with : without);
            }
            number = number && (point.value == U'.' || (point.value >= U'0' && point.value <= U'9'));
            before = point.value;
            blank = false;
        }
    }
};

void for_each_text(auto& blocks, const auto& visit) {
    for (auto& block : blocks) {
        if (auto* line = std::get_if<Line>(&block)) {
            visit(line->text, false);
            continue;
        }
        for (auto& cell : std::get<Row>(block).cells) {
            for (auto& line : cell.lines) {
                visit(line.text, true);
            }
        }
    }
}

} // namespace

void append_printed(std::string& text, std::string_view next) {
    next = trim(next);
    if (!text.empty() && !next.empty() && may_stand_apart(last_code_point(text).value, code_point_at(next, 0).value)) {
        text += wrap_mark;
        text += next;
        return;
    }
    append_wrapped(text, next);
}

void settle_wrap_blanks(std::vector<Block>& blocks) {
    Blanks in_rows;
    Blanks in_lines;
    for_each_text(std::as_const(blocks),
                  [&](const std::string& text, bool in_row) { (in_row ? in_rows : in_lines).count(text); });
    // Title pages have dates (2022年) and the like without blanks.
    const bool apart_in_rows = in_rows.are_usual();
    const bool apart_in_lines = in_lines.are_usual() || (apart_in_rows && in_lines.with > in_lines.without);
    for_each_text(blocks, [&](std::string& text, bool in_row) {
        if (in_row ? apart_in_rows : apart_in_lines) {
            std::ranges::replace(text, wrap_mark, ' ');
        } else {
            std::erase(text, wrap_mark);
        }
    });
}

} // namespace kezheng
