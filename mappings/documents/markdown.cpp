#include "mappings/documents/markdown.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <cstddef>

namespace kezheng {

namespace {

/// How many `#` mark the line as a heading; 0 where none do.
std::size_t heading_marks(std::string_view line) {
    constexpr std::size_t most = 6;
    const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
    const bool has_text = marks < line.size() && line[marks] == ' ';
    return marks > 0 && marks <= most && has_text ? marks : 0;
}

/// Strong words stand between two `**`; one alone is a sign.
std::string without_strong_marks(std::string text) {
    constexpr std::string_view mark = "**";
    for (std::size_t begin = text.find(mark); begin != std::string::npos; begin = text.find(mark, begin)) {
        const std::size_t end = text.find(mark, begin + mark.size());
        if (end == std::string::npos) {
            break;
        }
        text.erase(end, mark.size());
        text.erase(begin, mark.size());
    }
    return text;
}

} // namespace

bool is_markdown(std::string_view text) {
    constexpr std::size_t fewest = 2;
    std::size_t headings = 0;
    for (std::size_t begin = 0; begin < text.size() && headings < fewest;) {
        const std::size_t end = std::min(text.find_first_of("\n\r", begin), text.size());
        headings += heading_marks(text.substr(begin, end - begin)) > 0 ? 1 : 0;
        begin = end + 1;
    }
    return headings >= fewest;
}

MarkdownLine without_marks(std::string_view line) {
    MarkdownLine result;
    if (const std::size_t marks = heading_marks(line); marks > 0) {
        result.heading = true;
        line.remove_prefix(marks);
        line = line.substr(0, line.find_last_not_of("# ") + 1);
    } else if (line.starts_with("> ") || line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ")) {
        line.remove_prefix(2);
    }
    constexpr std::string_view signs = "!\"#$%&'()*+,-./:;<=>?@[]^_`{}~\\";
    std::string text;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool keeps_sign =
            line[at] == '\\' && at + 1 < line.size() && signs.find(line[at + 1]) != std::string_view::npos;
        at += keeps_sign ? 1 : 0;
        text += line[at];
    }
    result.text = without_strong_marks(std::move(text));
    if (result.heading) {
        result.text = std::string(trim(result.text));
    }
    return result;
}

} // namespace kezheng
