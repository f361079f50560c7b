#include "cli/commands/majors.hpp"

#include "exporters/tables/xlsx.hpp"
#include "tests/support/drawing.hpp"
#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

#include <string>

using kezheng::test::drawing;
using kezheng::test::run_program;
using kezheng::test::TemporaryFolder;

namespace {

const std::string list = "专业名称,层次\n直播电商服务,中职\n护理,高职\n电子商物,\n";

} // namespace

TEST_SUITE_BEGIN("cli/commands");

TEST_CASE("majors: one that is listed, with its ladder") {
    const auto run = run_program({"majors", "直播电商服务", "--standard", "overseas"});
    CHECK(run.exit == 0);
    CHECK(run.out == drawing(R"(
“直播电商服务”：已列入适用专业名单

层次  目录      专业代码  专业          专业类           可对应的标准与等级
───────────────────────────────────────────────────────────────────────────────────
中职  新版目录  730705    直播电商服务  7307 电子商务类  overseas：初级、中级、高级

同一专业线的阶梯（按名称和专业类，现行目录）：
层次        专业代码  专业                关系      可对应的标准与等级
──────────────────────────────────────────────────────────────────────────────
中职        730705    直播电商服务        同名      overseas：初级、中级、高级
高职专科    530701    电子商务            同专业类  overseas：初级、中级、高级
高职专科    530702    跨境电子商务        同专业类  overseas：初级、中级、高级
高职专科    530703    移动商务            同专业类  overseas：初级、中级、高级
高职专科    530704    网络营销与直播电商  同专业类  overseas：初级、中级、高级
高职专科    530706    商务数据分析与应用  同专业类  overseas：初级、中级、高级
高职本科    330701    电子商务            同专业类  overseas：初级、中级、高级
高职本科    330702    跨境电子商务        同专业类  overseas：初级、中级、高级
高职本科    330703    全媒体电商运营      同专业类  overseas：初级、中级、高级
应用型本科  120801    电子商务            同专业类  overseas：初级、中级、高级
应用型本科  120803T   跨境电子商务        同专业类  overseas：初级、中级、高级

标准没有把院校层次与等级挂钩，各等级均可；高级别涵盖低级别的要求
)"));
}

TEST_CASE("majors: one that is not listed says so") {
    const auto run = run_program({"majors", "护理", "--tier", "高职"});
    CHECK(run.exit == 0);
    CHECK(run.out.starts_with("“护理”：目录中有此专业，但所载入的标准都没有列入\n"));
    CHECK(run.out.find("没有名称、专业类或专业大类相近的已列专业") != std::string::npos);
    CHECK(run_program({"majors", "电子商物", "--lang", "en"})
              .out.starts_with("\"电子商物\": in no catalogue and in no loaded standard\n  did you mean: 电子商务\n"));
}

TEST_CASE("majors: all that the standards list, and what they share") {
    const auto run = run_program({"majors", "--tier", "vocational-bachelor", "--catalogue", "original"});
    CHECK(run.exit == 0);
    CHECK(run.out == drawing(R"(
层次      新版代码  原版代码  专业            专业类      b2b  overseas
───────────────────────────────────────────────────────────────────────
高职本科  310204              数字媒体技术    计算机类         原版
高职本科  330501              国际经济与贸易  经济贸易类       原版
高职本科  330602              市场营销        工商管理类       原版
高职本科  330701              电子商务        电子商务类       原版
高职本科  330702              跨境电子商务    电子商务类       原版
高职本科  360101              网络与新媒体    新闻出版类       原版
高职本科                      商务英语                         原版

高职本科·原版目录：共有 0 个（）
  高职本科·原版目录：仅 overseas 有 7 个（商务英语、国际经济与贸易、市场营销、数字媒体技术、电子商务、网络与新媒体、跨境电子商务）
)"));
}

TEST_CASE("majors --batch: text, CSV, XLSX and JSON of one list, by --format or the file's name") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("list.csv", list);
    const auto text = run_program({"majors", "--batch", file, "--quiet", "--standard", "b2b"});
    CHECK(text.exit == 0);
    CHECK(text.out == drawing(R"(
行  填写的名称    填写的代码  填写的层次  结论            目录中的名称  层次      新版代码  原版代码  专业类           b2b
───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
2   直播电商服务              中职        已列入          直播电商服务  中职      730705              7307 电子商务类  初级、中级、高级
3   护理                      高职        未列入          护理          高职专科  520201    620201    5202 护理类
4   电子商物                              目录中无此专业

行 4  最相近的已列专业：电子商务 中职 730701：名称只差 1 个字；电子商务 高职专科 530701：名称只差 1 个字；电子商务 高职本科 330701：名称只差 1 个字
行 4  说明：是否指：电子商务
共 3 行：已列入 1，未列入 1，层次或目录不符 0，目录中无 1
)"));
    const auto csv = run_program({"majors", "--batch", "-", "--format", "csv", "--quiet"}, list);
    CHECK(csv.exit == 0);
    CHECK(csv.out.starts_with("行,填写的名称,填写的代码,填写的层次,结论,"));
    CHECK(run_program({"majors", "--batch", file, "-o", folder / "a.csv", "--bom", "--quiet"}).exit == 0);
    CHECK(TemporaryFolder::bytes_of(folder / "a.csv") == "\xEF\xBB\xBF" + csv.out);
    CHECK(run_program({"majors", "--batch", file, "-o", folder / "a.xlsx", "--quiet"}).exit == 0);
    CHECK(TemporaryFolder::bytes_of(folder / "a.xlsx").starts_with("PK\x03\x04"));
    CHECK(run_program({"majors", "--batch", file, "-o", folder / "a.json", "--quiet"}).exit == 0);
    CHECK(TemporaryFolder::bytes_of(folder / "a.json").starts_with("{\n  \"schema\": \"kezheng/majors-batch/1\""));
    const auto reported = run_program({"majors", "--batch", file, "--format", "json"});
    CHECK(reported.err == file + ":4: warning: 各版目录中都没有“电子商物”；是否指：电子商务 [batch-unknown-major]\n"
                                 "共 0 个错误、1 个警告、0 条说明\n");
}

TEST_CASE("majors --batch reads workbooks too, and names their cells") {
    kezheng::Sheet sheet;
    sheet.name = "全校";
    sheet.columns = {{"专业名称"}, {"层次"}};
    sheet.rows = {{"直播电商服务", "中职"}, {"护理", "高职"}, {"电子商物", ""}};
    const auto workbook = kezheng::xlsx_of({"专业", {sheet}});
    REQUIRE(workbook);
    const TemporaryFolder folder;
    const std::string file = folder.with_file("list.xlsx", *workbook);
    const auto run = run_program({"majors", "--batch", file, "--format", "csv"});
    CHECK(run.out == run_program({"majors", "--batch", "-", "--format", "csv"}, list).out);
    CHECK(run.err == file + ":全校!4: warning: 各版目录中都没有“电子商物”；是否指：电子商务 [batch-unknown-major]\n"
                            "共 0 个错误、1 个警告、0 条说明\n");
}

TEST_CASE("majors -o x.svg: the matrix on A3, one tier on A4, a mark for each list") {
    const TemporaryFolder folder;
    const std::string all = folder / "all.svg";
    CHECK(run_program({"majors", "-o", all}).exit == 0);
    const std::string picture = TemporaryFolder::bytes_of(all);
    CHECK(picture.contains("width=\"1190.6pt\" height=\"841.9pt\""));
    CHECK(picture.contains("跨境电子商务"));
    CHECK(picture.contains("应用型本科"));
    for (const char* const too_small : {"font-size=\"6", "font-size=\"5", "font-size=\"4"}) {
        CHECK(!picture.contains(too_small));
    }
    const std::string one = folder / "one.svg";
    CHECK(run_program({"majors", "--tier", "secondary", "-o", one}).exit == 0);
    const std::string secondary = TemporaryFolder::bytes_of(one);
    CHECK(secondary.contains("width=\"595.3pt\" height=\"841.9pt\""));
    CHECK(!secondary.contains("应用型本科"));
    std::size_t marks = 0;
    for (std::size_t at = secondary.find("<circle"); at != std::string::npos; at = secondary.find("<circle", at + 1)) {
        ++marks;
    }
    CHECK(marks == 10 + 20 + 7 + 8); // the lists of the two standards
    CHECK(run_program({"majors", "电子商务", "-o", folder / "major.svg"}).exit == 2);
}

TEST_CASE("majors: wrong usage, and files that cannot be read") {
    CHECK(run_program({"majors", "--tier", "幼儿园"}).exit == 2);
    CHECK(run_program({"majors", "--catalogue", "第三版"}).exit == 2);
    CHECK(run_program({"majors", "电子商务", "--batch", "x.csv"}).exit == 2);
    CHECK(run_program({"majors", "  "}).exit == 2);
    CHECK(run_program({"majors", "--format", "xlsx"}).exit == 2);
    CHECK(run_program({"majors", "--batch", "/no/such/file.csv"}).exit == 3);
    CHECK(run_program({"majors", "--batch", "-"}, "").exit == 3);
    CHECK(run_program({"majors", "--batch", "-"}, "专业名称\n").exit == 3);
}

TEST_SUITE_END();
