#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A major as a standard lists it.
struct MajorItem {
    std::string name;
    std::string code; ///< as printed, without blanks; empty where none is
};

struct MajorItems {
    std::vector<MajorItem> items;
    std::size_t joined_lines = 0; ///< lines that went on with the one before
};

/// The majors in the lines of one list, in order: separated by 、 and the like, or one a line, or by blanks, or by
/// their codes. A code may stand before the name, behind it or in brackets, with 专业代码 or without; quotation marks
/// and the words that close a list (等专业) are left out.
[[nodiscard]] MajorItems major_items(const std::vector<std::string>& lines);

/// Whether `text`, blanks aside, is the code of a major: `530701`, `120803T`, `6307`, but no year.
[[nodiscard]] bool is_major_code(std::string_view text);

} // namespace kezheng
