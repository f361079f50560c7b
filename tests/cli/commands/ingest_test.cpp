#include "cli/commands/ingest.hpp"

#include "tests/cli/small_standard.hpp"
#include "tests/support/drawing.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng::test;

namespace {

const std::string battery_report = R"(
新能源汽车电池检修  nev
  标准代码：990101
  版本：2023年1.0版
  初级：1 个工作领域、1 项工作任务、2 条技能要求
  中级：1 个工作领域、1 项工作任务、2 条技能要求
  合计：2 个工作领域、2 项工作任务、4 条技能要求
  原版目录：高职专科 1、应用型本科 1
  新版目录：中职 1
  岗位：2
  术语：1
  引用文件：1
  参考文献：0
)";

const std::string battery_findings =
    "nev.txt:25: note: 各标准通用的套语：“电池检修分为两个等级：初级、中级。”；不进入图 [formula-sentence]\n"
    "nev.txt:40: warning: nev/2/1.1.2: 句末缺少句号；原文照录 [missing-full-stop]\n"
    "共 0 个错误、1 个警告、1 条说明\n";

} // namespace

TEST_SUITE_BEGIN("cli/commands");

TEST_CASE("ingest says what it read on stdout and what it found on stderr") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("nev.txt", std::string(battery_standard));
    const auto run = run_program({"ingest", file});
    CHECK(run.exit == 0);
    CHECK('\n' + run.out == battery_report);
    CHECK(without(run.err, folder) == battery_findings);
}

TEST_CASE("ingest in English") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("nev.txt", std::string(battery_standard));
    const auto run = run_program({"ingest", file}, "", "en_US.UTF-8");
    CHECK(run.out == kezheng::test::drawing(R"(
新能源汽车电池检修  nev
  Code: 990101
  Edition: 2023年1.0版
  Elementary: areas 1, tasks 1, requirements 2
  Intermediate: areas 1, tasks 1, requirements 2
  Total: areas 2, tasks 2, requirements 4
  Original catalogue: college 1, applied bachelor 1
  Revised catalogue: secondary 1
  Roles: 2
  Terms: 1
  References: 1
  Bibliography: 0
)"));
    CHECK(without(run.err, folder) ==
          "nev.txt:25: note: standing phrase of every standard: \"电池检修分为两个等级：初级、中级。\"; not part of "
          "the graph [formula-sentence]\n"
          "nev.txt:40: warning: nev/2/1.1.2: no full stop at the end; left as printed [missing-full-stop]\n"
          "errors: 0, warnings: 1, notes: 1\n");
}

TEST_CASE("ingest --json keeps stdout to the JSON alone, with the findings in it and on stderr") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("nev.txt", std::string(battery_standard));
    const auto run = run_program({"ingest", file, "--json"});
    CHECK(run.exit == 0);
    CHECK(without(run.err, folder) == battery_findings);
    CHECK(
        run.out.starts_with("{\n  \"schema\": \"kezheng/standard/1\",\n  \"id\": \"nev\",\n  \"code\": \"990101\",\n"));
    CHECK(run.out.ends_with(R"(
  "diagnostics": [
    {
      "severity": "note",
      "rule": "formula-sentence",
      "message": "各标准通用的套语：“电池检修分为两个等级：初级、中级。”",
      "hint": "不进入图",
      "line": 25,
      "page": 1
    },
    {
      "severity": "warning",
      "rule": "missing-full-stop",
      "message": "句末缺少句号",
      "hint": "原文照录",
      "line": 40,
      "page": 1,
      "node": "nev/2/1.1.2"
    }
  ]
}
)"));
    const auto quiet = run_program({"ingest", file, "--json", "--quiet"});
    CHECK(quiet.out == run.out);
    CHECK(quiet.err.empty());
}

TEST_CASE("ingest --strict: exit 1 with warnings, 0 with notes alone; the output is the same") {
    const TemporaryFolder folder;
    const std::string warned = folder.with_file("nev.txt", std::string(battery_standard));
    const std::string noted = folder.with_file("noted.txt", battery_standard_with_notes());
    const auto run = run_program({"ingest", warned, "--strict"});
    CHECK(run.exit == 1);
    CHECK('\n' + run.out == battery_report);
    CHECK(run_program({"ingest", warned, "--strict", "--quiet"}).exit == 1);
    const auto notes = run_program({"ingest", noted, "--strict"});
    CHECK(notes.exit == 0);
    CHECK(notes.err.ends_with("共 0 个错误、0 个警告、1 条说明\n"));
}

TEST_CASE("ingest --strict with -o writes the file and then says no") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("nev.txt", std::string(battery_standard));
    const auto run = run_program({"ingest", file, "--strict", "-o", folder / "nev.json"});
    CHECK(run.exit == 1);
    CHECK(TemporaryFolder::bytes_of(folder / "nev.json") == run_program({"ingest", file, "--json"}).out);
}

TEST_CASE("ingest - reads standard input and says so") {
    const auto run = run_program({"ingest", "-", "--id", "nev"}, std::string(battery_standard));
    CHECK(run.exit == 0);
    CHECK('\n' + run.out == battery_report);
    CHECK(run.err.starts_with("<stdin>:25: note: "));
}

TEST_CASE("ingest --id names the standard; a key it cannot be, or several files with it, is wrong usage") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("a.txt", std::string(battery_standard));
    CHECK(run_program({"ingest", file, "--id", "nev", "--quiet"}).out == battery_report.substr(1));
    for (const std::string& id : std::vector<std::string>{"a/b", "a b", "-a", "", "键。", std::string(41, 'x')}) {
        CAPTURE(id);
        const auto run = run_program({"ingest", file, "--id=" + id});
        CHECK(run.exit == 2);
        CHECK(run.out.empty());
    }
    CHECK(run_program({"ingest", file, "--id", "a/b"}).err ==
          "kezheng: error: “a/b”不能作代号：只用字母、数字、汉字、- 和 _，最多 40 个\n用法见 kezheng ingest --help\n");
    const auto several = run_program({"ingest", file, file, "--id", "nev"}, "", "en_US.UTF-8");
    CHECK(several.exit == 2);
    CHECK(several.err == "kezheng: error: --id goes with one file\nsee kezheng ingest --help\n");
}

TEST_CASE("ingest of its own JSON gives the same standard; what was found in the document is the document's") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("nev.txt", std::string(battery_standard));
    std::string json = run_program({"ingest", file, "--json"}).out;
    const auto again = run_program({"ingest", folder.with_file("x.json", json), "--json"});
    CHECK(again.exit == 0);
    CHECK(again.err.empty());
    CHECK(again.out == json.substr(0, json.find("\"diagnostics\"")) + "\"diagnostics\": []\n}\n");
}

TEST_CASE("ingest of the real documents counts what they hold") {
    const TemporaryFolder folder;
    const auto b2b = shared_file("standards/b2b.txt");
    const auto overseas = shared_file("standards/overseas.txt");
    if (!b2b || !overseas) {
        return;
    }
    const std::string first = folder.with_file("1.txt", *b2b);
    const std::string second = folder.with_file("2.txt", *overseas);
    const auto one = run_program({"ingest", first, "--quiet"});
    const auto other = run_program({"ingest", second, "--quiet"});
    CHECK(one.exit == 0);
    CHECK(other.exit == 0);
    CHECK(one.out + '\n' + other.out == kezheng::test::drawing(R"(
跨境电商 B2B 数据运营  b2b
  初级：3 个工作领域、10 项工作任务、44 条技能要求
  中级：3 个工作领域、9 项工作任务、38 条技能要求
  高级：3 个工作领域、9 项工作任务、38 条技能要求
  合计：9 个工作领域、28 项工作任务、120 条技能要求
  原版目录：中职 10、高职专科 21、应用型本科 10
  新版目录：中职 20、高职专科 34、高职本科 17、应用型本科 19
  岗位：7
  术语：11
  引用文件：5
  参考文献：0

跨境电商海外营销  overseas
  标准代码：530047
  版本：2021年2.0版
  发布：2021-12
  制定单位：北京中清研信息技术研究院有限公司
  初级：3 个工作领域、7 项工作任务、22 条技能要求
  中级：6 个工作领域、15 项工作任务、51 条技能要求
  高级：5 个工作领域、11 项工作任务、36 条技能要求
  合计：14 个工作领域、33 项工作任务、109 条技能要求
  原版目录：中职 7、高职专科 12、高职本科 7、应用型本科 8
  新版目录：中职 8、高职专科 11、高职本科 9、应用型本科 8
  岗位：5
  术语：9
  引用文件：7
  参考文献：18
)"));
}

TEST_SUITE_END();
