#include "cli/output_ending.hpp"

#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

using kezheng::CommonOptions;
using kezheng::wrong_ending;
using kezheng::test::Run;
using kezheng::test::run_program;
using kezheng::test::TemporaryFolder;

namespace {

CommonOptions output(const std::string& file) {
    CommonOptions options;
    options.output = file;
    return options;
}

} // namespace

TEST_SUITE_BEGIN("cli");

TEST_CASE("a name that promises a format that the command does not write is wrong") {
    CHECK_FALSE(wrong_ending(output(""), {}));
    CHECK_FALSE(wrong_ending(output("-"), {}));
    CHECK_FALSE(wrong_ending(output("page.txt"), {}));
    CHECK_FALSE(wrong_ending(output("page"), {}));
    CHECK_FALSE(wrong_ending(output("page.json"), {}));
    CHECK_FALSE(wrong_ending(output("page.svg"), {".svg"}));
    REQUIRE(wrong_ending(output("page.svg"), {".csv"}));
    CHECK(wrong_ending(output("page.svg"), {".csv"})->arguments.back() == ".json .csv .txt");
}

TEST_CASE("such a name writes nothing, and says what can be written") {
    const TemporaryFolder folder;
    for (const char* const command : {"show", "standards", "roles", "order", "metrics", "coverage", "close"}) {
        CAPTURE(command);
        const std::string file = folder / "page.pdf";
        std::vector<std::string> arguments{command};
        if (std::string(command) == "show" || std::string(command) == "order") {
            arguments.emplace_back("b2b");
        } else if (std::string(command) == "metrics" || std::string(command) == "coverage" ||
                   std::string(command) == "close") {
            arguments.emplace_back("example");
        }
        arguments.insert(arguments.end(), {"-o", file});
        const Run run = run_program(arguments);
        CHECK(run.exit == 2);
        CHECK(run.err.find("page.pdf") != std::string::npos);
        CHECK(run.err.find(".json") != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(file));
    }
}

TEST_SUITE_END();
