#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// Whether a text is written in Markdown: two headings or more begin with `#`.
[[nodiscard]] bool is_markdown(std::string_view text);

/// A line of Markdown without its marks.
struct MarkdownLine {
    std::string text;
    bool heading = false;
};

/// The line as it is read: without the marks of headings (#), quotations (>), items of lists (-) and strong words (**),
/// and without the backslashes that keep signs from being marks (`1\.`). Tables drawn with `|` keep their bars.
[[nodiscard]] MarkdownLine without_marks(std::string_view line);

} // namespace kezheng
