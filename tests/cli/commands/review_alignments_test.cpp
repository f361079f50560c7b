// Suggestions of alignments from `suggest` through a person's hands and `review` into a curriculum.
#include "exporters/tables/csv.hpp"
#include "exporters/tables/xlsx.hpp"
#include "mappings/sheets/source_sheet.hpp"
#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace kezheng;
using kezheng::test::Run;
using kezheng::test::run_program;
using kezheng::test::TemporaryFolder;
using nlohmann::json;

namespace {

constexpr const char* grinding = R"({"schema": "kezheng/standard/1", "id": "coffee", "title": {"zh": "咖啡制作"},
"levels": [{"id": "coffee/1", "number": 1, "name": {"zh": "初级"}, "areas": [
 {"id": "coffee/1/1", "printed": "1", "name": {"zh": "备料"}, "tasks": [
  {"id": "coffee/1/1.1", "printed": "1.1", "name": {"zh": "研磨咖啡豆"}, "skills": [
   {"id": "coffee/1/1.1.1", "printed": "1.1.1", "title": {"zh": "选择研磨度"}},
   {"id": "coffee/1/1.1.2", "printed": "1.1.2", "title": {"zh": "清洁磨豆机"}}]},
  {"id": "coffee/1/1.2", "printed": "1.2", "name": {"zh": "打发牛奶"}, "skills": [
   {"id": "coffee/1/1.2.1", "printed": "1.2.1", "title": {"zh": "打发奶泡"}}]}]}]}]})";

constexpr const char* coffee_modules = "课程代码,课程名称,学期,学时,内容\n"
                                       "K01,咖啡研磨,1,16,选择研磨度，清洁磨豆机\n"
                                       "K02,牛奶与奶泡,2,16,打发牛奶和奶泡\n";

/// A curriculum without alignments, and the file of suggestions for it.
struct CoffeeSchool {
    TemporaryFolder folder;
    std::string standard = folder.with_file("coffee.json", grinding);
    std::string plan = folder.with_file("plan.csv", coffee_modules);

    [[nodiscard]] Run run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--standard", standard});
        return run_program(arguments);
    }

    /// The suggestions as the program writes them into a file of this ending, after a person's review: `status` by
    /// requirement, what is not named stays open.
    [[nodiscard]] std::string reviewed(const std::string& ending,
                                       const std::vector<std::pair<std::string, std::string>>& status) const {
        const std::string written = folder / ("suggestions" + ending);
        REQUIRE(run({"suggest", plan, "-o", written, "--force"}).exit == 0);
        const auto sheets = read_sheets(TemporaryFolder::bytes_of(written), written);
        REQUIRE(sheets);
        Sheet sheet;
        const std::vector<SheetRow>& rows = sheets->sheets.front().rows;
        for (const std::string& heading : rows.front().cells) {
            sheet.columns.push_back({.heading = heading});
        }
        for (std::size_t i = 1; i < rows.size(); ++i) {
            std::vector<SheetCell>& row = sheet.rows.emplace_back();
            for (std::size_t column = 0; column < rows[i].cells.size(); ++column) {
                const auto decided =
                    std::ranges::find(status, rows[i].cell(2), &std::pair<std::string, std::string>::first);
                const bool is_status = rows.front().cell(column) == "状态";
                row.emplace_back(is_status && decided != status.end() ? decided->second
                                                                      : std::string(rows[i].cell(column)));
            }
        }
        sheet.name = "对应";
        if (ending == ".csv") {
            return folder.with_file("reviewed.csv", csv_of(sheet));
        }
        const auto book = xlsx_of({.title = "", .sheets = {sheet}});
        REQUIRE(book);
        return folder.with_file("reviewed.xlsx", *book);
    }

    [[nodiscard]] std::string states(const std::string& curriculum) const {
        std::string text;
        const json coverage = json::parse(run({"coverage", curriculum, "--json", "--quiet"}).out);
        for (const json& skill : coverage["skills"]) {
            text += skill["id"].get<std::string>().substr(9) + ' ' + skill["state"].get<std::string>() + '\n';
        }
        return text;
    }
};

const std::vector<std::pair<std::string, std::string>> decisions{{"coffee/1/1.1.1", "reviewed"},
                                                                 {"coffee/1/1.1.2", "rejected"}};

} // namespace

TEST_SUITE_BEGIN("cli/commands/review (alignments)");

TEST_CASE("suggest, review, coverage: as CSV and as a workbook, into a workbook and into a table") {
    const CoffeeSchool school;
    for (const std::string ending : {".csv", ".xlsx"}) {
        CAPTURE(ending);
        const std::string file = school.reviewed(ending, decisions);
        const std::string fresh = school.folder / ("new" + ending + ".xlsx");
        const Run run = school.run({"review", file, "--into", school.plan, "-o", fresh});
        CAPTURE(run.err);
        CHECK(run.exit == 0);
        CHECK(run.out == "读到结论 2 条：采纳 1，否决 1；未定 1 行；不能用 0 行\n"
                         "其中现行 2，随原文移动 0，文字已变而失效 0，没有校验 0\n并入" +
                             school.plan + "，写成 " + fresh +
                             "：新增 2，更新 0，不变 0，保留方案的 0；方案共有对应 2 条\n");
        CHECK(school.states(fresh) == "1.1.1 covered\n1.1.2 uncovered\n1.2.1 uncovered\n");
        // What was rejected is not proposed again; what is open is.
        const std::string again = school.run({"suggest", fresh, "--json", "--quiet"}).out;
        CHECK(again.find("coffee/1/1.1.2") == std::string::npos);
        CHECK(again.find("coffee/1/1.2.1") != std::string::npos);
        // Reviewing the same again changes nothing.
        const std::string twice = school.folder / ("twice" + ending + ".xlsx");
        CHECK(school.run({"review", file, "--into", fresh, "-o", twice}).exit == 0);
        CHECK(TemporaryFolder::bytes_of(twice) == TemporaryFolder::bytes_of(fresh));
    }
    const std::string table = school.folder / "alignments.csv";
    CHECK(school.run({"review", school.reviewed(".csv", decisions), "--into", school.plan, "-o", table}).exit == 0);
    const TemporaryFolder both;
    (void)both.with_file("modules.csv", coffee_modules);
    (void)both.with_file("alignments.csv", TemporaryFolder::bytes_of(table));
    CHECK(school.states(both / "") == "1.1.1 covered\n1.1.2 uncovered\n1.2.1 uncovered\n");
}

TEST_CASE("without a place to write the decisions nothing is lost silently") {
    const CoffeeSchool school;
    const std::string file = school.reviewed(".csv", decisions);
    const Run alone = school.run({"review", file});
    CHECK(alone.exit == 0);
    CHECK(alone.out.find("没有写入；要并入方案请加 --into 方案 -o 新方案.xlsx\n") != std::string::npos);
    const Run unwritten = school.run({"review", file, "--into", school.plan});
    CHECK(unwritten.exit == 3);
    CHECK(unwritten.err.find("不就地改写，以免丢掉其中的格式和别的表；请加 -o 新方案.xlsx") != std::string::npos);
    CHECK(TemporaryFolder::bytes_of(school.plan) == coffee_modules);
    CHECK(school.run({"review", file, "--into", school.plan, "-o", school.folder / "x.pdf"}).exit == 2);
    CHECK(school.run({"review", file, "-o", school.folder / "x.xlsx"}).exit == 2);
    CHECK(school.run({"review", file, "--into", school.folder / "none.xlsx", "-o", school.folder / "x.csv"}).exit == 3);
}

TEST_CASE("a module whose description changed makes the decision stale; two reviewers who differ stop the merge") {
    const CoffeeSchool school;
    const std::string file = school.reviewed(".csv", decisions);
    const std::string changed = school.folder.with_file(
        "changed.csv",
        "课程代码,课程名称,学期,学时,内容\nK01,咖啡研磨,1,16,磨咖啡豆\nK02,牛奶与奶泡,2,16,打发牛奶和奶泡\n");
    const Run stale = school.run({"review", file, "--into", changed, "-o", school.folder / "s.xlsx", "--strict"});
    CHECK(stale.exit == 1);
    CHECK(stale.out.find("其中现行 0，随原文移动 0，文字已变而失效 2，没有校验 0\n") != std::string::npos);
    CHECK(stale.err.find("K01 → coffee/1/1.1.1 的结论已失效：课程的名称或内容已变；") != std::string::npos);
    CHECK(school.states(school.folder / "s.xlsx") == "1.1.1 uncovered\n1.1.2 uncovered\n1.2.1 uncovered\n");

    const std::string other = school.folder.with_file("other.csv", "课程代码,技能要求,状态\nK01,coffee/1/1.1.1,否决\n");
    const std::string target = school.folder / "both.xlsx";
    const Run conflict = school.run({"review", file, other, "--into", school.plan, "-o", target});
    CHECK(conflict.exit == 1);
    CHECK(conflict.out.find("有 1 处冲突，没有写入") != std::string::npos);
    CHECK(conflict.err.find("K01 → coffee/1/1.1.1：方案中是“已采纳，掌握”，这里是“已否决”") != std::string::npos);
    const std::vector<std::string> names = school.folder.names();
    CHECK(std::ranges::find(names, "both.xlsx") == names.end());
    CHECK(school.run({"review", file, other, "--into", school.plan, "-o", target, "--on-conflict", "new"}).exit == 0);
    CHECK(school.states(target) == "1.1.1 uncovered\n1.1.2 uncovered\n1.2.1 uncovered\n");
}

TEST_CASE("files of two kinds are reviewed apart") {
    const CoffeeSchool school;
    const std::string pairs = school.folder.with_file("pairs.tsv", "subject_id\tobject_id\tdecision\n");
    const Run run = school.run({"review", school.reviewed(".csv", {}), pairs});
    CHECK(run.exit == 3);
    CHECK(run.err.find("请分开读回") != std::string::npos);
}

TEST_CASE("suggestions for another curriculum write nothing") {
    const CoffeeSchool school;
    const std::string file = school.reviewed(".csv", {{"coffee/1/1.1.1", "同意"}});
    const std::string other = school.folder.with_file("other.csv", "课程代码,课程名称,学时\nX01,茶艺,16\n");
    const std::string out = school.folder / "new.xlsx";
    const Run run = school.run({"review", file, "--into", other, "-o", out});
    CAPTURE(run.err);
    CHECK(run.exit == 3);
    CHECK(run.err.find("没有写入") != std::string::npos);
    CHECK(TemporaryFolder::bytes_of(out).empty());
    const Run own = school.run({"review", file, "--into", school.plan, "-o", out});
    CHECK(own.exit == 0);
    CHECK(own.out.find("采纳 1") != std::string::npos);
}

TEST_SUITE_END();
