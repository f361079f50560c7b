#include "tests/mappings/curricula/drawn_curriculum.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

using namespace kezheng;
using kezheng::test::drawing;
using kezheng::test::read_as_text;

TEST_CASE("a file of modules may be called curriculum") {
    CHECK(read_as_text({{"curriculum.csv", "课程代码,课程名称,学期\nK01,茶,1\n"}}) ==
          "curriculum/plan | plan |  |  | \nmodule K01 茶 term 1 credits 0 hours 0\n");
    CHECK(
        read_as_text({{"curriculum.csv", "name,major,tier\n方案,茶艺,高职专科\n"}, {"m.csv", "code,name\nK01,茶\n"}}) ==
        "curriculum/方案 | 方案 | 茶艺 | 高职专科 | \nmodule K01 茶 term 0 credits 0 hours 0\n");
}

TEST_CASE("a column a term, under three rows of headers") {
    const std::string text = read_as_text({{"课程.csv", R"(课程代码,课程名称,各学期周学时,,,,
,,第一学年,,第二学年,,
,,1,2,1,2,
K01,茶,4,,,,
K02,水,,,2,2,
K03,杯,,,,0,
)"}});
    CHECK(text == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 1 credits 0 hours 0
module K02 水 term 3 credits 0 hours 0
module K03 杯 term 0 credits 0 hours 0
课程.csv:5: note: the module runs over several terms: "3、4"; counted in term 3 [term-range]
)"));
}

TEST_CASE("a matrix of requirements and modules") {
    const std::string text = read_as_text({{"m.csv", "code,name\nK01,茶\nK02,水\n"}, {"矩阵.csv", R"(茶艺课证矩阵,,,,,
技能要求,名称,K01 茶,水,K09,说明
tea/1/1.1.1,辨茶,M,I,R,好
tea/1/1.2,备水,,R?,,
tea/2/1.1.1,,√,很高,,
合计,,2,2,,
)"}});
    CHECK(text == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 0 credits 0 hours 0
module K02 水 term 0 credits 0 hours 0
teaches K01 -> tea/1/1.1.1 mastered hours 0 accepted
teaches K02 -> tea/1/1.1.1 introduced hours 0 accepted
teaches K02 -> tea/1/1.2.1 reinforced hours 0 proposed
teaches K01 -> tea/2/1.1.1 mastered hours 0 accepted
矩阵.csv:2: error: the module "K09" is not in modules; did you mean K01? [unknown-module]
矩阵.csv:6: note: row of totals "合计"; not read as a module [total-row]
矩阵.csv:5: note: the depth "√" is read as mastered; to say otherwise write I, R or M [depth-word]
矩阵.csv:5: warning: the depth "很高" is not understood; write I, R or M; the row is not used [bad-depth]
矩阵.csv:2: note: the sheet "矩阵" is read as a matrix: 2 modules, 5 marks; a requirement a row, a module a column [matrix-read]
)"));
}

TEST_CASE("H, M and L are a scale of their own, and words of curricula are told") {
    const std::string text = read_as_text(
        {{"m.csv", "code,name\nK01,茶\n"},
         {"a.csv", "module,skill,depth\nK01,tea/1/1.1.1,H\nK01,tea/1/1.1.2,M\nK01,tea/1/1.1.3,L\n"},
         {"b.csv", "module,skill,depth\nK01,tea/1/1.2.1,了解\nK01,tea/2/1.1.1,M\nK01,tea/2/1.1.2,了解\n"}});
    CHECK(text == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 0 credits 0 hours 0
teaches K01 -> tea/1/1.1.1 mastered hours 0 accepted
teaches K01 -> tea/1/1.1.2 reinforced hours 0 accepted
teaches K01 -> tea/1/1.1.3 introduced hours 0 accepted
teaches K01 -> tea/1/1.2.1 introduced hours 0 accepted
teaches K01 -> tea/2/1.1.1 mastered hours 0 accepted
teaches K01 -> tea/2/1.1.2 introduced hours 0 accepted
a.csv:2: note: depths are H, M and L; H is read as mastered, M as reinforced, L as introduced [depth-scale]
b.csv:2: note: the depth "了解" is read as introduced; to say otherwise write I, R or M [depth-word]
)"));
}

TEST_CASE("modules by name: marks, code and name together, a name that two share, several requisites in one") {
    const std::string text =
        read_as_text({{"m.csv", R"(课程代码,课程名称,学时,先修课程
K01,★茶*,8,
K02,水,8,K01
K03,水,8,K01/K02
K04,杯,8,水
K05,壶,8,茶 和 杯
)"},
                      {"a.csv", "课程,技能要求,学时\n茶,tea/1/1.1.1,6\nK01 茶,tea/1/1.1.2,6\n水,tea/1/1.2,\n"}});
    CHECK(text == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 ★茶* term 0 credits 0 hours 8
module K02 水 term 0 credits 0 hours 8 after K01
module K03 水 term 0 credits 0 hours 8 after K01 K02
module K04 杯 term 0 credits 0 hours 8
module K05 壶 term 0 credits 0 hours 8 after K01 K04
teaches K01 -> tea/1/1.1.1 mastered hours 6 accepted
teaches K01 -> tea/1/1.1.2 mastered hours 6 accepted
m.csv:5: error: several modules are called "水": K02 K03; write the code [ambiguous-module]
a.csv:4: error: several modules are called "水": K02 K03; write the code [ambiguous-module]
m.csv:2: warning: the alignments of "K01" take 12 hours, the module has 8; check the hours [alignment-hours]
)"));
}

TEST_CASE("a table whose headers are not enough says which are understood") {
    const std::string text =
        read_as_text({{"m.csv", "code,name\nK01,茶\n"}, {"对应.csv", "课程代码,深度,条目\nK01,M,tea/1/1.1.1\n"}});
    CHECK(text.find("对应.csv:1: warning: the sheet \"对应\" is not used: of its headers only \"课程代码、深度\" is "
                    "understood") != std::string::npos);
}

TEST_CASE("a day where a term or a number was meant") {
    const std::string text =
        read_as_text({{"m.csv", "code,name,term\nK01,茶,2024-01-02\n"}, {"a.csv", "module,skill\nK01,2001-02-03\n"}});
    CHECK(text.find("m.csv:2: error: this cell holds the day 2024-01-02") != std::string::npos);
    CHECK(text.find("a.csv:2: error: this cell holds the day 2001-02-03") != std::string::npos);
}

TEST_CASE("a matrix with a module a row: keys, printed numbers under a level, a remark") {
    const std::string text =
        read_as_text({{"m.csv", "code,name,hours\nK01,茶,8\nK02,水,8\n"}, {"矩阵.csv", R"(茶艺课证矩阵,,,,,,
课程代码,课程名称,tea 初级,,tea 中级,tea/1/1.2,看法
,,1.1.1,1.1.2,1.1.1,,
K01,茶,M,I?,,,好
K02,水,,√,R,很高,
K09,杯,M,,,,
合计,,1,,,,
)"}});
    CHECK(text == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 0 credits 0 hours 8
module K02 水 term 0 credits 0 hours 8
teaches K01 -> tea/1/1.1.1 mastered hours 0 accepted
teaches K01 -> tea/1/1.1.2 introduced hours 0 proposed
teaches K02 -> tea/1/1.1.2 mastered hours 0 accepted
teaches K02 -> tea/2/1.1.1 reinforced hours 0 accepted
矩阵.csv:2: note: 1 rows of notes stand above the headers; skipped [rows-above-header]
矩阵.csv:2: note: the column "看法"; is not used [column-not-used]
矩阵.csv:5: note: the depth "√" is read as mastered; to say otherwise write I, R or M [depth-word]
矩阵.csv:5: warning: the depth "很高" is not understood; write I, R or M; the row is not used [bad-depth]
矩阵.csv:6: error: the module "K09" is not in modules; did you mean K01? [unknown-module]
矩阵.csv:2: note: the sheet "矩阵" is read as a matrix: 2 modules, 4 marks; a module a row, a requirement a column [matrix-read]
)"));
}

TEST_CASE("one sheet of modules with their terms and requirements") {
    const std::string text =
        read_as_text({{"plan.csv", R"(课程代码,课程名称,学期,tea/1/1.1.1,tea/1/1.1.2 称茶,tea/2/1.1.1
K01,茶,1,M,I,
K02,水,2,,,M
)"}});
    CHECK(text == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 1 credits 0 hours 0
module K02 水 term 2 credits 0 hours 0
teaches K01 -> tea/1/1.1.1 mastered hours 0 accepted
teaches K01 -> tea/1/1.1.2 introduced hours 0 accepted
teaches K02 -> tea/2/1.1.1 mastered hours 0 accepted
plan.csv:1: note: the sheet "plan" is read as a matrix: 2 modules, 3 marks; a module a row, a requirement a column [matrix-read]
)"));
}

TEST_CASE("columns of weeks or numbers make no matrix") {
    const std::string text = read_as_text({{"m.csv", "课程代码,课程名称,学分,1,2,3.5\nK01,茶,2,4,4,\n"}});
    CHECK(text.find("matrix") == std::string::npos);
    CHECK(text.find("teaches") == std::string::npos);
}

TEST_CASE("the requirement that was meant is looked for in the same task, area and level first") {
    const auto hint = [](const std::string& skill) {
        const std::string text =
            read_as_text({{"m.csv", "code,name\nK01,茶\n"}, {"a.csv", "module,skill\nK01," + skill + "\n"}});
        const std::size_t at = text.find("did you mean ");
        return at == std::string::npos ? text : text.substr(at + 13, text.find('?', at) - at - 13);
    };
    CHECK(hint("tea/2/1.1.3") == "tea/2/1.1.1"); // not tea/1/1.1.3, one character away as well
    CHECK(hint("tea 中级 1.2.1") == "tea/2/1.1.1");
    CHECK(hint("tae/1/1.1.2") == "tea/1/1.1.2");
}
