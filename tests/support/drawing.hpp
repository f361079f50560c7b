#pragma once

#include <string_view>

namespace kezheng::test {

/// A raw string that begins on a line of its own: the text without its first line end, so that whole outputs can be
/// drawn flush left: `CHECK(run.out == drawing(R"(⏎first line⏎)"))`.
[[nodiscard]] constexpr std::string_view drawing(std::string_view text) {
    return text.starts_with('\n') ? text.substr(1) : text;
}

} // namespace kezheng::test
