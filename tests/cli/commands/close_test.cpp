#include "cli/commands/close.hpp"

#include "tests/cli/commands/tea_school.hpp"
#include "tests/support/drawing.hpp"
#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

using kezheng::test::drawing;
using kezheng::test::Run;
using kezheng::test::run_program;
using kezheng::test::TeaSchool;
using kezheng::test::TemporaryFolder;
using nlohmann::json;

TEST_SUITE_BEGIN("cli/commands/close");

TEST_CASE("close: own candidates, objectives, limits") {
    const TeaSchool school;
    const TemporaryFolder candidates;
    (void)candidates.with_file("modules.csv",
                               "课程代码,课程名称,学时,学分,先修课程\nC1,称,8,1,K01\nC2,泡,8,1,\nC3,全,20,1,\n");
    (void)candidates.with_file("alignments.csv",
                               "课程代码,技能要求\nC1,tea/1/1.1.2\nC2,tea/2/1.1\nC3,tea/1/1.1.2\nC3,tea/2/1.1\n");
    const std::string from = candidates / "";
    const auto total = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{"close", "--candidates", from, "--json", "--quiet"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Run run = school.run(arguments);
        CAPTURE(run.err);
        REQUIRE(run.exit == 0);
        const json closing = json::parse(run.out);
        std::string codes;
        for (const json& module : closing["modules"]) {
            codes += module["code"].get<std::string>() + ' ';
        }
        return codes + closing["total"].dump();
    };
    CHECK(total({}) == "C1 C2 16");
    CHECK(total({"--objective", "credits"}) == "C3 1");
    CHECK(total({"--objective", "count"}) == "C3 1");
    CHECK(total({"--level", "1"}) == "C1 8");
    CHECK(total({"--require", "I"}) == "C2 8");
    CHECK(school.run({"close", "--time-limit", "soon"}).exit == 2);
    const Run text = school.run({"close", "--candidates", from, "--quiet"});
    CHECK(text.out.find("2 条缺口，用 2 门备选课程补上 2 条\n共 16 学时，已证明最少\n") != std::string::npos);
}

TEST_CASE("close: what cannot be chosen is left aside with its reason, in every form") {
    const TeaSchool school;
    const TemporaryFolder pool;
    (void)pool.with_file("modules.csv",
                         "课程代码,课程名称,学时,先修课程\nC1,称,8,C2\nC2,泡,8,C1\nC3,全,20,K99\nK01,茶,1,\n"
                         "C5,贵,90,K01\n");
    (void)pool.with_file("alignments.csv", "课程代码,技能要求\nC1,tea/1/1.1.2\nC2,tea/2/1.1\nC3,tea/1/1.1.2\n"
                                           "K01,tea/1/1.1.2\nC5,tea/1/1.1.2\n");
    const std::string from = pool / "";
    const Run run = school.run({"close", "--candidates", from});
    CHECK(run.exit == 0);
    CHECK(run.out.find("共 90 学时，已证明最少（4 门备选课程不能选用，不在其中）\n") != std::string::npos);
    CHECK(run.out.find(drawing(R"(
不能选用的备选课程 4 门：
课程代码  课程名称  理由
─────────────────────────────────────────────────────────────
C1        称        先修成环：C1 → C2 → C1
C2        泡        先修成环：C2 → C1 → C2
C3        全        它要求的 K99 不在方案里，也不在备选课程里
K01       茶        方案里已有代码为 K01 的课程
)")) != std::string::npos);
    CHECK(run.err.find("modules.csv:4: warning: 备选课程“C3”不能选用：它要求的 K99 不在方案里，也不在备选课程里") !=
          std::string::npos);
    CHECK(school.run({"close", "--candidates", from, "--strict", "--quiet"}).exit == 1);
    const json closing = json::parse(school.run({"close", "--candidates", from, "--json", "--quiet"}).out);
    CHECK(closing["excluded"].size() == 4);
    CHECK(closing["excluded"][2].dump() == R"({"code":"C3","codes":["K99"],"name":"全","reason":"unknown-requisite"})");
    CHECK(closing["modules"][0]["code"] == "C5");

    CHECK(school.run({"close", "--candidates", from, "--quiet", "--format", "csv"}).out ==
          "\xEF\xBB\xBF课程代码,课程名称,学时,学分,条数,补上的要求\r\nC5,贵,90,,1,tea/1/1.1.2\r\n");
    const std::string page = school.run({"close", "--candidates", from, "--quiet", "--format", "md"}).out;
    CHECK(page.find("补开的课程") != std::string::npos);
    CHECK(page.find("| C3 | 全 | 它要求的 K99 不在方案里，也不在备选课程里 |") != std::string::npos);
    const std::string book = pool / "closing.xlsx";
    CHECK(school.run({"close", "--candidates", from, "--quiet", "-o", book}).exit == 0);
    CHECK(TemporaryFolder::bytes_of(book).starts_with("PK"));
    CHECK(school.run({"close", "--candidates", from, "--format", "xlsx"}).exit == 2);
    CHECK(school.run({"close", "--candidates", from, "-o", pool / "closing.svg"}).exit == 2);
    CHECK(school.run({"close", "--candidates", from, "--quiet", "--table", "unclosable"}).out ==
          drawing("\n键           名称\n─────────────────\ntea/2/1.1.1  温杯\n"));
}

TEST_CASE("close: a candidate that cannot be chosen names the cell of what it needs") {
    const TeaSchool school;
    const TemporaryFolder pool;
    (void)pool.with_file("modules.csv", "课程代码,课程名称,先修课程,并修课程,同修课程\n"
                                        "C1,称,K01,K98,\nC2,泡,K01,,K99\nC3,全,K01,C1,\n");
    (void)pool.with_file("alignments.csv", "课程代码,技能要求\nC1,tea/1/1.1.2\nC2,tea/2/1.1\nC3,tea/1/1.1.2\n");
    const Run run = school.run({"close", "--candidates", pool / ""});
    std::string cells;
    std::istringstream lines(run.err);
    for (std::string line; std::getline(lines, line);) {
        if (line.find("candidate-excluded") != std::string::npos) {
            const std::size_t row = line.find("modules.csv:");
            const std::size_t column = line.find("（第 ");
            cells += line.substr(row, line.find(' ', row) - row) +
                     line.substr(column, line.find("）", column) - column) + '\n';
        }
    }
    CHECK(cells == "modules.csv:2:（第 4 列\nmodules.csv:3:（第 5 列\nmodules.csv:4:（第 4 列\n");
}

TEST_CASE("the bundled candidates need nothing of another curriculum") {
    const TemporaryFolder folder;
    const std::string plan = folder.with_file("plan.csv", "课程代码,课程名称,学时\nZ1,茶,8\n");
    const json closing = json::parse(run_program({"close", plan, "--json", "--quiet"}).out);
    CHECK(closing["excluded"].empty());
    CHECK_FALSE(closing["modules"].empty());
}

TEST_SUITE_END();
