#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// Text without markup, split where a paragraph or line-break tag stood, and what was removed (each form once, the
/// first few).
struct StrippedMarkup {
    std::vector<std::string> paragraphs;
    std::string removed;
};

/// Removes the tags of HTML that are left in text taken from web pages, and resolves the common entities. Only known
/// tag names count: `<某某>` and `a < b` stay.
[[nodiscard]] StrippedMarkup strip_markup(std::string_view text);

} // namespace kezheng
