#include "cli/reporting.hpp"

#include "tests/support/run_program.hpp"
#include "tests/support/streams.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace kezheng;

namespace {

SourceRef line_of(const char* file, unsigned line) {
    SourceRef source;
    source.file = file;
    source.line = line;
    return source;
}

const std::vector<Diagnostic> findings{
    {Rule::page_number, {"7"}, line_of("a.txt", 12), ""},
    {Rule::wrong_number, {"1.1.2", "1.1.3"}, line_of("a.txt", 30), "x/1/1.1.3"},
    {Rule::duplicate_key, {"x/1"}, line_of("b.json", 0), "x/1"},
    {Rule::missing_full_stop, {}, {}, ""},
};

std::string printed(CommonOptions options, bool terminal = false) {
    test::Streams streams;
    streams.io.err_is_terminal = terminal;
    print_diagnostics(findings, options, streams.io);
    CHECK(streams.out.str().empty());
    return streams.err.str();
}

const std::string plain = "a.txt:12: note: 单独成行的页码“7”；已删除 [page-number]\n"
                          "a.txt:30: warning: x/1/1.1.3: 印为 1.1.2，按位置应为 1.1.3；键按位置计，printed 保留原号 "
                          "[wrong-number]\n"
                          "b.json: error: x/1: 键“x/1”重复；只保留第一个 [duplicate-key]\n"
                          "warning: 句末缺少句号；原文照录 [missing-full-stop]\n"
                          "共 1 个错误、2 个警告、1 条说明\n";

} // namespace

TEST_SUITE_BEGIN("cli");

TEST_CASE("a diagnostic is FILE:LINE: severity: NODE: message; hint [rule], and a last line counts them") {
    CHECK(printed({}) == plain);
}

TEST_CASE("diagnostics in English") {
    CommonOptions options;
    options.language = Language::english;
    CHECK(printed(options) ==
          "a.txt:12: note: page number \"7\" on a line of its own; removed [page-number]\n"
          "a.txt:30: warning: x/1/1.1.3: printed 1.1.2, by position it is 1.1.3; the key counts positions, `printed` "
          "keeps the number [wrong-number]\n"
          "b.json: error: x/1: the key \"x/1\" occurs twice; the first one is kept [duplicate-key]\n"
          "warning: no full stop at the end; left as printed [missing-full-stop]\n"
          "errors: 1, warnings: 2, notes: 1\n");
}

TEST_CASE("colour marks the severity: always, never, or on a terminal") {
    CommonOptions always;
    always.colour = ColourMode::always;
    CommonOptions never;
    never.colour = ColourMode::never;
    const std::string painted =
        "a.txt:12: \x1b[36mnote\x1b[0m: 单独成行的页码“7”；已删除 [page-number]\n"
        "a.txt:30: \x1b[33mwarning\x1b[0m: x/1/1.1.3: 印为 1.1.2，按位置应为 1.1.3；键按位置计，printed 保留原号 "
        "[wrong-number]\n"
        "b.json: \x1b[31merror\x1b[0m: x/1: 键“x/1”重复；只保留第一个 [duplicate-key]\n"
        "\x1b[33mwarning\x1b[0m: 句末缺少句号；原文照录 [missing-full-stop]\n"
        "共 1 个错误、2 个警告、1 条说明\n";
    CHECK(printed(always) == painted);
    CHECK(printed({}, true) == painted);
    CHECK(printed(never, true) == plain);
}

TEST_CASE("--quiet silences diagnostics but never an error") {
    CommonOptions options;
    options.quiet = true;
    CHECK(printed(options).empty());
    test::Streams streams;
    CHECK(print_error({Message::error_file_empty, {}, line_of("a.txt", 0)}, options, streams.io) == Exit::impossible);
    CHECK(streams.err.str() == "a.txt: error: 文件是空的\n");
}

TEST_CASE("nothing found is nothing printed, not even a count") {
    test::Streams streams;
    print_diagnostics({}, {}, streams.io);
    CHECK(streams.err.str().empty());
}

TEST_CASE("an error names its file and line, or the program") {
    test::Streams streams;
    CHECK(print_error({Message::error_json_syntax, {"3"}, line_of("a.json", 2)}, {}, streams.io) == Exit::impossible);
    CHECK(print_error({Message::error_file_empty, {}, {}}, {}, streams.io) == Exit::impossible);
    CHECK(print_usage_error({Message::error_id_for_one_file, {}, {}}, "ingest", {}, streams.io) == Exit::usage);
    CHECK(streams.err.str() == "a.json:2: error: " + say(Message::error_json_syntax, Language::chinese, {"3"}) +
                                   "\nkezheng: error: 文件是空的\n"
                                   "kezheng: error: --id 只能用于一个文件\n用法见 kezheng ingest --help\n");
}

TEST_CASE("notes alone are no findings") {
    CHECK_FALSE(has_findings({}));
    CHECK_FALSE(has_findings({findings[0]}));
    CHECK(has_findings({findings[0], findings[1]}));
    CHECK(has_findings({findings[2]}));
}

TEST_CASE("a result goes to stdout, or to the file that -o names with a notice on stderr") {
    test::Streams streams;
    CommonOptions options;
    CHECK(deliver("x\n", options, streams.io) == Exit::done);
    options.output = "-";
    CHECK(deliver("y\n", options, streams.io) == Exit::done);
    CHECK(streams.out.str() == "x\ny\n");
    CHECK(streams.err.str().empty());

    const test::TemporaryFolder folder;
    options.output = folder / "z.txt";
    CHECK(deliver("z\n", options, streams.io) == Exit::done);
    CHECK(test::TemporaryFolder::bytes_of(options.output) == "z\n");
    CHECK(streams.out.str() == "x\ny\n");
    CHECK(streams.err.str() == "已写入 " + options.output + "\n");
}

TEST_CASE("JSON is wanted with --json or where the output file ends in .json") {
    CommonOptions options;
    CHECK_FALSE(wants_json(options));
    options.output = "a.json";
    CHECK(wants_json(options));
    options.output = "a.json.txt";
    CHECK_FALSE(wants_json(options));
    options.json = true;
    CHECK(wants_json(options));
}

TEST_CASE("the page and the cell of a table stand behind the message; the first page alone does not") {
    const auto place = [](unsigned page, unsigned row, unsigned column, Language language) {
        test::Streams streams;
        CommonOptions options;
        options.language = language;
        print_diagnostics({{Rule::missing_full_stop, {}, {"a", page, 7, row, column}, ""}}, options, streams.io);
        const std::string text = streams.err.str();
        return text.substr(0, text.find('['));
    };
    CHECK(place(3, 2, 1, Language::chinese) == "a:7: warning: 句末缺少句号（第 3 页、表格第 2 行第 1 列）；原文照录 ");
    CHECK(place(1, 0, 0, Language::chinese) == "a:7: warning: 句末缺少句号；原文照录 ");
    CHECK(place(4, 0, 0, Language::english) == "a:7: warning: no full stop at the end (page 4); left as printed ");
    CHECK(place(0, 5, 0, Language::chinese) == "a:7: warning: 句末缺少句号（表格第 5 行）；原文照录 ");
}

TEST_SUITE_END();
