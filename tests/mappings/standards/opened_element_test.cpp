#include "mappings/standards/opened_element.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

/// What the piece whose whole text is `whole` opens, in flowing text, for a cursor that stands at area 1, task 1.1,
/// requirement 1.1.1 with this sentence.
std::string opened(std::string_view text, std::string_view whole, std::string_view open_sentence = "能播种。") {
    TableCursor cursor("s");
    cursor.add_level({1, {"初级", ""}, {}, {{"1", {}, {{"1.1", {}, {{}}, {}}}, {}}}, {}});
    cursor.skill()->statement = open_sentence;
    cursor.open_column = Column::skill;
    cursor.printed_area = 1;
    cursor.printed_task = {1, 1};
    cursor.printed_skill = 1;
    std::vector<Diagnostic> diagnostics;
    const std::vector<Piece> pieces = cut_into_pieces(test::document_from(text).blocks, diagnostics);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].whole == whole) {
            constexpr std::array names{"nothing", "area", "task", "skill"};
            return names.at(static_cast<std::size_t>(opened_by(pieces, i, cursor)));
        }
    }
    return "no such piece";
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("the next number opens what it numbers") {
    CHECK(opened("2. 灌溉\n2.1 滴灌\n", "2. 灌溉") == "area");
    CHECK(opened("1.2 育苗\n1.2.1 能育苗。", "1.2 育苗") == "task");
    CHECK(opened("1.1.2 能移栽。", "1.1.2 能移栽。") == "skill");
    CHECK(opened("能施肥。", "能施肥。") == "nothing");
}

TEST_CASE("an area must be borne out by one of its tasks") {
    CHECK(opened("2. 灌溉\n2.1 滴灌\n", "2. 灌溉") == "area");
    CHECK(opened("2 个月内\n1.1.2 能移栽。\n1.2 育苗\n1.2.1 能育苗。\n", "2 个月内", "能在") == "nothing");
    CHECK(opened("2 个月内\n", "2 个月内") == "nothing");
}

TEST_CASE("an area that is out of order opens after a closed sentence only") {
    CHECK(opened("4. 灌溉\n4.1 滴灌\n", "4. 灌溉") == "area");
    CHECK(opened("4. 灌溉\n4.1 滴灌\n", "4. 灌溉", "能在") == "nothing");
}

TEST_CASE("a task that is out of order must be borne out by a requirement") {
    CHECK(opened("1.4 育苗\n1.4.1 能育苗。", "1.4 育苗") == "task");
    CHECK(opened("1.4 育苗\n", "1.4 育苗") == "nothing");
    CHECK(opened("1.4 育苗\n1.4.1 能育苗。", "1.4 育苗", "能把高度控制在") == "nothing");
}

TEST_CASE("a requirement inside a line must be next in order or follow a closed sentence") {
    CHECK(opened("见 1.1.2 能移栽。", "1.1.2 能移栽。") == "skill");
    CHECK(opened("见 1.1.4 能移栽。", "1.1.4 能移栽。", "能看") == "nothing");
    CHECK(opened("软件 3.2.1 版。", "3.2.1 版。") == "nothing");
}

TEST_CASE("at the start of a line, a number must be able to follow an open sentence") {
    CHECK(opened("5.2.3 类虫害。\n1.1.2 能移栽。\n", "5.2.3 类虫害。") == "skill");
    CHECK(opened("5.2.3 类虫害。\n1.1.2 能移栽。\n", "5.2.3 类虫害。", "能识别") == "nothing");
    CHECK(opened("1.1.4 能移栽。\n", "1.1.4 能移栽。", "能播种") == "skill");
    CHECK(opened("1.2.1 能移栽。\n", "1.2.1 能移栽。", "能播种") == "skill");
    CHECK(opened("2.1.1 能移栽。\n", "2.1.1 能移栽。", "能播种") == "skill");
    CHECK(opened("3.1.1 能移栽。\n3.1.2 能间苗。\n", "3.1.1 能移栽。", "能播种") == "skill");
    CHECK(opened("工作领域\t工作任务\t职业技能要求\n\t\t5.2.3 能移栽。\n", "5.2.3 能移栽。", "能播种") == "skill");
}

TEST_CASE("a caption ends the look ahead") {
    CHECK(opened("2. 灌溉\n表 2 种植（中级）\n2.1 滴灌\n", "2. 灌溉") == "nothing");
}

TEST_CASE("in its own column a number always opens, in another one it does not") {
    CHECK(opened("工作领域\t工作任务\t职业技能要求\n7. 灌溉\t\t\n", "7. 灌溉") == "area");
    CHECK(opened("工作领域\t工作任务\t职业技能要求\n\t7.9 灌溉\t\n", "7.9 灌溉") == "task");
    CHECK(opened("工作领域\t工作任务\t职业技能要求\n\t\t7.9.9 灌溉\n", "7.9.9 灌溉") == "skill");
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
