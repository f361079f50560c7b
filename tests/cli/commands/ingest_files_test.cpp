#include "cli/commands/ingest.hpp"

#include "tests/cli/small_standard.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace kezheng::test;

namespace {

/// Why `ingest` cannot read these bytes; each is exit code 3 and prints nothing on stdout.
std::string refused(const std::string& name, const std::string& bytes, const std::string& locale = "zh_CN.UTF-8") {
    const TemporaryFolder folder;
    const auto run = run_program({"ingest", folder.with_file(name, bytes)}, "", locale);
    CHECK(run.exit == 3);
    CHECK(run.out.empty());
    return without(run.err, folder);
}

/// A table without its rule, blanks squeezed: widths depend on where the test's folder lies.
std::string table_of(const std::string& out, const TemporaryFolder& folder) {
    std::string text;
    for (const char c : without(out, folder)) {
        if (c == ' ' && text.ends_with(' ')) {
            continue;
        }
        text += c;
    }
    for (std::size_t rule = text.find("─"); rule != std::string::npos; rule = text.find("─")) {
        text.erase(rule, std::string_view("─").size());
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("cli/commands");

TEST_CASE("ingest refuses what is no readable document, whatever its name says") {
    CHECK(refused("a.txt", "") == "a.txt: error: 文件是空的\n");
    CHECK(refused("a.txt", " \r\n\t\n") == "a.txt: error: 文件是空的\n");
    CHECK(refused("a.txt", "%PDF-1.7\n").starts_with("a.txt: error: PDF 已损坏，不能读取"));
    CHECK(refused("a.docx", std::string("PK\x03\x04\0\0", 6), "en_US.UTF-8") ==
          "a.docx: error: the file is damaged (incomplete zip archive): download or save it again\n");
    CHECK(refused("a.png", "\x89PNG\r\n\x1a\n") ==
          "a.png: error: 这是 PNG 图片，里面没有可读的文字；请先做文字识别（OCR），再存为 Word（.docx）或文本\n");
    CHECK(refused("a.txt", "买菜清单\n1. 白菜\n") ==
          "a.txt: error: "
          "没有找到职业技能等级要求表，文件里也没有分成几列的其他表格；如果表格是图片，请先做文字识别（OCR）；"
          "否则请确认这是一份职业技能等级标准\n");
    CHECK(refused("a.txt", "工作\t任务\n") ==
          "a.txt: error: "
          "没有找到职业技能等级要求表（工作领域、工作任务、职业技能要求）；请确认这是一份职业技能等级标准\n");
    CHECK(refused("a.json", "{\"schema\": \"x\"}") ==
          "a.json: error: 不是 kezheng/standard/1 文档；请用 kezheng ingest 生成\n");
    CHECK(refused("a.json", "{\n").starts_with("a.json:2: error: 不是正确的 JSON"));
}

TEST_CASE("ingest refuses a missing file and a folder without documents") {
    const TemporaryFolder folder;
    const auto missing = run_program({"ingest", folder / "none.txt"}, "", "en_US.UTF-8");
    CHECK(missing.exit == 3);
    CHECK(without(missing.err, folder) == "none.txt: error: no such file\n");
    const auto is_folder = run_program({"ingest", folder / "."});
    CHECK(is_folder.exit == 3);
    CHECK(without(is_folder.err, folder) == ".: error: 文件夹里没有可读的文档（文本、Word、PDF、网页）\n");
}

TEST_CASE("ingest of a folder: a table, and one JSON each; a file that cannot be read does not stop the others") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "标准/更多");
    (void)folder.with_file("标准/甲.txt", battery_standard_with_notes());
    (void)folder.with_file("标准/更多/乙.txt", std::string(battery_standard));
    (void)folder.with_file("标准/空.txt", "");
    (void)folder.with_file("标准/封面.png", "x");
    const auto run = run_program({"ingest", folder / "标准", "-o", folder / "out/"});
    CHECK(run.exit == 3);
    CHECK(table_of(run.out, folder) == "文件 标准 等级 工作领域 工作任务 技能要求 错误/警告/说明\n\n"
                                       "标准/更多/乙.txt 乙 初级、中级 2 2 4 0/1/1\n"
                                       "标准/甲.txt 甲 初级、中级 2 2 4 0/0/1\n"
                                       "标准/空.txt 未读出\n"
                                       "合计：读出 2 份，未读出 1 份 4 4 8 0/1/2\n");
    CHECK(without(run.err, folder).starts_with("标准/封面.png: note: 不是可读的文档类型；已跳过 [file-skipped]\n"));
    CHECK(without(run.err, folder).ends_with("标准/空.txt: error: 文件是空的\n已写入 2 个文件：out/\n"));
    CHECK(TemporaryFolder::bytes_of(folder / "out/乙.json") ==
          run_program({"ingest", folder / "标准/更多/乙.txt", "--json"}).out);
    (void)folder.with_file("标准/空.txt", battery_standard_with_notes());
    CHECK(run_program({"ingest", folder / "标准"}).exit == 0);
    CHECK(run_program({"ingest", folder / "标准", "--strict"}).exit == 1);
    CHECK(run_program({"ingest", folder / "标准", "--id", "x"}).exit == 2);
}

TEST_CASE("ingest -o FILE.json writes the JSON, -o of another name the text") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("nev.txt", battery_standard_with_notes());
    const auto run = run_program({"ingest", file, "-o", folder / "out.json"});
    CHECK(run.exit == 0);
    CHECK(run.out.empty());
    CHECK(without(run.err, folder).ends_with("共 0 个错误、0 个警告、1 条说明\n已写入 out.json\n"));
    CHECK(TemporaryFolder::bytes_of(folder / "out.json") == run_program({"ingest", file, "--json"}).out);
    CHECK(run_program({"ingest", file, "-o", folder / "out.txt", "--quiet"}).err.empty());
    CHECK(TemporaryFolder::bytes_of(folder / "out.txt") == run_program({"ingest", file}).out);
}

TEST_CASE("ingest -o leaves an existing file alone without --force") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("nev.txt", battery_standard_with_notes());
    const std::string old = folder.with_file("old.json", "old");
    const auto run = run_program({"ingest", file, "-o", old, "--quiet"});
    CHECK(run.exit == 3);
    CHECK(without(run.err, folder) == "kezheng: error: 文件已存在：old.json；要覆盖请加 --force\n");
    CHECK(TemporaryFolder::bytes_of(old) == "old");
    CHECK(run_program({"ingest", file, "-o", old, "--force"}).exit == 0);
    CHECK(TemporaryFolder::bytes_of(old) == run_program({"ingest", file, "--json"}).out);
    CHECK(folder.names() == std::vector<std::string>{"nev.txt", "old.json"});
}

TEST_CASE("ingest -o into a folder that is missing is refused") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("nev.txt", battery_standard_with_notes());
    const auto run = run_program({"ingest", file, "-o", folder / "none/nev.json", "--quiet"}, "", "en_US.UTF-8");
    CHECK(run.exit == 3);
    CHECK(without(run.err, folder) ==
          "kezheng: error: cannot write none/nev.json: there is no folder none; make it first\n");
    CHECK(folder.names() == std::vector<std::string>{"nev.txt"});
}

TEST_CASE("ingest of several files into a folder: one JSON each, by its key") {
    const TemporaryFolder folder;
    const std::string first = folder.with_file("甲.txt", battery_standard_with_notes());
    const std::string second = folder.with_file("乙.txt", std::string(battery_standard));
    const auto run = run_program({"ingest", first, second, "-o", folder / "标准库/"});
    CHECK(run.exit == 0);
    CHECK(run.out.find("合计：读出 2 份，未读出 0 份") != std::string::npos);
    CHECK(without(run.err, folder).ends_with("共 0 个错误、1 个警告、2 条说明\n已写入 2 个文件：标准库/\n"));
    CHECK(folder.names() ==
          std::vector<std::string>{"乙.txt", "标准库/", "标准库/乙.json", "标准库/甲.json", "甲.txt"});
    CHECK(TemporaryFolder::bytes_of(folder / "标准库/甲.json") == run_program({"ingest", first, "--json"}).out);
    CHECK(TemporaryFolder::bytes_of(folder / "标准库/乙.json") == run_program({"ingest", second, "--json"}).out);
}

TEST_CASE("ingest writes none of several files where one of them exists, and those that can be read otherwise") {
    const TemporaryFolder folder;
    const std::string first = folder.with_file("a.txt", std::string(battery_standard));
    const std::string second = folder.with_file("b.txt", std::string(battery_standard));
    std::filesystem::create_directory(folder / "out");
    (void)folder.with_file("out/b.json", "old");
    const auto run = run_program({"ingest", first, second, "-o", folder / "out", "--quiet"});
    CHECK(run.exit == 3);
    CHECK(without(run.err, folder) == "kezheng: error: 文件已存在：out/b.json；要覆盖请加 --force\n");
    const auto unread = run_program({"ingest", folder / "none.txt", first, "-o", folder / "new/", "--quiet"});
    CHECK(unread.exit == 3);
    CHECK(unread.out.empty());
    CHECK(without(unread.err, folder) == "none.txt: error: 没有这个文件\n");
    CHECK(folder.names() == std::vector<std::string>{"a.txt", "b.txt", "new/", "new/a.json", "out/", "out/b.json"});
    CHECK(run_program({"ingest", first, second, "-o", folder / "out", "--force"}).exit == 0);
    CHECK(folder.names() ==
          std::vector<std::string>{"a.txt", "b.txt", "new/", "new/a.json", "out/", "out/a.json", "out/b.json"});
}

TEST_CASE("ingest of several files prints a table, or one JSON list") {
    const TemporaryFolder folder;
    const std::string first = folder.with_file("a.txt", std::string(battery_standard));
    const std::string second = folder.with_file("b.txt", std::string(battery_standard));
    const auto one = run_program({"ingest", first, "--json", "--quiet"}).out;
    const auto other = run_program({"ingest", second, "--json", "--quiet"}).out;
    CHECK(table_of(run_program({"ingest", first, second}, "", "en_US.UTF-8").out, folder) ==
          "File Standard Levels Areas Tasks Requirements Errors/warnings/notes\n\n"
          "a.txt a Elementary, Intermediate 2 2 4 0/1/1\n"
          "b.txt b Elementary, Intermediate 2 2 4 0/1/1\n"
          "Total: 2 read, 0 not read 4 4 8 0/2/2\n");
    CHECK(run_program({"ingest", first, second, "--json"}).out ==
          "{\n\"schema\": \"kezheng/standard-list/1\",\n\"standards\": [\n" + one.substr(0, one.size() - 1) + ",\n" +
              other + "]\n}\n");
}

TEST_CASE("a file that cannot be read stands in the JSON list with its error") {
    const TemporaryFolder folder;
    const std::string first = folder.with_file("a.txt", std::string(battery_standard));
    const std::string second = folder.with_file("b.txt", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    const auto one = run_program({"ingest", first, "--json", "--quiet"}).out;
    const auto run = run_program({"ingest", first, second, "--json", "--quiet"}, "", "en_US.UTF-8");
    CHECK(run.exit == 3);
    const auto list = nlohmann::json::parse(run.out);
    CHECK(list["standards"].size() == 1);
    REQUIRE(list["failed"].size() == 1);
    CHECK(list["failed"][0]["file"] == second);
    const std::string message = list["failed"][0]["message"];
    CHECK(without(run.err, folder) == "b.txt: error: " + message + '\n');
    const auto none = run_program({"ingest", second, folder / "none.txt", "--json", "--quiet"});
    CHECK(none.exit == 3);
    CHECK(nlohmann::json::parse(none.out)["standards"].empty());
    CHECK(nlohmann::json::parse(none.out)["failed"].size() == 2);
    CHECK(run_program({"ingest", second, "--json", "--quiet"}).out.empty());
}

TEST_CASE("ingest of one standard in several files gives each a key of its own and says so") {
    const TemporaryFolder folder;
    static_cast<void>(folder.with_file("a.txt", std::string(battery_standard)));
    static_cast<void>(folder.with_file("a.text", std::string(battery_standard)));
    const std::string json = folder.with_file("b.json", run_program({"ingest", folder / "a.txt", "--json"}).out);
    const auto run =
        run_program({"ingest", folder / "a.text", folder / "a.txt", json, "-o", folder / "out/", "--quiet"});
    CHECK(run.exit == 0);
    for (const char* name : {"out/a.json", "out/2-a.json", "out/b.json"}) {
        CAPTURE(name);
        CHECK(std::filesystem::exists(folder / name));
    }
    const auto told = run_program({"ingest", folder / "a.text", folder / "a.txt", json, "-o", folder / "out2/"});
    CHECK(told.err.find("b.json: note: 代号“a”已由前面的文件使用") != std::string::npos);
    CHECK(told.err.find("改用“2-a”") != std::string::npos);
    CHECK(told.err.find("改用“b”") != std::string::npos);
}

TEST_SUITE_END();
