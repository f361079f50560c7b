#include "graph/analysis/order/requisites.hpp"

#include "tests/graph/algorithms/drawn_graph.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kezheng::extraneous_requisites;
using kezheng::ModuleSequence;
using kezheng::Requisite;
using kezheng::test::drawn;
using kezheng::test::drawn_graph;

namespace {

/// Requisites drawn as chains: prerequisites, corequisites, strict corequisites.
std::vector<Requisite> requisites(const std::string& pre, const std::string& co = {}, const std::string& strict = {}) {
    std::vector<Requisite> result;
    const auto add = [&](const std::string& chains, ModuleSequence::Manner manner) {
        for (const auto& arc : drawn_graph(chains).arcs()) {
            result.push_back({arc, manner});
        }
    };
    add(pre, ModuleSequence::Manner::prerequisite);
    add(co, ModuleSequence::Manner::corequisite);
    add(strict, ModuleSequence::Manner::strict_corequisite);
    return result;
}

std::string cycles_of(const std::vector<Requisite>& all) {
    return drawn(kezheng::unsatisfiable_cycles(8, all));
}

} // namespace

TEST_SUITE_BEGIN("graph/analysis/order/requisites");

TEST_CASE("requisites that run in a cycle cannot be met") {
    CHECK(cycles_of(requisites("A B C")) == "");
    CHECK(cycles_of(requisites("A A")) == "A");
    CHECK(cycles_of(requisites("B C", "C B")) == "B C");
}

TEST_CASE("nothing may come between strict corequisites") {
    CHECK(cycles_of(requisites("A B", "", "C B")) == "");
    CHECK(cycles_of(requisites("C A B", "", "C B")) == "A B C");
    CHECK(cycles_of(requisites("A D", "", "A B, B C, C D")) == "A D C B");
    CHECK(cycles_of(requisites("", "", "A B, B C, C D")) == "");
}

TEST_CASE("only a cycle with a prerequisite on it contradicts itself") {
    const auto contradictions = [](const std::vector<Requisite>& all) {
        return drawn(kezheng::contradictory_cycles(8, all));
    };
    CHECK(contradictions(requisites("A B C")) == "");
    CHECK(contradictions(requisites("A A")) == "A");
    CHECK(contradictions(requisites("A B, C D", "", "B C, C B")) == "");
    CHECK(contradictions(requisites("", "A B, B C, C A")) == "");
    CHECK(contradictions(requisites("B C", "C B")) == "B C");
    CHECK(contradictions(requisites("A B", "", "A B")) == "A B");
    CHECK(contradictions(requisites("C A B", "", "C B")) == "A B C");
    CHECK(contradictions(requisites("A B, B A, C D, D E, E C", "E D")) == "A B, D E");
}

TEST_CASE("a prerequisite that another path stands for is extraneous") {
    CHECK(drawn(extraneous_requisites(4, requisites("A B C, A C", "D C"))) == "A C");
    CHECK(drawn(extraneous_requisites(3, requisites("B C, A C", "A B"))) == "");
    CHECK(drawn(extraneous_requisites(3, requisites("A B", "B C, A C"))) == "");
    CHECK(drawn(extraneous_requisites(3, requisites("A B, A C", "B C"))) == "A C");
}

TEST_SUITE_END();
