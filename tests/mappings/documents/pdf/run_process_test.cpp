#include "mappings/documents/pdf/run_process.hpp"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <unistd.h>

using namespace kezheng;
using Outcome = ProcessResult::Outcome;

namespace {

ProcessResult run(const std::vector<std::string>& arguments, std::string_view input = {},
                  const ProcessLimits& limits = {}) {
    return run_process(arguments, input, limits);
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pdf/run_process");

TEST_CASE("a program gets its input and gives its output, errors and exit code") {
    const ProcessResult result = run({"sh", "-c", "cat; echo bad >&2; exit 7"}, "电池");
    CHECK(result.outcome == Outcome::finished);
    CHECK(result.output == "电池");
    CHECK(result.errors == "bad\n");
    CHECK(result.exit_code == 7);
}

TEST_CASE("more passes through than a pipe holds") {
    const std::string input(1'000'000, 'x');
    CHECK(run({"cat"}, input).output == input);
    CHECK(run({"true"}, input).outcome == Outcome::finished);
}

TEST_CASE("arguments are not seen by a shell") {
    CHECK(run({"printf", "%s", "$(echo no) `echo no` *"}).output == "$(echo no) `echo no` *");
}

TEST_CASE("a program that is not there is named so") {
    CHECK(run({"kezheng-no-such-program"}).outcome == Outcome::no_such_program);
    CHECK(run({}).outcome != Outcome::finished);
}

TEST_CASE("a program that takes too long or writes too much is killed") {
    ProcessLimits short_time;
    short_time.time = std::chrono::milliseconds(50);
    CHECK(run({"sleep", "600"}, {}, short_time).outcome == Outcome::out_of_time);
    ProcessLimits little_output;
    little_output.output_bytes = 1000;
    CHECK(run({"yes"}, {}, little_output).outcome == Outcome::too_much_output);
    CHECK(run({"sh", "-c", "yes | head -c 100000 >&2"}, {}, little_output).errors.size() == 16 * 1024);
}

TEST_CASE("something else is done while the program runs: it waits for what the program writes") {
    std::array<int, 2> there{};
    REQUIRE(pipe(there.data()) == 0);
    const std::string own_end = "/proc/" + std::to_string(getpid()) + "/fd/";
    ProcessLimits limits;
    limits.time = std::chrono::seconds(20);
    std::string heard(2, ' ');
    const ProcessResult result =
        run_process({"sh", "-c", "echo a > " + own_end + std::to_string(there[1]) + "; echo done"}, {}, limits,
                    [&] { CHECK(read(there[0], heard.data(), heard.size()) == 2); });
    CHECK(result.output == "done\n");
    CHECK(heard == "a\n");
    close(there[0]);
    close(there[1]);
    bool called = false;
    CHECK(run_process({"kezheng-no-such-program"}, {}, {}, [&] { called = true; }).outcome == Outcome::no_such_program);
    CHECK_FALSE(called);
}

TEST_CASE("a program that a signal ends has crashed") {
    CHECK(run({"sh", "-c", "kill -9 $$"}).outcome == Outcome::crashed);
}

TEST_CASE("the child gets no other open file of ours") {
    const int open_file = ::open("/dev/null", O_RDONLY); // NOLINT: not closed on exec
    REQUIRE(open_file > 2);
    const std::string script = "if [ -e /proc/self/fd/" + std::to_string(open_file) + " ]; then echo open; fi";
    CHECK(run({"sh", "-c", script}).output.empty());
    ::close(open_file);
}

TEST_SUITE_END();
