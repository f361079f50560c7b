#include "cli/usage.hpp"

#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kezheng::test::run_program;

namespace {

/// What a wrong command line is answered with; each is exit code 2 and prints nothing on stdout.
std::string answer(const std::vector<std::string>& arguments, const std::string& locale = "zh_CN.UTF-8") {
    const auto run = run_program(arguments, "", locale);
    CHECK(run.exit == 2);
    CHECK(run.out.empty());
    return run.err;
}

} // namespace

TEST_SUITE_BEGIN("cli");

TEST_CASE("an unknown command is named, with the nearest one where there is one") {
    CHECK(answer({"ingst", "x"}) == "kezheng: error: 没有命令“ingst”；是否指“ingest”？\n用法见 kezheng --help\n");
    CHECK(answer({"exprot"}, "en_US.UTF-8") ==
          "kezheng: error: no command \"exprot\"; did you mean \"export\"?\nsee kezheng --help\n");
    CHECK(answer({"brew"}) == "kezheng: error: 没有命令“brew”\n用法见 kezheng --help\n");
    CHECK(answer({"brew"}, "en_US.UTF-8") == "kezheng: error: no command \"brew\"\nsee kezheng --help\n");
    CHECK(answer({""}) == "kezheng: error: 没有命令“”\n用法见 kezheng --help\n");
}

TEST_CASE("an unknown command is no less unknown with --help after it") {
    CHECK(answer({"ingst", "--help"}) == "kezheng: error: 没有命令“ingst”；是否指“ingest”？\n用法见 kezheng --help\n");
}

TEST_CASE("a value of an option is not taken for a command") {
    CHECK(answer({"--color", "pink", "standards"}) ==
          "kezheng: error: --color 不能是“pink”；可用的值：auto、always、never\n用法见 kezheng standards --help\n");
}

TEST_CASE("an unknown option is named, with the nearest one, before anything that it left missing") {
    CHECK(answer({"ingest", "--strct", "a.txt"}) ==
          "kezheng: error: 没有选项“--strct”；是否指“--strict”？\n用法见 kezheng ingest --help\n");
    CHECK(answer({"export", "--formt", "svg"}, "en_US.UTF-8") ==
          "kezheng: error: no option \"--formt\"; did you mean \"--format\"?\nsee kezheng export --help\n");
    CHECK(answer({"standards", "--jsno=1"}) ==
          "kezheng: error: 没有选项“--jsno”；是否指“--json”？\n用法见 kezheng standards --help\n");
    CHECK(answer({"standards", "--frobnicate"}) ==
          "kezheng: error: 没有选项“--frobnicate”\n用法见 kezheng standards --help\n");
    CHECK(answer({"-x"}) == "kezheng: error: 没有选项“-x”\n用法见 kezheng --help\n");
}

TEST_CASE("an argument too many is named") {
    CHECK(answer({"show", "b2b", "overseas"}) == "kezheng: error: 多余的参数“overseas”\n用法见 kezheng show --help\n");
    CHECK(answer({"standards", "b2b"}, "en_US.UTF-8") ==
          "kezheng: error: unexpected argument \"b2b\"\nsee kezheng standards --help\n");
}

TEST_CASE("a missing argument, option or value is named") {
    CHECK(answer({"show"}) == "kezheng: error: 缺少 KEY\n用法见 kezheng show --help\n");
    CHECK(answer({"ingest"}, "en_US.UTF-8") == "kezheng: error: FILE is missing\nsee kezheng ingest --help\n");
    CHECK(answer({"export"}) == "kezheng: error: 缺少 --format\n用法见 kezheng export --help\n");
    CHECK(answer({"export", "--format"}) == "kezheng: error: --format 后面缺少值\n用法见 kezheng export --help\n");
    CHECK(answer({"--standard"}, "en_US.UTF-8") == "kezheng: error: --standard needs a value\nsee kezheng --help\n");
}

TEST_CASE("--standard takes one value each time and leaves what follows to the command") {
    CHECK(run_program({"show", "--standard", "b2b", "b2b/1"}).out == run_program({"show", "b2b/1"}).out);
    CHECK(run_program({"--standard", "b2b", "show", "b2b/1", "--standard", "overseas"}).out ==
          run_program({"show", "b2b/1"}).out);
}

TEST_CASE("an option given twice is named") {
    CHECK(answer({"export", "--format", "svg", "--format", "dot"}) ==
          "kezheng: error: --format 只能给一次\n用法见 kezheng export --help\n");
    CHECK(answer({"standards", "-o", "a", "-o", "b"}, "en_US.UTF-8") ==
          "kezheng: error: --output can be given only once\nsee kezheng standards --help\n");
}

TEST_CASE("a value outside the list is answered with the list") {
    CHECK(answer({"export", "--format", "doc"}) == "kezheng: error: --format "
                                                   "不能是“doc”；可用的值：json、dot、svg、png、pdf、graphml、case、sko"
                                                   "s、csv、xlsx、md\n用法见 kezheng export --help\n");
    CHECK(answer({"export", "--format", "svg", "--view", "tree"}, "en_US.UTF-8") ==
          "kezheng: error: --view cannot be \"tree\"; it is one of standard, level, area, majors, roles, order, "
          "overlap, coverage, all\n"
          "see kezheng export --help\n");
}

TEST_CASE("without a command the reason is followed by the help, all on stderr") {
    const std::string help = run_program({"--help"}).out;
    CHECK(answer({}) == "kezheng: error: 请给出一个命令\n\n" + help);
    CHECK(answer({"--json"}) == answer({}));
}

TEST_CASE("a choice in capitals is taken") {
    CHECK(run_program({"standards", "--color", "NEVER", "--lang", "EN"}).exit == 0);
    CHECK(run_program({"order", "b2b", "--scope", "Task"}).exit == 0);
}

TEST_SUITE_END();
