#include "mappings/documents/pages/foot_numbers.hpp"

#include "tests/mappings/documents/pages/drawn_pages.hpp"

#include <doctest/doctest.h>

using namespace kezheng;
using kezheng::test::drawn_pages;

namespace {

/// The numbers taken, then the lines that are left.
std::string without_marks(std::string_view drawing, const std::set<std::string>& known = {}) {
    std::vector<PrintedLine> lines = drawn_pages(drawing).front();
    std::string text;
    for (const std::string& number : take_plain_marks(lines, known)) {
        text += number + ' ';
    }
    text += '\n';
    for (const PrintedLine& line : lines) {
        text += text_of(line.words, true) + '\n';
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/foot_numbers");

TEST_CASE("plain digits that lines at the foot explain in one sequence are marks") {
    CHECK(
        without_marks("工作领域   职业技能要求\n1. 养蜂    1.1.1 能检查蜂箱7。\n           1.1.2 能称 5 kg8，并记录。\n"
                      "7 指木制的。\n8 以毛重计，\n下同。\n") ==
        "7 8 \n工作领域 职业技能要求\n1. 养蜂 1.1.1 能检查蜂箱。\n"
        "1.1.2 能称 5 kg，并记录。\n7 指木制的。\n8 以毛重计，\n下同。\n");
    CHECK(without_marks("能称 5 kg¹。\n能布置 3 m²场地2。\n1 以毛重计。\n2 不含走道。\n") ==
          "1 2 \n能称 5 kg。\n能布置 3 m²场地。\n1 以毛重计。\n2 不含走道。\n");
}

TEST_CASE("marks found already, or one of several that the text does not have, do not keep the others") {
    CHECK(without_marks("能检查蜂箱。\n能称重4。\n3 指木制的。\n4 以毛重计。\n", {"3"}) ==
          "3 4 \n能检查蜂箱。\n能称重。\n3 指木制的。\n4 以毛重计。\n");
    CHECK(without_marks("能检查蜂箱1。\n能称重。\n能记录3。\n1 指木制的。\n2 以毛重计。\n3 每天。\n") ==
          "1 2 3 \n能检查蜂箱。\n能称重。\n能记录。\n1 指木制的。\n2 以毛重计。\n3 每天。\n");
}

TEST_CASE("quantities at the left margin without a mark above are text") {
    const std::string text = "能每天检查蜂箱\n2 次，并记录第2页的数。\n";
    CHECK(without_marks(text) == '\n' + text);
    CHECK(without_marks("\n") == "\n");
}

TEST_CASE("a heading or a row is no note") {
    const std::string heading = "能布置 3 m²。\n2 规范性引用文件\n下列文件适用。\n";
    CHECK(without_marks(heading) == '\n' + heading);
    const std::string entries = "能布置 3 m²。\n[1] 某书\n[2] 另一本书\n";
    CHECK(without_marks(entries) == '\n' + entries);
    const std::string far = "能称重1。\n1 指毛重\na\nb\nc\nd\ne\nf\n";
    CHECK(without_marks(far) == '\n' + far);
}

TEST_SUITE_END();
