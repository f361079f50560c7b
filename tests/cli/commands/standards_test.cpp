#include "cli/commands/standards.hpp"

#include "tests/cli/small_standard.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kezheng::test::battery_standard;
using kezheng::test::run_program;
using kezheng::test::TemporaryFolder;
using kezheng::test::without;

TEST_SUITE_BEGIN("cli/commands");

TEST_CASE("standards lists the bundled standards in a table") {
    const auto run = run_program({"standards"});
    CHECK(run.exit == 0);
    CHECK(run.err.empty());
    CHECK(run.out == kezheng::test::drawing(R"(
键        标准                   标准代码  等级                       工作领域  工作任务  技能要求  专业（原版/新版）  岗位  术语
─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
b2b       跨境电商 B2B 数据运营            初级 44、中级 38、高级 38         9        28       120            41 / 90     7    11
overseas  跨境电商海外营销       530047    初级 22、中级 51、高级 36        14        33       109            34 / 36     5     9
)"));
}

TEST_CASE("standards in English") {
    CHECK(run_program({"standards", "--standard", "overseas"}, "", "en_US.UTF-8").out == kezheng::test::drawing(R"(
Key       Standard                                    Code    Levels                                       Areas  Tasks  Requirements  Majors (orig./rev.)  Roles  Terms
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
overseas  Cross-border E-commerce Overseas Marketing  530047  Elementary 22, Intermediate 51, Advanced 36     14     33           109              34 / 36      5      9
)"));
}

TEST_CASE("standards of a document, beside a bundled one, with the document's diagnostics on stderr") {
    const TemporaryFolder folder;
    const std::string document = folder.with_file("电池检修.txt", std::string(battery_standard));
    const auto run = run_program({"standards", "--standard", document, "--standard", "overseas"});
    CHECK(run.exit == 0);
    CHECK(run.out == kezheng::test::drawing(R"(
键        标准                标准代码  等级                       工作领域  工作任务  技能要求  专业（原版/新版）  岗位  术语
──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
overseas  跨境电商海外营销    530047    初级 22、中级 51、高级 36        14        33       109            34 / 36     5     9
电池检修  新能源汽车电池检修  990101    初级 2、中级 2                    2         2         4              2 / 1     2     1
)"));
    CHECK(without(run.err, folder) ==
          "电池检修.txt:25: note: 各标准通用的套语：“电池检修分为两个等级：初级、中级。”；不进入图 [formula-sentence]\n"
          "电池检修.txt:40: warning: 电池检修/2/1.1.2: 句末缺少句号；原文照录 [missing-full-stop]\n"
          "共 0 个错误、1 个警告、1 条说明\n");
}

TEST_CASE("standards --json counts the same, as one document on stdout") {
    const TemporaryFolder folder;
    const std::string document = folder.with_file("nev.txt", std::string(battery_standard));
    const auto run = run_program({"standards", "--json", "--quiet", "--standard", document});
    CHECK(run.exit == 0);
    CHECK(run.err.empty());
    CHECK(run.out == R"({
  "schema": "kezheng/standards/1",
  "standards": [
    {
      "id": "nev",
      "title": {
        "zh": "新能源汽车电池检修"
      },
      "code": "990101",
      "edition": "2023年1.0版",
      "levels": [
        {
          "id": "nev/1",
          "number": 1,
          "name": {
            "zh": "初级",
            "en": "Elementary"
          },
          "areas": 1,
          "tasks": 1,
          "skills": 2
        },
        {
          "id": "nev/2",
          "number": 2,
          "name": {
            "zh": "中级",
            "en": "Intermediate"
          },
          "areas": 1,
          "tasks": 1,
          "skills": 2
        }
      ],
      "areas": 2,
      "tasks": 2,
      "skills": 4,
      "majors": [
        {
          "catalogue": "original",
          "tier": "college",
          "count": 1
        },
        {
          "catalogue": "original",
          "tier": "applied-bachelor",
          "count": 1
        },
        {
          "catalogue": "revised",
          "tier": "secondary",
          "count": 1
        }
      ],
      "roles": 2,
      "terms": 1,
      "references": {
        "normative": 1,
        "bibliography": 0
      }
    }
  ]
}
)");
}

TEST_CASE("standards --json of the bundled standards says the same in both languages") {
    CHECK(run_program({"standards", "--json"}, "", "en_US.UTF-8").out == run_program({"standards", "--json"}).out);
}

TEST_CASE("standards refuses a standard that it does not know") {
    const auto run = run_program({"standards", "--standard", "oversea"}, "", "en_US.UTF-8");
    CHECK(run.exit == 3);
    CHECK(run.out.empty());
    CHECK(run.err == "kezheng: error: no standard \"oversea\", and no such file; did you mean \"overseas\"?\n");
}

TEST_SUITE_END();
