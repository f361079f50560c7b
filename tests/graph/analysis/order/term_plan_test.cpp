#include "graph/analysis/order/term_plan.hpp"

#include "graph/model/graph_builder.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace kezheng; // NOLINT(google-build-using-namespace): the model and one analysis

namespace {

/// Modules drawn as `A3 B3`, requisites as `A<B` (prerequisite), `A,B` (corequisite), `A=B` (strict).
TermPlan plan(const std::string& modules, const std::string& requisites, double credits, unsigned terms,
              std::string& drawn) {
    GraphBuilder builder;
    builder.add_node({NodeKind::curriculum, "c", {"c", {}}, CurriculumDetails{}, {}});
    std::istringstream names(modules);
    for (std::string name; names >> name;) {
        const std::string code = name.substr(0, 1);
        builder.add_node(
            {NodeKind::module, "c/" + code, {code, {}}, ModuleDetails{code, 0, std::stod(name.substr(1)), 0, {}}, {}});
        builder.add_edge({EdgeKind::contains, "c", "c/" + code, {}, {}});
    }
    std::istringstream pairs(requisites);
    for (std::string pair; pairs >> pair;) {
        const auto manner = pair[1] == '<'   ? ModuleSequence::Manner::prerequisite
                            : pair[1] == ',' ? ModuleSequence::Manner::corequisite
                                             : ModuleSequence::Manner::strict_corequisite;
        builder.add_edge(
            {EdgeKind::precedes, "c/" + pair.substr(0, 1), "c/" + pair.substr(2), ModuleSequence{manner}, {}});
    }
    const Sealed sealed = std::move(builder).seal();
    const LearningOrder order = learning_order(sealed.graph, Scope::module, {*sealed.graph.find("c")});
    TermPlan result = plan_terms(sealed.graph, order, {credits, terms});
    for (const PlannedTerm& term : result.terms) {
        drawn += drawn.empty() ? "" : " | ";
        for (const NodeId module : term.modules) {
            drawn += sealed.graph.node(module).label.zh;
        }
    }
    return result;
}

std::string terms_of(const std::string& modules, const std::string& requisites, double credits, unsigned terms = 0) {
    std::string drawn;
    const TermPlan result = plan(modules, requisites, credits, terms, drawn);
    return drawn.empty() ? result.reason.en : drawn;
}

} // namespace

TEST_SUITE_BEGIN("graph/analysis/order/term_plan");

TEST_CASE("as few terms as the credits and the requisites allow") {
    CHECK(terms_of("A3 B3 C3 D3", "A<B C<D", 6) == "AC | BD");
    CHECK(terms_of("A3 B3 C3", "", 9) == "ABC");
    CHECK(terms_of("A3 B3 C3", "A<B B<C", 9) == "A | B | C");
}

TEST_CASE("corequisites no later, strict ones together") {
    CHECK(terms_of("A3 B3 C3", "A,B", 3, 3) == "A | B | C");
    CHECK(terms_of("A2 B2 C4", "C<A A=B", 4) == "C | AB");
}

TEST_CASE("the fullest term is as light as it can be") {
    std::string drawn;
    const TermPlan result = plan("A4 B4 C2 D2", "", 10, 2, drawn);
    REQUIRE(result.terms.size() == 2);
    CHECK(result.is_shortest);
    CHECK(result.terms[0].credits == 6);
    CHECK(result.terms[1].credits == 6);
}

TEST_CASE("where there is no plan it says why") {
    CHECK(terms_of("A3 B3", "A<B B<A", 6) == "the requisites cannot be met: A → B → A");
    CHECK(terms_of("A7", "", 6) == "A has 7 credits, more than the 6 of a term");
    CHECK(terms_of("A4 B4", "A=B", 6) == "A、B must be in one term and have 8 credits, more than the 6 of a term");
    CHECK(terms_of("A1 B1 C1", "A<B B<C", 6, 2) == "the chain A → B → C takes 3 terms, and there are 2");
    CHECK(terms_of("A3 B3 C3", "", 4, 2) == "9 credits do not fit into 2 terms of 4");
    CHECK(terms_of("A4 B4 C4", "", 6, 2) == "the requisites, the limit of credits and 2 terms leave no way");
}

TEST_SUITE_END();
