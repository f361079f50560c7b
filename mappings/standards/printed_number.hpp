#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A number as a document prints it before an area (1), a task (1.2) or a requirement (1.2.3).
struct PrintedNumber {
    std::vector<unsigned> parts; ///< one to three
    std::string raw;             ///< as printed, with its closing sign
    std::size_t length = 0;      ///< bytes, with the closing sign and the spaces after it
    bool closed = false;         ///< a dot, 、 or bracket follows
    bool closed_by_dot = false;
    bool full_width = false; ///< digits or dots are full-width characters

    /// `1.2.3`
    [[nodiscard]] std::string text() const;
};

/// `1.2.3` for {1, 2, 3}.
[[nodiscard]] std::string number_text(const std::vector<unsigned>& parts);

/// The number that `text` starts with, if it starts with one: one to three parts of one or two digits (ASCII or
/// full-width), dots between them (. or ．), then optionally one of . ． 、 : ： ) ）. Not a number: anything with more
/// parts or longer ones, a ratio or a time (1:500), or followed at once by a digit, a per cent sign or, with one part
/// and no closing sign, by a letter.
[[nodiscard]] std::optional<PrintedNumber> leading_number(std::string_view text);

/// Whether a requirement numbered `next` may stand right after one numbered `last`: in the same task, or as the first
/// of the next task or area. Both have three parts.
[[nodiscard]] bool may_come_after(const std::vector<unsigned>& last, const std::vector<unsigned>& next);

} // namespace kezheng
