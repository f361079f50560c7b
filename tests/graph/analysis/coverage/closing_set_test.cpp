#include "graph/analysis/coverage/closing_set.hpp"

#include "tests/graph/analysis/drawn_teaching.hpp"
#include "tests/support/drawing.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <utility>

using namespace kezheng;
using kezheng::test::drawing;

namespace {

std::string closing(std::string_view modules, std::string_view candidates, const ClosingOptions& options = {}) {
    GraphBuilder builder = test::builder_from(test::two_levels);
    test::add_modules(builder, modules);
    test::add_modules(builder, candidates, "candidates/c");
    const Sealed sealed = std::move(builder).seal();
    const CompetencyGraph& graph = sealed.graph;
    const ClosingSet set = closing_set(graph, *graph.find("curriculum/c"), *graph.find("candidates/c"), options);
    std::ostringstream text;
    for (const ChosenModule& chosen : set.modules) {
        text << graph.node(chosen.module).label.zh << ':';
        for (const NodeId skill : chosen.closes) {
            text << ' ' << graph.node(skill).key;
        }
        text << '\n';
    }
    text << name_of(set.objective) << ' ' << set.total << " bound " << set.bound << (set.optimal ? " optimal" : "");
    text << "; unclosable";
    for (const NodeId skill : set.unclosable) {
        text << ' ' << graph.node(skill).key;
    }
    text << "; unpriced " << set.unpriced.size() << '\n';
    for (const ExcludedCandidate& candidate : set.excluded) {
        text << graph.node(candidate.module).label.zh << ' ' << name_of(candidate.reason);
        for (const std::string& code : candidate.codes) {
            text << ' ' << code;
        }
        text << '\n';
    }
    return text.str();
}

constexpr std::string_view taught = "K01 1 48 3 | s/1/1.1.1 M | s/1/1.1.2 R | s/1/1.2.1 M | s/2/1.1.1 M\n";
constexpr std::string_view pool = R"(
C01 2 16 3 | s/1/1.1.2 M | after C03
C02 2 40 1 | s/1/1.1.2 M | s/1/1.1.3 M
C03 1 16 1 | s/1/1.1.3 R
C04 1 16 1 | s/1/1.1.3 M | s/1/1.1.1 M | after curriculum/c/K01
C05 1 1 1 | s/1/1.1.3 M?
)";

} // namespace

TEST_CASE("least hours, with what a module needs") {
    CHECK(closing(taught, pool) == drawing(R"(
C02: s/1/1.1.2 s/1/1.1.3
hours 40 bound 40 optimal; unclosable s/2/1.1.2; unpriced 0
)"));
}

TEST_CASE("other objectives, levels and depths") {
    CHECK(closing(taught, pool, {{}, ClosingObjective::credits, 60}).find("credits 1 bound 1 optimal") !=
          std::string::npos);
    CHECK(closing(taught, pool, {{Depth::reinforced, 1}, ClosingObjective::count, 60}).find("count 1 bound 1") !=
          std::string::npos);
    CHECK(closing(taught, pool, {{Depth::mastered, 1}, ClosingObjective::hours, 60}).find("unclosable;") !=
          std::string::npos);
}

TEST_CASE("candidates that stand in one term with each other are chosen together") {
    CHECK(closing("K01 1 48 3 | s/1/1.1 M\n", "A 1 8 1 | s/1/1.1.1 M | with B\nB 1 8 1 | with A\n") == drawing(R"(
A: s/1/1.1.1
B:
hours 16 bound 16 optimal; unclosable s/1/1.1.2 s/1/1.1.3 s/1/1.2.1 s/2/1.1.1 s/2/1.1.2; unpriced 0
)"));
}

TEST_CASE("candidates that no programme could take are left aside with their reasons") {
    CHECK(closing(taught, R"(
A 1 8 1 | s/1/1.1.2 M | after B
B 1 8 1 | after A
C 1 8 1 | s/1/1.1.2 M | after A
D 1 8 1 | s/1/1.1.3 M | lacks K99
K01 1 1 1 | s/2/1.1.2 M
E 1 80 1 | s/1/1.1.2 M | after K01
F 1 8 1 | s/1/1.1.3 M | with G
G 1 8 1 | after F
H 1 8 1 | s/1/1.1.3 M | after H
)") == drawing(R"(
E: s/1/1.1.2
hours 80 bound 80 optimal; unclosable s/1/1.1.3 s/2/1.1.2; unpriced 0
A cycle A B A
B cycle B A B
C needs-excluded A
D unknown-requisite K99
F cycle F G F
G cycle G F G
H cycle H H
K01 in-programme K01
)"));
}

TEST_CASE("no gaps, no candidates, candidates without hours") {
    CHECK(closing("K01 1 1 1 | s/1/1.1.1 M | s/1/1.1.2 M | s/1/1.1.3 M | s/1/1.2.1 M | s/2/1.1.1 M | s/2/1.1.2 M\n",
                  pool) == "hours 0 bound 0 optimal; unclosable; unpriced 0\n");
    CHECK(closing(taught, "").find("hours 0 bound 0 optimal; unclosable s/1/1.1.2 s/1/1.1.3 s/2/1.1.2") !=
          std::string::npos);
    CHECK(closing(taught, "A 1 0 1 | s/2/1.1.2 M\nB 1 0 1 | s/2/1.1.2 M\n").find("unpriced 2") != std::string::npos);
}
