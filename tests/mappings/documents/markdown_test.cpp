#include "mappings/documents/markdown.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

namespace {

/// The text of a line, behind `# ` where it is a heading.
std::string unmarked(std::string_view line) {
    const MarkdownLine result = without_marks(line);
    return (result.heading ? "# " : "") + result.text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/markdown");

TEST_CASE("two headings make a text Markdown") {
    CHECK(is_markdown("# 咖啡\n\n## 1 范围\n"));
    CHECK(is_markdown("# 咖啡\r\n## 1 范围"));
    CHECK_FALSE(is_markdown("# 咖啡\n正文\n"));
    CHECK_FALSE(is_markdown("#1 号机\n#2 号机\n####### 七\n####### 八\n"));
    CHECK_FALSE(is_markdown(""));
}

TEST_CASE("marks of headings, quotations and strong words, and backslashes, are taken out") {
    CHECK(unmarked("### 1.1 磨豆 ###") == "# 1.1 磨豆");
    CHECK(unmarked("1\\.1 **能**磨豆\\*。") == "1.1 能磨豆*。");
    CHECK(unmarked("> 注：豆子") == "注：豆子");
    CHECK(unmarked("- 1.1.1 能磨豆。") == "1.1.1 能磨豆。");
    CHECK(unmarked("-5 ℃") == "-5 ℃");
    CHECK(unmarked("| 1\\. 吧台 | 5 ** 2 | a\\|b |") == "| 1. 吧台 | 5 ** 2 | a\\|b |");
    CHECK(unmarked("# ") == "# ");
}

TEST_SUITE_END();
