#include "cli/commands/coverage.hpp"

#include "tests/cli/commands/tea_school.hpp"
#include "tests/support/drawing.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using kezheng::test::drawing;
using kezheng::test::project_file;
using kezheng::test::project_path;
using kezheng::test::Run;
using kezheng::test::run_program;
using kezheng::test::tea_json;
using kezheng::test::tea_modules;
using kezheng::test::TeaSchool;
using kezheng::test::TemporaryFolder;
using nlohmann::json;

TEST_SUITE_BEGIN("cli/commands/coverage");

TEST_CASE("the report that a designer reads") {
    const TeaSchool school;
    const Run run = school.run({"coverage", "--quiet"});
    CHECK(run.exit == 0);
    CAPTURE(run.out);
    CHECK(run.out.find("对 3 条技能要求的覆盖，要求深度：掌握") != std::string::npos);
    CHECK(run.out.find("覆盖 1/3 条（33.33%），深度不够 1 条，未覆盖 1 条") != std::string::npos);
    CHECK(run.out.find("只计已审的对应为 33.33%，待审的全部采纳为 66.67%") != std::string::npos);
    CHECK(run.out.find("差 1 条") != std::string::npos);
    CHECK(run.out.find("tea/1/1.1.2") != std::string::npos);
}

TEST_CASE("coverage: a tier that is none is reported at its cell, one that schools write is not") {
    const TeaSchool school;
    for (const auto& [tier, known] : {std::pair("大学堂", false), std::pair("三年制大专", true),
                                      std::pair("college", true), std::pair("中等职业学校", true)}) {
        const TemporaryFolder plan;
        (void)plan.with_file("modules.csv", "课程代码,课程名称,学分\nK01,茶,3\n");
        (void)plan.with_file("curriculum.csv", std::string("方案名称,专业,层次\n茶艺,茶艺,") + tier + "\n");
        const Run run = run_program({"coverage", plan / "", "--standard", school.standard});
        CAPTURE(run.err);
        CHECK(run.exit == 0);
        CHECK((run.err.find("curriculum.csv:2: warning: 不认识的院校层次“大学堂”") == std::string::npos) == known);
        CHECK((run.err.find("unknown-tier") == std::string::npos) == known);
    }
}

TEST_CASE("the fixture over all 229 requirements gives what was worked out without the program") {
    const Run run = run_program({"coverage", project_path("tests/fixtures/coverage"), "--json", "--quiet"});
    REQUIRE(run.exit == 0);
    const json found = json::parse(run.out);
    const json expected = json::parse(project_file("tests/fixtures/coverage/expected.json"));
    const auto sorted = [](const json& keys) {
        const auto texts = keys.get<std::vector<std::string>>();
        return std::set<std::string>(texts.begin(), texts.end());
    };
    CHECK(sorted(found["gaps"]) == sorted(expected["gaps"]));
    CHECK(found["gaps"].size() == expected["gaps"].size());
    std::map<std::string, int> blocks;
    for (const json& skill : found["skills"]) {
        blocks[skill["id"].get<std::string>()] = skill.value("blocks", 0);
    }
    for (std::size_t i = 1; i < found["gaps"].size(); ++i) { // those that block most come first
        CHECK(blocks[found["gaps"][i - 1].get<std::string>()] >= blocks[found["gaps"][i].get<std::string>()]);
    }
    CHECK(found["range"] == expected["range"]);
    CHECK(found["skills"].size() == 229);
    for (const json& skill : found["skills"]) {
        CAPTURE(skill["id"]);
        CHECK(skill["state"] == expected["states"][skill["id"].get<std::string>()]);
    }
    for (const char* place : {"levels", "areas", "tasks"}) {
        REQUIRE(found[place].size() == expected[place].size());
        for (std::size_t i = 0; i < found[place].size(); ++i) {
            json entry = found[place][i];
            CHECK(entry["range"]["lower"] == entry["percent"]);
            CHECK(entry["range"]["upper"] >= entry["percent"]);
            entry.erase("shallow");
            entry.erase("range");
            if (entry.contains("cumulative")) {
                entry["cumulative"].erase("shallow");
                entry["cumulative"].erase("range");
            }
            CHECK(entry == expected[place][i]);
        }
    }
}

TEST_CASE("--level, --require and --fail-under") {
    const TeaSchool school;
    CHECK(json::parse(school.run({"coverage", "--json", "--level", "初级"}).out)["total"]["skills"] == 2);
    CHECK(json::parse(school.run({"coverage", "--json", "--level", "1"}).out)["total"]["skills"] == 2);
    CHECK(json::parse(school.run({"coverage", "--json", "--require", "I"}).out)["total"]["covered"] == 2);
    CHECK(school.run({"coverage", "--fail-under", "33.33"}).exit == 0);
    const Run below = school.run({"coverage", "--fail-under", "33.4"});
    CHECK(below.exit == 1);
    CHECK(below.err.find("覆盖率 33.33% 低于要求的 33.4%") != std::string::npos);
    CHECK(school.run({"coverage", "--fail-under", "lots"}).exit == 2);
    CHECK(school.run({"coverage", "--fail-under", "1=50,tea/2=33"}).exit == 0);
    const Run level = school.run({"coverage", "--fail-under", "初级=60,tea/2=30"});
    CHECK(level.exit == 1);
    CHECK(level.err.find("茶艺服务 初级的累计覆盖率 50% 低于要求的 60%") != std::string::npos);
    CHECK(level.err.find("中级的") == std::string::npos);
    CHECK(school.run({"coverage", "--fail-under", "特级=60"}).exit == 2);
    CHECK(school.run({"coverage", "--fail-under", "=60"}).exit == 2);
    CHECK(school.run({"coverage", "--fail-under", "101"}).exit == 2);
    CHECK(school.run({"coverage", "--level", "7"}).exit == 2);
    CHECK(school.run({"coverage", "--require", "X"}).exit == 2);
}

TEST_CASE("gates: a level of one standard by its names; what is no gate is a wrong use") {
    const TeaSchool school;
    CHECK(school.run({"coverage", "--quiet", "--fail-under", "tea/初级=50"}).exit == 0);
    CHECK(school.run({"coverage", "--quiet", "--fail-under", "茶艺服务/初级=60"}).exit == 1);
    for (const char* wrong : {"", "62,4", "tea/高级=50", "tea/1/1=50", "many"}) {
        CHECK(school.run({"coverage", "--fail-under", wrong}).exit == 2);
    }
}

TEST_CASE("tables as CSV, Markdown and XLSX") {
    const TeaSchool school;
    CHECK(school.run({"coverage", "--quiet", "--format", "csv", "--table", "matrix"}).out ==
          "\xEF\xBB\xBF键,名称,状态,K01 茶叶基础,K02 泡茶\r\n"
          "tea/1/1.1.1,辨茶,已覆盖,M,\r\n"
          "tea/1/1.1.2,称茶,深度不够,I,\r\n"
          "tea/2/1.1.1,温杯,未覆盖,,M?\r\n");
    const std::string gaps = school.run({"coverage", "--quiet", "--format", "csv"}).out;
    CHECK(gaps.starts_with("\xEF\xBB\xBF键,名称,状态,深度,课程,挡住\r\n"));
    CHECK(gaps.find("tea/1/1.1.2,称茶,深度不够,I,K01(I),") != std::string::npos);
    CHECK(gaps.find("tea/2/1.1.1,温杯,未覆盖,,K02(M?),") != std::string::npos);
    CHECK(school.run({"coverage", "--quiet", "--format", "md"}).out.find("| tea/1/1.1.1 |") != std::string::npos);
    const std::string book = school.folder / "coverage.xlsx";
    CHECK(school.run({"coverage", "--quiet", "-o", book}).exit == 0);
    CHECK(TemporaryFolder::bytes_of(book).starts_with("PK"));
    CHECK(school.run({"coverage", "--format", "xlsx"}).exit == 2);
}

TEST_CASE("the heat map: a row a task, a column a module that teaches, a cell what it teaches how deep") {
    const TeaSchool school;
    const std::string picture = school.run({"coverage", "--quiet", "--format", "svg"}).out;
    CAPTURE(picture);
    CHECK(picture.starts_with("<svg "));
    CHECK(picture.find(">选茶</text>") != std::string::npos);
    CHECK(picture.find(">K01 茶叶基础</text>") != std::string::npos);
    CHECK(picture.find("<title>tea/1/1.1 ← K01</title>") != std::string::npos);
    CHECK(picture.find("<title>tea/2/1.1 ← K02</title>") != std::string::npos);
    CHECK(picture.find("tea/2/1.1 ← K01") == std::string::npos);
    CHECK(picture.find(">1/2</text>") != std::string::npos);
    CHECK(picture.find("stroke-dasharray") != std::string::npos); // what awaits review
}

TEST_CASE("what stops the job, and what is only reported") {
    const Run missing = run_program({"coverage", "nowhere.xlsx"});
    CHECK(missing.exit == 3);
    CHECK(missing.err.find("没有人才培养方案“nowhere.xlsx”") != std::string::npos);
    const TemporaryFolder empty;
    CHECK(run_program({"coverage", empty / ""}).exit == 3);
    const TemporaryFolder folder;
    (void)folder.with_file("modules.csv", tea_modules);
    (void)folder.with_file("alignments.csv", "课程代码,技能要求\nK07,b2b/1/1.1.1\n");
    const Run reported = run_program({"coverage", folder / ""});
    CHECK(reported.exit == 0);
    CHECK(
        reported.err.find("alignments.csv:2: error: 课程“K07”不在课程表中；是否指 K01？（第 1 列） [unknown-module]") !=
        std::string::npos);
}

TEST_CASE("the bundled example is without faults in its data, and close closes what can be closed") {
    const Run run = run_program({"coverage", "example", "--json"});
    CHECK(run.exit == 0);
    CHECK(run.err.empty());
    const json coverage = json::parse(run.out);
    const Run closed = run_program({"close", "example", "--json"});
    CHECK(closed.exit == 0);
    const json closing = json::parse(closed.out);
    CHECK(closing["optimal"] == true);
    CHECK(closing["total"] == closing["bound"]);
    CHECK(closing["gaps"].size() == coverage["gaps"].size());
    std::set<std::string> open;
    for (const json& gap : closing["gaps"]) {
        open.insert(gap.get<std::string>());
    }
    for (const json& module : closing["modules"]) {
        for (const json& skill : module["closes"]) {
            open.erase(skill.get<std::string>());
        }
    }
    std::set<std::string> unclosable;
    for (const json& skill : closing["unclosable"]) {
        unclosable.insert(skill.get<std::string>());
    }
    CHECK(open == unclosable);
}

TEST_CASE("two certificates: a certificate that is reached by matches alone is said not to be taught") {
    const TemporaryFolder folder;
    (void)folder.with_file("modules.csv", "课程代码,课程名称,学时\nK01,一,400\n");
    (void)folder.with_file("alignments.csv", "课程代码,技能要求\nK01,b2b/1\nK01,b2b/2\n");
    const json report = json::parse(run_program({"coverage", folder / "", "--json", "--quiet"}).out);
    const json& pair = report["certificates"]["pairs"][0];
    CHECK(pair["a"]["hours"] == 400);
    CHECK(pair["b"]["groups"] == 0);
    CHECK(pair["b"]["hours"] == 0);
    CHECK(pair["shared_groups"] == 0);
    CHECK_FALSE(pair["b"]["carried"].empty());
    CHECK_FALSE(pair["b"]["untaught"].empty());
    const std::string text = run_program({"coverage", folder / "", "--quiet", "--table", "certificates"}).out;
    CHECK(text.find("未开课，无从估计") != std::string::npos);
}

TEST_CASE("credits and reported pairs are those of modules that reach the required depth") {
    const TeaSchool school;
    const std::string pairs = school.run({"coverage", "--quiet", "--table", "pairs"}).out;
    CHECK(pairs.find("K01") != std::string::npos);
    const TemporaryFolder folder;
    (void)folder.with_file("modules.csv", "code,name,hours,credits\nK01,Tea,32,2\nK02,Cup,32,2\n");
    (void)folder.with_file("alignments.csv", "module,skill,depth\nK01,tea/1/1.1.1,M\nK02,tea/1/1.1.1,I\n");
    for (const char* table : {"pairs", "conversion"}) {
        const std::string text =
            run_program({"coverage", folder / "", "--standard", school.standard, "--quiet", "--table", table}).out;
        CAPTURE(text);
        CHECK(text.find("K01") != std::string::npos);
        CHECK(text.find("\nK02") == std::string::npos);
        CHECK(text.find("未列入（没有一条教到这一深度）：K02 → tea/1") != std::string::npos);
    }
    CHECK(run_program(
              {"coverage", folder / "", "--standard", school.standard, "--quiet", "--table", "pairs", "--require", "I"})
              .out.find("\nK02") != std::string::npos);
}

TEST_CASE("--strict: warnings of reading are findings; a level that there is none of is a wrong use") {
    const TeaSchool school;
    CHECK(school.run({"coverage", "--quiet", "--strict"}).exit == 0);
    const TemporaryFolder folder;
    const std::string plan = folder.with_file("plan.csv", "课程代码,课程名称,学时\nK01,茶,很多\n");
    CHECK(run_program({"coverage", plan, "--quiet"}).exit == 0);
    CHECK(run_program({"coverage", plan, "--quiet", "--strict"}).exit == 1);
    CHECK(school.run({"coverage", "--level", "7"}).exit == 2);
    CHECK(school.run({"close", "--level", "7"}).exit == 2);
}

TEST_CASE("a major that is not stated is reported where it belongs") {
    const TeaSchool school;
    CHECK(school.run({"coverage"}).err.find(school.plan + ": note: 没有写明专业") != std::string::npos);
    const std::string about = school.folder.with_file("curriculum.csv", "方案名称,专业\n茶艺方案,\n");
    CHECK(school.run({"coverage"}).err.find(about + ":2: note: 没有写明专业；可在方案信息表中填写（第 2 列）") !=
          std::string::npos);
}

TEST_CASE("suggest proposes what words support, and its file can be put back") {
    const TemporaryFolder folder;
    (void)folder.with_file("modules.csv", "课程代码,课程名称,内容,学时\nK01,称茶实训,用秤称茶,8\nK02,体育,跑步,8\n");
    const std::string standard = folder.with_file("tea.json", tea_json);
    const std::string proposals = folder / "proposals.csv";
    const Run run = run_program({"suggest", folder / "modules.csv", "--standard", standard, "-o", proposals});
    CHECK(run.exit == 0);
    CHECK(TemporaryFolder::bytes_of(proposals).find("K01,称茶实训,tea/1/1.1.2,M,,proposed,称茶,") != std::string::npos);
    CHECK(TemporaryFolder::bytes_of(proposals).find("K02") == std::string::npos);
    const Run back = run_program({"coverage", folder / "", "--standard", standard, "--json"});
    CHECK(back.exit == 0);
    CHECK(back.err.find("error") == std::string::npos);
    const json range = json::parse(back.out)["range"];
    CHECK(range["lower"] == 0);
    CHECK(range["upper"] > 0);
    CHECK(run_program({"suggest", folder / "modules.csv", "--min-score", "2"}).exit == 2);
}

TEST_CASE("the workbook of a report, handed in as a curriculum, gives the same coverage: its matrix is read") {
    const TeaSchool school;
    const std::string book = school.folder / "report.xlsx";
    REQUIRE(school.run({"coverage", "--quiet", "-o", book}).exit == 0);
    const Run back = run_program({"coverage", book, "--standard", school.standard, "--json"});
    CAPTURE(back.err);
    CHECK(back.exit == 0);
    CHECK(back.err.find("[sheet-derived]") != std::string::npos);
    CHECK(back.err.find("error") == std::string::npos);
    const json before = json::parse(school.run({"coverage", "--json", "--quiet"}).out);
    CHECK(json::parse(back.out)["total"] == before["total"]);
    const TemporaryFolder matrix;
    (void)matrix.with_file("matrix.csv",
                           school.run({"coverage", "--quiet", "--format", "csv", "--table", "module-matrix"}).out);
    const Run again = run_program({"coverage", matrix / "", "--standard", school.standard, "--json", "--quiet"});
    CHECK(json::parse(again.out)["total"] == before["total"]);
}

TEST_CASE("a page begins with its summary; credits by requirements alone are the most they can be") {
    const TeaSchool school;
    const std::string page = school.run({"coverage", "--quiet", "--format", "md"}).out;
    CHECK(page.find("· 概要") < page.find("· 矩阵"));
    CHECK(page.find("| 总的覆盖 | 覆盖 1/3 条（33.33%），深度不够 1 条，未覆盖 1 条 |") != std::string::npos);
    const TemporaryFolder folder;
    (void)folder.with_file("modules.csv", "code,name,hours,credits\nK01,Tea,32,2\n");
    (void)folder.with_file("alignments.csv", "module,skill\nK01,tea/1/1.1.1\n");
    const std::string credits =
        run_program({"coverage", folder / "", "--standard", school.standard, "--quiet", "--table", "conversion"}).out;
    CHECK(credits.find("至多：1/1 条，未写学时") != std::string::npos);
}

TEST_CASE("cycles of prerequisites are a warning with their modules, in coverage and close") {
    const TemporaryFolder folder;
    const std::string standard = folder.with_file("tea.json", tea_json);
    const std::string plan =
        folder.with_file("plan.csv", "课程代码,课程名称,学时,先修课程\nK01,茶,8,K02\nK02,水,8,K01\nK03,杯,8,K02\n");
    for (const char* command : {"coverage", "close"}) {
        const Run run = run_program({command, plan, "--standard", standard});
        CAPTURE(run.err);
        CHECK(run.exit == 0);
        CHECK(run.err.find("plan.csv:2: warning: 先修关系成环：K01 → K02 → K01；") != std::string::npos);
        CHECK(run.err.find("（第 4 列） [requisite-cycle]") != std::string::npos);
    }
}

TEST_CASE("a role counts the requirements of the tasks that it requires, as `roles` does") {
    const json report = json::parse(run_program({"coverage", "example", "--json"}).out);
    const json roles = json::parse(run_program({"roles", "跟单员", "--curriculum", "example", "--json"}).out);
    bool found = false;
    for (const json& row : report["roles"]) {
        if (row.dump().find("role/跟单员") != std::string::npos) {
            found = true;
            CHECK(row["skills"] < 60);
        }
    }
    CHECK(found);
    CHECK(roles.dump().find("跟单员") != std::string::npos);
}

TEST_SUITE_END();
