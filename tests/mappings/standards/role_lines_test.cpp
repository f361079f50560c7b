#include "mappings/standards/role_lines.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

std::string role_lines_text(std::string_view text) {
    std::string result;
    for (const Line& line : lines_of_roles(test::document_from(text).blocks)) {
        result += line.text + '\n';
    }
    return result;
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("headings of levels take the lines below them") {
    CHECK(role_lines_text("5.1 初级\n茶艺师、侍茶员等岗位。\n5.2 中级\n茶馆\n经理、品茶师等岗位。\n") ==
          "初级：茶艺师、侍茶员等岗位。\n中级：茶馆经理、品茶师等岗位。\n");
    CHECK(role_lines_text("初级：\n茶艺师\n侍茶员\n（二）中级\n茶馆经理；\n品茶师。\n") ==
          "初级：茶艺师、侍茶员\n中级：茶馆经理、品茶师。\n");
}

TEST_CASE("tables of roles become a line a level") {
    CHECK(role_lines_text("等级\t职业岗位\n初级\t茶艺师、侍茶员\n中级\t茶馆经理\n") ==
          "初级：茶艺师、侍茶员\n中级：茶馆经理\n");
    CHECK(role_lines_text("序号\t等级\t面向岗位\n1\t初级\t茶艺师\n2\t\t侍茶员\n3\t中级\t茶馆经理\n") ==
          "初级：茶艺师、侍茶员\n中级：茶馆经理\n");
    CHECK(role_lines_text("茶艺（初级）\t茶艺师\n茶艺（中级）\t茶馆经理\n") == "初级：茶艺师\n中级：茶馆经理\n");
}

TEST_CASE("anything else stays as it is") {
    const std::string text =
        "【茶艺】（初级）：主要面向茶馆，从事茶艺师等岗位。\n主要面向茶厂的评茶员、\n制茶工（初级）等岗位。\n";
    CHECK(role_lines_text(text) == text);
    CHECK(role_lines_text("5.1 初级\n【茶艺】（初级）：从事茶艺师等岗位。\n") ==
          "【茶艺】（初级）：从事茶艺师等岗位。\n");
    CHECK(role_lines_text("茶艺师\t侍茶员\n") == "茶艺师 侍茶员\n");
    CHECK(lines_of_roles({}).empty());
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
