// Matrices of modules and requirements as schools draw them, and sheets that look like tables but are none.
#include "mappings/curricula/derived_sheets.hpp"
#include "mappings/curricula/module_cell.hpp"
#include "tests/mappings/curricula/drawn_curriculum.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

using namespace kezheng;
using kezheng::test::drawing;
using kezheng::test::read_as_text;

namespace {

constexpr const char* tea_modules = "课程代码,课程名称,学时\nK01,茶叶,8\nK02,泡茶,8\n";

/// What the alignments of a matrix are read as, beside tea_modules.
std::string read_matrix(const std::string& bytes) {
    const std::string text = read_as_text({{"课程.csv", tea_modules}, {"支撑矩阵.csv", bytes}});
    return text.substr(text.find("teaches"), text.find("支撑矩阵.csv:") - text.find("teaches"));
}

constexpr const char* both_alignments = R"(
teaches K01 -> tea/1/1.1.1 mastered hours 0 accepted
teaches K02 -> tea/1/1.2.1 introduced hours 0 accepted
)";

} // namespace

TEST_SUITE_BEGIN("mappings/curricula/matrices");

TEST_CASE("a module a row: its code and name in one column, its code, its name, or an empty corner") {
    CHECK(read_matrix("课程,tea/1/1.1.1,tea/1/1.2.1\nK01 茶叶,M,\nK02-泡茶,,I\n") == drawing(both_alignments));
    CHECK(read_matrix("课程代码,tea/1/1.1.1,tea/1/1.2.1\nK01,M,\nK02,,I\n") == drawing(both_alignments));
    CHECK(read_matrix("课程名称,tea/1/1.1.1,tea/1/1.2.1\n茶叶,M,\n泡茶（K02）,,I\n") == drawing(both_alignments));
    CHECK(read_matrix(",tea/1/1.1.1,tea/1/1.2.1\nK01,M,\nK02,,I\n") == drawing(both_alignments));
    CHECK(read_matrix("课程/要求,tea/1/1.1.1,tea/1/1.2.1\nK01,M,\nK02,,I\n") == drawing(both_alignments));
}

TEST_CASE("a module a row, standard and level above the numbers, under a title") {
    CHECK(read_matrix("支撑矩阵,,\n课程,tea 初级,\n,1.1.1,1.2.1\nK01 茶叶,M,\nK02 泡茶,,I\n") ==
          drawing(both_alignments));
    CHECK(read_matrix("课程,技能要求,技能要求\n课程,tea/1/1.1.1,tea/1/1.2.1\nK01,M,\nK02,,I\n") ==
          drawing(both_alignments));
}

TEST_CASE("a requirement a row without a header of its own") {
    const char* by_requirement = R"(
teaches K01 -> tea/1/1.1.1 mastered hours 0 accepted
teaches K02 -> tea/1/1.2.1 introduced hours 0 accepted
)";
    CHECK(read_matrix(",K01 茶叶,K02 泡茶\ntea/1/1.1.1,M,\ntea/1/1.2.1,,I\n") == drawing(by_requirement));
}

TEST_CASE("a matrix alone says what modules there are") {
    CHECK(read_as_text(
              {{"矩阵.csv",
                "键,名称,状态,K01 茶叶,K02 泡茶\ntea/1/1.1.1,辨茶,已覆盖,M,\ntea/1/1.2.1,烧水,深度不够,R,I?\n"}}) ==
          drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶叶 term 0 credits 0 hours 0
module K02 泡茶 term 0 credits 0 hours 0
teaches K01 -> tea/1/1.1.1 mastered hours 0 accepted
teaches K01 -> tea/1/1.2.1 reinforced hours 0 accepted
teaches K02 -> tea/1/1.2.1 introduced hours 0 proposed
矩阵.csv:1: note: there is no table of modules: 2 are taken from the matrix "矩阵"; their terms and hours are unknown; add a table of modules [modules-of-matrix]
矩阵.csv:1: note: the sheet "矩阵" is read as a matrix: 2 modules, 3 marks; a requirement a row, a module a column [matrix-read]
)"));
}

TEST_CASE("a matrix that cannot be used is a warning, with what was understood") {
    const std::string text =
        read_as_text({{"课程.csv", tea_modules}, {"支撑矩阵.csv", "课程,第一条,第二条\nK01,√,\nK02,,√\n"}});
    CAPTURE(text);
    CHECK(text.find(
              "支撑矩阵.csv:1: warning: the sheet \"支撑矩阵\" looks like a matrix, but is not used: 2 modules and 0 "
              "requirements are understood") != std::string::npos);
    CHECK(text.find("[matrix-not-read]") != std::string::npos);
}

TEST_CASE("reports of the program are passed over, whatever they are called") {
    const std::string text =
        read_as_text({{"课程.csv", tea_modules},
                      {"表1.csv", "键,名称,状态,深度,课程,挡住\ntea/1/1.1.1,辨茶,未覆盖,,K01(M),3\n"},
                      {"学期.csv", "学期,课程,本学期新增,学期末累计\n1,2,1,1\n"},
                      {"terms.csv", "term,Module,New,By its end\n1,2,1,1\n"}});
    CHECK(text == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶叶 term 0 credits 0 hours 8
module K02 泡茶 term 0 credits 0 hours 8
表1.csv:1: note: the sheet "表1" is a report that kezheng wrote, not a curriculum; not used [sheet-derived]
学期.csv:1: note: the sheet "学期" is a report that kezheng wrote, not a curriculum; not used [sheet-derived]
terms.csv:1: note: the sheet "terms" is a report that kezheng wrote, not a curriculum; not used [sheet-derived]
)"));
}

TEST_CASE("alignments to a bundled standard that is not loaded are one note with their number") {
    const std::string text = read_as_text(
        {{"课程.csv", tea_modules},
         {"对应.csv",
          "课程代码,技能要求\nK01,b2b/1/1.1.1\nK01,\"b2b/1/1.2、1.3；tea/1/1.2.1\"\nK02,b2b 初级 1.1.1-1.1.4\n"}});
    CHECK(text == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶叶 term 0 credits 0 hours 8
module K02 泡茶 term 0 credits 0 hours 8
teaches K01 -> tea/1/1.2.1 mastered hours 0 accepted
对应.csv:2: note: 4 alignments belong to the standard b2b, which is not loaded; not counted; add --standard b2b to count them [other-standard]
)"));
}

TEST_CASE("Level is the depth where its cells are depths") {
    const auto depths = [](const std::string& rows) {
        const std::string text = read_as_text({{"课程.csv", tea_modules}, {"map.csv", "Module,Skill,Level\n" + rows}});
        return text.substr(text.find("teaches"));
    };
    CHECK(depths("K01,tea/1/1.1.1,I\nK02,tea/2/1.1.1,M\n") == drawing(R"(
teaches K01 -> tea/1/1.1.1 introduced hours 0 accepted
teaches K02 -> tea/2/1.1.1 mastered hours 0 accepted
map.csv:1: note: the column "Level" holds depths; read as depths [level-is-depth]
)"));
    CHECK(depths("K01,tea/1/1.1.1,3\nK02,tea/2/1.1.1,2\n") == drawing(R"(
teaches K01 -> tea/1/1.1.1 mastered hours 0 accepted
teaches K02 -> tea/2/1.1.1 reinforced hours 0 accepted
map.csv:1: note: the column "Level" holds depths; read as depths [level-is-depth]
)"));
    CHECK(depths("K01,tea 1.2.1,1\nK02,tea 1.1.1,2\n") == drawing(R"(
teaches K01 -> tea/1/1.2.1 mastered hours 0 accepted
teaches K02 -> tea/2/1.1.1 mastered hours 0 accepted
)"));
}

TEST_CASE("headers of programmes: aims, contents and abilities are what a module teaches") {
    CHECK(read_as_text(
              {{"课程.csv",
                "课号,课程名称及代码,课程主要内容,能力要求,参考学时,开课学年学期\nK01,茶叶,六大茶类,能辨茶,8,1\n"}}) ==
          drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶叶 term 1 credits 0 hours 8 "六大茶类
能辨茶"
)"));
    CHECK(read_as_text({{"课程.csv", tea_modules}, {"对应.csv", "课程,职业能力要求,掌握程度\n茶叶,tea/1/1.1.1,了解\n"}})
              .find("teaches K01 -> tea/1/1.1.1 introduced") != std::string::npos);
}

TEST_CASE("headers of alignments as schools write them") {
    CHECK(read_as_text({{"课程.csv", tea_modules},
                        {"课证.csv",
                         "课程名称,对接证书,证书等级,对应技能要求编号,掌握程度\n茶叶,茶艺服务,初级,1.2.1,熟练掌握\n"}})
              .find("teaches K01 -> tea/1/1.2.1 mastered") != std::string::npos);
}

TEST_CASE("a cell of a code and a name") {
    const auto parts = [](std::string_view cell) {
        const ModuleCell module = module_in_cell(cell);
        return module.code + '|' + module.name;
    };
    CHECK(parts("K01 茶叶基础") == "K01|茶叶基础");
    CHECK(parts("Ｋ０１　茶叶基础") == "K01|茶叶基础");
    CHECK(parts("K01茶叶") == "K01|茶叶");
    CHECK(parts("茶叶基础（K01）") == "K01|茶叶基础");
    CHECK(parts("K01") == "K01|");
    CHECK(parts("茶叶") == "|茶叶");
    CHECK(parts("3D建模") == "|3D建模");
    CHECK(parts("B2B 营销") == "|B2B 营销");
    CHECK(parts("K01/K02") == "|K01/K02");
    CHECK(parts("") == "|");
}

TEST_SUITE_END();
