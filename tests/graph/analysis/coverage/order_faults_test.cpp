#include "graph/analysis/coverage/order_faults.hpp"

#include "tests/graph/analysis/drawn_teaching.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace kezheng;
using kezheng::test::drawing;

namespace {

std::string faults(std::string_view modules, std::string_view more = {}) {
    const CompetencyGraph graph = test::teaching_graph(modules, more);
    std::ostringstream text;
    for (const OrderFault& fault : order_faults(graph, *graph.find("curriculum/c"))) {
        text << graph.node(fault.skill).key << ' ' << name_of(fault.kind) << ' ' << fault.term << ' '
             << graph.node(fault.module).label.zh << ' ' << fault.other_term << ' ' << graph.node(fault.other).key
             << '\n';
    }
    return text.str();
}

} // namespace

TEST_CASE("the three faults") {
    CHECK(faults("K01 1 0 0 | s/1/1.1.1 M | s/2/1.1.1 I\n"
                 "K02 2 0 0 | s/1/1.1.1 I | s/1/1.2.1 M\n"
                 "K03 3 0 0 | s/1/1.1.2 M | s/2/1.1.1 M\n",
                 "s/1/1.2.1 -precedes-> s/2/1.1.1\n") == drawing(R"(
s/1/1.1.1 mastered-before-introduced 1 K01 2 curriculum/c/K02
s/1/1.1.2 last-term-only 3 K03 3 s/1/1.1.2
s/2/1.1.1 before-what-it-deepens 1 K01 2 s/1/1.2.1
)"));
}

TEST_CASE("what was taught before its mastery may be introduced again; within a level nothing deepens") {
    CHECK(faults("K01 1 0 0 | s/1/1.1.1 I\nK02 2 0 0 | s/1/1.1.1 M\nK03 3 0 0 | s/1/1.1.1 I\nK04 4 0 0\n").empty());
    CHECK(faults("K01 1 0 0 | s/1/1.1.1 R\nK02 2 0 0 | s/1/1.1.1 M\nK03 3 0 0 | s/1/1.1.1 I\nK04 4 0 0\n").empty());
    CHECK(faults("K01 1 0 0 | s/1/1.1.1 M\nK02 2 0 0 | s/1/1.1.2 M\nK03 3 0 0\n", "s/1/1.1.2 -precedes-> s/1/1.1.1\n")
              .empty());
}

TEST_CASE("no faults: reinforced after mastery, modules without a term, proposals, a single term") {
    CHECK(faults("K01 1 0 0 | s/1/1.1.1 M\nK02 2 0 0 | s/1/1.1.1 R | s/1/1.1.2 M?\nK03 0 0 0 | s/1/1.1.3 M\n").empty());
    CHECK(faults("K01 1 0 0 | s/1/1.1.1 M\n").empty());
}
