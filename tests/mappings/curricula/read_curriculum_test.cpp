#include "tests/mappings/curricula/drawn_curriculum.hpp"
#include "tests/support/drawing.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

using namespace kezheng;
using kezheng::test::drawing;
using kezheng::test::read_as_text;

TEST_CASE("a folder of CSV with Chinese headers in any order, notes, totals and full-width digits") {
    const std::string text =
        read_as_text({{"课程.csv", "\xEF\xBB\xBF"
                                   R"(某校教学进程表,,,,,
,,,,,
学期,课程名称,课程代码,学分,学时,先修课程,内容,考核
第一学期,茶叶基础,K01,３,４８,无,认识六大茶类,考试
三,泡茶技艺,K02,4.0,64学时,茶叶基础,"温杯、
注水",考查
合计,,,7,112,,,
注：学时含实践,,,,,,,
)"},
                      {"对应.csv", R"(备注,技能要求,课程代码,深度,状态,学时
,tea/1/1.1,K01,引入,,12
,tea 初级 1.2.1 烧水,k01,,待审,
看书,泡绿茶,泡茶技艺,3,reviewed,
)"},
                      {"方案信息.csv", "方案名称,专业,层次,学制\n茶艺 方案,茶艺与茶文化,高职专科,三年\n"}});
    CHECK(text == drawing(R"(
curriculum/茶艺-方案 | 茶艺 方案 | 茶艺与茶文化 | 高职专科 | 三年
module K01 茶叶基础 term 1 credits 3 hours 48 "认识六大茶类"
module K02 泡茶技艺 term 3 credits 4 hours 64 "温杯、
注水" after K01
teaches K01 -> tea/1/1.1.1 tea/1/1.1.2 tea/1/1.1.3 introduced hours 12 accepted
teaches K01 -> tea/1/1.2.1 mastered hours 0 proposed
teaches K02 -> tea/2/1.1.1 tea/2/1.1.2 mastered hours 0 accepted "看书"
课程.csv:3: note: 1 rows of notes stand above the headers; skipped [rows-above-header]
课程.csv:3: note: the column "考核"; is not used [column-not-used]
课程.csv:7: note: row of totals "合计"; not read as a module [total-row]
课程.csv:8: note: row of notes "注：学时含实践"; not read as a module [note-row]
)"));
}

TEST_CASE("a sheet about the curriculum: the first values count, the others are reported") {
    const std::string modules = "课程代码,课程名称,学分\nK01,茶叶,3\n";
    CHECK(read_as_text(
              {{"课程.csv", modules},
               {"方案信息.csv", "方案名称,专业,层次\n茶艺,茶艺与茶文化,高职专科\n茶艺,制茶,\n注：两行只用一行,,\n"
                                "学制,三年,\n学制,四年,\n"}}) == drawing(R"(
curriculum/茶艺 | 茶艺 | 茶艺与茶文化 | 高职专科 | 三年
module K01 茶叶 term 0 credits 3 hours 0
方案信息.csv:3: warning: "专业" has another value "制茶"; "茶艺与茶文化", which stands before it, is used; a file describes one curriculum [curriculum-value-repeated]
方案信息.csv:6: warning: "学制" has another value "四年"; "三年", which stands before it, is used; a file describes one curriculum [curriculum-value-repeated]
)"));
}

TEST_CASE("everything that is wrong is reported with its place and a hint") {
    const std::string text = read_as_text({{"modules.csv", R"(code,name,term,credits,hours,prerequisites
K01,Leaves,1,three,-4,
,Water,9th,2,32,K99
K03,,2-3,2,32,K01;Watr
K01,Leaves again,1,2,32,
)"},
                                           {"alignments.csv", R"(module,skill,depth,status
K07,tea/1/1.1.1,M,
K01,tea/1/1.1.9,M,
K01,tea 初级 1.1.2,X,
K01,1.1.1,M,
K01,tea/1/1.2.1,M,perhaps
K01,,M,
,tea/1/1.2.1,M,
)"}});
    CHECK(text == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 Leaves term 1 credits 0 hours 0
module Water Water term 0 credits 2 hours 32
module K03 K03 term 2 credits 2 hours 32 after K01
teaches K01 -> tea/1/1.2.1 mastered hours 0 proposed
modules.csv:2: warning: "three" in credits is no number; taken as not stated [bad-number]
modules.csv:2: warning: "-4" in hours is below zero; taken as not stated [number-below-zero]
modules.csv:3: warning: the module "Water" has no code; its name is taken as its code [module-without-code]
modules.csv:3: warning: the term "9th" is not understood; write the number of the term, as 3 [bad-term]
modules.csv:4: warning: the module "K03" has no name; fill in the name [module-without-name]
modules.csv:4: note: the module runs over several terms: "2-3"; counted in term 2 [term-range]
modules.csv:5: error: the module code "K01" occurs twice (first: "Leaves"); the first one is used; change the code [module-repeated]
modules.csv:3: error: "K99", of the prerequisites of "Water", is not in modules; write a code of the table of modules [unknown-requisite]
modules.csv:4: error: "Watr", of the prerequisites of "K03", is not in modules; did you mean Water? [unknown-requisite]
alignments.csv:2: error: the module "K07" is not in modules; did you mean K01? [unknown-module]
alignments.csv:3: error: there is no requirement "tea/1/1.1.9"; did you mean tea/1/1.1.1? [unknown-requirement]
alignments.csv:4: warning: the number "tea 初级 1.1.2" is printed more than once in the standard: tea/1/1.1.2 tea/1/1.1.3; taken by position as tea/1/1.1.2; write the key if another one is meant [repeated-number]
alignments.csv:4: warning: the depth "X" is not understood; write I, R or M; the row is not used [bad-depth]
alignments.csv:5: error: "1.1.1" may be any of tea/1/1.1.1 tea/2/1.1.1; write the key [ambiguous-requirement]
alignments.csv:6: warning: the status "perhaps" is not understood; write reviewed or proposed; taken as proposed [bad-status]
alignments.csv:7: warning: this row names no requirement; not used [alignment-incomplete]
alignments.csv:8: warning: this row names no module; not used [alignment-incomplete]
)"));
}

TEST_CASE("merged headers: hours of theory and practice under one header") {
    CHECK(read_as_text({{"a.csv", "课程代码,课程名称,学时,,\n,,理论,实践,合计\nK01,茶,16,32,48\n"}}) ==
          "curriculum/plan | plan |  |  | \nmodule K01 茶 term 0 credits 0 hours 48\n");
    CHECK(read_as_text({{"a.csv", "课程代码,课程名称,学时,\n,,理论,实践\nK01,茶,16,32\n"}}) ==
          "curriculum/plan | plan |  |  | \nmodule K01 茶 term 0 credits 0 hours 48\n");
}

TEST_CASE("GB18030, semicolons, and a table without codes") {
    // 课程名称;学期 / 茶;1 in GB18030
    CHECK(read_as_text({{"a.csv", "\xBF\xCE\xB3\xCC\xC3\xFB\xB3\xC6;\xD1\xA7\xC6\xDA\n\xB2\xE8;1\n"}}) ==
          "curriculum/plan | plan |  |  | \nmodule 茶 茶 term 1 credits 0 hours 0\n");
}

TEST_CASE("requirements by separate columns of standard and level, and lists in a cell") {
    const std::string text = read_as_text(
        {{"modules.csv", "code,name,hours\nK01,茶,8\n"},
         {"alignments.csv", "课程代码,标准,等级,技能要求\nK01,茶艺服务,中级,1.1.1、1.1.2\nK01,tea,初级,辨茶；烧水\n"}});
    CHECK(text == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 0 credits 0 hours 8
teaches K01 -> tea/2/1.1.1 tea/2/1.1.2 mastered hours 0 accepted
teaches K01 -> tea/1/1.1.1 tea/1/1.2.1 mastered hours 0 accepted
)"));
}

TEST_CASE("candidates in files of their own") {
    const std::string text = read_as_text({{"candidates.csv", "code,name,hours,prerequisites\nC01,水,8,K01\n"},
                                           {"candidate_alignments.csv", "module,skill\nC01,tea/1/1.2\n"},
                                           {"modules.csv", "code,name,hours\nK01,茶,8\n"}});
    CHECK(text == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 0 credits 0 hours 8
candidate C01 水 term 0 credits 0 hours 8 after K01
candidate teaches C01 -> tea/1/1.2.1 mastered hours 0 accepted
)"));
}

TEST_CASE("files that hold no curriculum") {
    CHECK(read_as_text({{"a.csv", ""}}) == "a.csv: error: the file is empty\n");
    CHECK(read_as_text({{"a.csv", "x,y\n1,2\n"}}) ==
          "a.csv: error: no table of modules: its headers are code, name, and term, credits, hours, description or "
          "prerequisites. What was read: a [x | y]\n");
    CHECK(read_as_text({{"a.csv", "code,name\n"}}) == "a.csv: error: the table of modules is empty\n");
    CHECK(read_as_text({{"a.xls", "\xD0\xCF\x11\xE0..."}}) ==
          "a.xls: error: an old Excel file (.xls) or a workbook locked with a password is not read: remove the "
          "password and save it as .xlsx\n");
    CHECK(read_as_text({{"a.csv", "code,name\nK01,\"tea\nK02,water\n"}}) == drawing(R"(
curriculum/plan | plan |  |  | 
module K01 tea
K02,water term 0 credits 0 hours 0
a.csv:2: warning: a quotation mark is never closed; the rest of the file is in this field; check the quotation marks [csv-quote-open]
)"));
}

TEST_CASE("CurricularAnalytics") {
    CHECK(read_as_text({{"ca.csv", R"(Curriculum,Tea school,,,,,,,,
Institution,,,,,,,,,
Degree Type,BS,,,,,,,,
System Type,quarter,,,,,,,,
CIP,,,,,,,,,
Courses,,,,,,,,,
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name
1,Leaves,TEA,101,1,,,3,,
2,,TEA,102,1,,3,1.5,,
3,Cups,,,,2,,x,,
)"}}) == drawing(R"(
curriculum/Tea-school | Tea school |  | BS |  | quarters
module 1 Leaves term 0 credits 3 hours 0 after 1
module 2 TEA 102 term 0 credits 1.5 hours 0 after 1 strictly with 3
module 3 Cups term 0 credits 0 hours 0 with 2
ca.csv:10: warning: "x" in credits is no number; taken as not stated [bad-number]
)"));
}

TEST_CASE("CurricularAnalytics: a term system that there is none of is told") {
    CHECK(read_as_text({{"ca.csv", R"(Curriculum,Tea school
System Type,lunar
Courses
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours
1,Leaves,TEA,101,,,,3
)"}}) == drawing(R"(
curriculum/Tea-school | Tea school |  |  | 
module 1 Leaves term 0 credits 3 hours 0
ca.csv:2: warning: unknown term system "lunar"; counted as semester; write semester or quarter [term-system-unknown]
)"));
}

TEST_CASE("corequisites: earlier or in the same term, and strict ones, side by side") {
    CHECK(read_as_text({{"a.csv", "课程代码,课程名称,并修课程,同修课程\nK1,茶艺,,\nK2,茶史,K1,\nK3,茶具,K2,K1\n"}}) ==
          drawing(R"(
curriculum/plan | plan |  |  | 
module K1 茶艺 term 0 credits 0 hours 0
module K2 茶史 term 0 credits 0 hours 0 with K1
module K3 茶具 term 0 credits 0 hours 0 with K2 strictly with K1
)"));
}

TEST_CASE("CurricularAnalytics: a degree plan with additional courses, learning outcomes, remarks and quoted cells") {
    CHECK(read_as_text({{"plan.csv", "\xEF\xBB\xBF"
                                     R"("Curriculum","Tea, ""green"" and black","","",""
"Degree Plan","First","","",""
"Courses","","","",""
"Course ID","Course Name","Prerequisites","Strict-Corequisites","Credit Hours","Term"
"1","Leaves, whole","9","","3","2"

# 7,not a course,,,,
"2","Brewing","1; 9;","3","3.0","3"
"3","Brewing Lab","","","","3"
"","Tasting","2","","1","4"
Electives by choice
"Additional Courses","","","",""
"Course ID","Course Name","Prerequisites","Strict-Corequisites","Credit Hours","Term"
"9","Water","","","3","1"
"Course Learning Outcomes","","","",""
"Course ID","Learning Outcome ID","Learning Outcome","Description","Requisites","Hours"
"1","11","knows leaves","all of them","","4"
"Curriculum Learning Outcomes","","","",""
"Learning Outcome","Description","","",""
"Patience","much","","",""
)"}}) == drawing(R"(
curriculum/Tea,-"green"-and-black | Tea, "green" and black |  |  | 
module 1 Leaves, whole term 2 credits 3 hours 0 after 9
module 2 Brewing term 3 credits 3 hours 0 after 1 9 strictly with 3
module 3 Brewing Lab term 3 credits 0 hours 0
module Tasting Tasting term 4 credits 1 hours 0 after 2
module 9 Water term 1 credits 3 hours 0
plan.csv:10: warning: the module "Tasting" has no code; its name is taken as its code [module-without-code]
plan.csv:11: note: row of notes "Electives by choice"; not read as a module [note-row]
)"));
}

TEST_CASE("CurricularAnalytics: ids that became decimal numbers are whole ones") {
    CHECK(read_as_text({{"ca.csv", R"(Curriculum,Tea,,,,
Courses
Course ID,Course Name,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours
12.0,Leaves,,,,3.0
13,Brewing,12,,,1.5
14.5,Cups,13.0; 12.00,,,3
)"}}) == drawing(R"(
curriculum/Tea | Tea |  |  | 
module 12 Leaves term 0 credits 3 hours 0
module 13 Brewing term 0 credits 1.5 hours 0 after 12
module 14.5 Cups term 0 credits 3 hours 0 after 13 12
)"));
}

TEST_CASE("CurricularAnalytics: the table of courses alone is known by its columns") {
    CHECK(
        read_as_text(
            {{"courses.csv",
              R"(Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution,Canonical Name
1,Leaves,,,,,,3,,
2,Brewing,,,,,1,3,,
)"}}) == drawing(R"(
curriculum/plan | plan |  |  | 
module 1 Leaves term 0 credits 3 hours 0
module 2 Brewing term 0 credits 3 hours 0 strictly with 1
)"));
}

TEST_CASE("the CurricularAnalytics cases are all read") {
    for (const char* name : {"ca01_underwater_8", "ca02_postmodern_7", "ca09_plan_6", "ca11_binfill"}) {
        const auto bytes = test::shared_file("curricular_cases/" + std::string(name) + ".csv");
        if (!bytes) {
            return;
        }
        const std::string text = read_as_text({{"ca.csv", *bytes}});
        CAPTURE(name);
        CHECK(text.find("error") == std::string::npos);
        CHECK(text.find("warning") == std::string::npos);
        CHECK(text.find("module 1 ") != std::string::npos);
    }
}

TEST_CASE("one table for both: modules are taken from the alignments where there is no table of modules") {
    CHECK(read_as_text({{"方案.csv", "序号,课程,开课学期,对应技能要求\n1,泡茶,3,tea/1/1.2\n2,茶史,4,tea/2/1.1.1\n"
                                     "2,茶史,4,tea/2/1.1.2\n3,英语,1,\n"}}) == drawing(R"(
curriculum/plan | plan |  |  | 
module 泡茶 泡茶 term 3 credits 0 hours 0
module 茶史 茶史 term 4 credits 0 hours 0
module 英语 英语 term 1 credits 0 hours 0
teaches 泡茶 -> tea/1/1.2.1 mastered hours 0 accepted
teaches 茶史 -> tea/2/1.1.1 mastered hours 0 accepted
teaches 茶史 -> tea/2/1.1.2 mastered hours 0 accepted
方案.csv:1: note: the column "序号"; is not used [column-not-used]
方案.csv:2: note: there is no table of modules: 3 are taken from the alignments "方案"; state in a table of modules what it does not say [modules-of-alignments]
)"));
}

TEST_CASE("terms under headers of weekly hours; tasks by number; a sheet of alignments is never one of modules") {
    CHECK(read_as_text({{"教学进程.csv", "课程名称,总学时,各期周学时,,\n,,一,二,三\n泡茶,48,,4,\n"},
                        {"课证对照.csv", "课程名称,等级,对应工作任务编号\n泡茶,初级,1.2\n泡茶,初级,1.1.1\n"}}) ==
          drawing(R"(
curriculum/plan | plan |  |  | 
module 泡茶 泡茶 term 2 credits 0 hours 48
teaches 泡茶 -> tea/1/1.2.1 mastered hours 0 accepted
teaches 泡茶 -> tea/1/1.1.1 mastered hours 0 accepted
)"));
    CHECK(read_as_text({{"课程.csv", "课程名称,学时\n泡茶,48\n"}, {"对应.csv", "课程名称,学时,教师\n泡茶,4,甲\n"}})
              .find("重复") == std::string::npos);
}

TEST_CASE("a name without what stands in brackets after it gets the whole one as a hint") {
    CHECK(read_as_text({{"课程.csv", "课程代码,课程名称,学时\nK01,泡茶技艺（绿茶与红茶）,48\n"},
                        {"对应.csv", "课程名称,技能要求\n泡茶技艺,tea/1/1.2.1\n"}})
              .find("error: the module \"泡茶技艺\" is not in modules; did you mean 泡茶技艺（绿茶与红茶）?") !=
          std::string::npos);
}

TEST_CASE("several modules in one cell share its requirement and its hours") {
    CHECK(read_as_text(
              {{"课程.csv", "课程代码,课程名称,学时\nK01,茶,48\nK02,水,48\n"},
               {"对应.csv", "技能要求,支撑课程,支撑强度,学时\ntea/1/1.2.1,茶、K02,R,8\ntea/1/1.1.1,茶；火,M,\n"}}) ==
          drawing(R"(
curriculum/plan | plan |  |  | 
module K01 茶 term 0 credits 0 hours 48
module K02 水 term 0 credits 0 hours 48
teaches K01 -> tea/1/1.2.1 reinforced hours 4 accepted
teaches K02 -> tea/1/1.2.1 reinforced hours 4 accepted
teaches K01 -> tea/1/1.1.1 mastered hours 0 accepted
对应.csv:3: error: the module "火" is not in modules; write a code of the table of modules [unknown-module]
)"));
}

TEST_CASE("terms in English words") {
    const std::string text =
        read_as_text({{"a.csv", "code,name,term\nK01,Tea,Semester 3\nK02,Water,second term\nK03,Cup,fall\n"}});
    CHECK(text.find("module K01 Tea term 3") != std::string::npos);
    CHECK(text.find("module K02 Water term 2") != std::string::npos);
    CHECK(text.find("the term \"fall\" is not understood") != std::string::npos);
}
