#include "cli/application.hpp"

#include "cli/command.hpp"
#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using kezheng::test::run_program;

namespace {

/// The first line that a run printed, which is in the language it chose.
std::string greeting(const std::vector<std::string>& arguments, const std::string& locale) {
    const auto run = run_program(arguments, "", locale);
    return (run.out.empty() ? run.err : run.out).substr(0, (run.out.empty() ? run.err : run.out).find('\n'));
}

/// A stream that takes nothing, like a full disk.
class FullBuffer : public std::streambuf {
  protected:
    int_type overflow(int_type /*character*/) override { return traits_type::eof(); }
};

const std::string zh = "列出已载入的标准";
const std::string en = "List the standards that are loaded";

} // namespace

TEST_SUITE_BEGIN("cli");

TEST_CASE("the language is Chinese unless the locale is English") {
    const std::vector<std::string> help{"standards", "--help"};
    for (const char* locale : {"", "C", "C.UTF-8", "POSIX", "zh_CN.UTF-8", "zh_TW", "zh", "fr_FR.UTF-8", "\xff\xfe"}) {
        CAPTURE(locale);
        CHECK(greeting(help, locale) == zh);
    }
    for (const char* locale : {"en_US.UTF-8", "en_GB", "en"}) {
        CAPTURE(locale);
        CHECK(greeting(help, locale) == en);
    }
}

TEST_CASE("--lang wins over the locale, in both spellings and before or after the command") {
    CHECK(greeting({"--lang", "en", "standards", "--help"}, "zh_CN.UTF-8") == en);
    CHECK(greeting({"standards", "--help", "--lang=en"}, "zh_CN.UTF-8") == en);
    CHECK(greeting({"standards", "--lang", "zh", "--help"}, "en_US.UTF-8") == zh);
    CHECK(greeting({"standards", "--lang=zh", "--help"}, "en_US.UTF-8") == zh);
}

TEST_CASE("a language that there is none of is reported in the locale's language") {
    CHECK(greeting({"standards", "--lang", "fr"}, "en_US.UTF-8") ==
          "kezheng: error: --lang cannot be \"fr\"; it is one of zh, en");
    CHECK(greeting({"standards", "--lang=fr"}, "") == "kezheng: error: --lang 不能是“fr”；可用的值：zh、en");
}

TEST_CASE("what stands after -- chooses no language") {
    CHECK(greeting({"show", "--", "--lang=en"}, "") ==
          "kezheng: error: 图中没有“--lang=en”；键的写法如 b2b/初级/1.2，标准的代号见 kezheng standards");
}

TEST_CASE("--version prints the name and the version alone") {
    const auto run = run_program({"--version"});
    CHECK(run.exit == 0);
    CHECK(run.err.empty());
    CHECK(run.out.starts_with("kezheng "));
    CHECK(run.out.find_first_not_of("0123456789.\n", 8) == std::string::npos);
    CHECK(run.out.ends_with('\n'));
    CHECK(run_program({"standards", "--version"}).out == run.out);
}

TEST_CASE("the commands are listed in the order of help") {
    std::string names;
    for (const kezheng::CommandRow& row : kezheng::commands()) {
        names += std::string(row.name) + ' ';
    }
    CHECK(names ==
          "ingest standards show majors roles coverage close suggest order metrics overlap review diff export demo ");
}

TEST_CASE("output that does not arrive is a failure, said once") {
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"standards"}, {"standards", "--json"}, {"--help"}, {"--version"}, {"show", "b2b"}}) {
        CAPTURE(arguments.front());
        std::istringstream in;
        FullBuffer full;
        std::ostream out(&full);
        std::ostringstream err;
        kezheng::Io io{in, out, err};
        CHECK(kezheng::run_application(arguments, {""}, io) == kezheng::Exit::impossible);
        CHECK(err.str() == "kezheng: error: 无法写到标准输出\n");
    }
}

TEST_SUITE_END();
