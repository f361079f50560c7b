#include "exporters/views/line_runs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace kezheng;

namespace {

std::vector<Diagram> runs_of_lines(std::size_t count) {
    return line_runs(count, [](LineRun run, const std::string& name, const std::string& title) {
        Diagram diagram{"a" + name, "t" + title, Paper::fitting, {}, {}};
        diagram.edges.resize(run.end - run.begin);
        return diagram;
    });
}

std::string outline_of(const std::vector<Diagram>& diagrams, const std::string& indent = {}) {
    std::string text;
    for (const Diagram& diagram : diagrams) {
        text += indent + diagram.name + diagram.title + '\n' + outline_of(diagram.parts, indent + ' ');
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("exporters/views/line_runs");

TEST_CASE("a few lines are halved, each half again, down to one; places are counted through") {
    CHECK(outline_of(runs_of_lines(5)) == R"(a/1-2t · 1-2 / 5
 a/1-1t · 1-1 / 5
 a/2-2t · 2-2 / 5
a/3-5t · 3-5 / 5
 a/3-3t · 3-3 / 5
 a/4-5t · 4-5 / 5
  a/4-4t · 4-4 / 5
  a/5-5t · 5-5 / 5
)");
}

TEST_CASE("many lines begin as even runs of a sheet each") {
    const std::vector<Diagram> runs = runs_of_lines(60);
    REQUIRE(runs.size() == 3);
    for (const Diagram& run : runs) {
        CHECK(run.edges.size() == 20);
        CHECK(run.parts.size() == 2);
    }
    CHECK(runs.back().name == "a/41-60");
}

TEST_CASE("a single line cannot be cut") {
    CHECK(runs_of_lines(1).empty());
    CHECK(runs_of_lines(0).empty());
}

TEST_SUITE_END();
