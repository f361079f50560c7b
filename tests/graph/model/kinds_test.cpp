#include "graph/model/kinds.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace kezheng;

TEST_SUITE_BEGIN("graph/model/kinds");

TEST_CASE("kinds of nodes have the names that files carry") {
    std::vector<std::string_view> names;
    for (const NodeKindRow& row : node_kinds()) {
        names.push_back(row.name);
    }
    CHECK(names == std::vector<std::string_view>{"standard", "level", "area", "task", "skill", "major", "role",
                                                 "module", "curriculum", "term", "reference", "concept"});
}

TEST_CASE("kinds of edges have the names that files carry") {
    std::vector<std::string_view> names;
    for (const EdgeKindRow& row : edge_kinds()) {
        names.push_back(row.name);
    }
    CHECK(names == std::vector<std::string_view>{"contains", "subsumes", "applies_to", "renamed_to", "targets",
                                                 "requires", "teaches", "precedes", "feeds", "matches", "mentions",
                                                 "cites", "defines", "associated"});
}

TEST_CASE("each row stands at the place of its kind and has headings in both languages") {
    for (std::size_t i = 0; i < node_kinds().size(); ++i) {
        const NodeKindRow& row = node_kinds()[i];
        CHECK(static_cast<std::size_t>(row.kind) == i);
        CHECK(name_of(row.kind) == row.name);
        CHECK(heading_of(row.kind) == row.heading);
        CHECK(!row.heading.zh.empty());
        CHECK(!row.heading.en.empty());
    }
    for (std::size_t i = 0; i < edge_kinds().size(); ++i) {
        const EdgeKindRow& row = edge_kinds()[i];
        CHECK(static_cast<std::size_t>(row.kind) == i);
        CHECK(name_of(row.kind) == row.name);
        CHECK(heading_of(row.kind) == row.heading);
        CHECK(!row.heading.zh.empty());
        CHECK(!row.heading.en.empty());
    }
}

TEST_CASE("the legal edges are these") {
    std::string text;
    std::size_t associated = 0;
    for (const LegalEdge& row : legal_edges()) {
        if (row.kind == EdgeKind::associated) { // any two of six kinds
            ++associated;
            CHECK(is_legal(EdgeKind::associated, row.to, row.from));
            continue;
        }
        text += std::string(name_of(row.from)) + " -" + std::string(name_of(row.kind)) + "-> " +
                std::string(name_of(row.to)) + '\n';
    }
    CHECK(text == R"(standard -contains-> level
level -contains-> area
area -contains-> task
task -contains-> skill
curriculum -contains-> module
level -subsumes-> level
standard -applies_to-> major
major -renamed_to-> major
level -targets-> role
role -requires-> task
role -requires-> skill
module -teaches-> skill
skill -precedes-> skill
task -precedes-> task
module -precedes-> module
skill -feeds-> skill
task -feeds-> task
skill -matches-> skill
skill -mentions-> concept
standard -cites-> reference
standard -defines-> term
)");
    CHECK(associated == 36);
    CHECK_FALSE(is_legal(EdgeKind::associated, NodeKind::skill, NodeKind::module));
}

TEST_CASE("an edge is legal if the table has its row, and every kind of edge has one") {
    std::size_t legal = 0;
    std::set<EdgeKind> kinds;
    for (const EdgeKindRow& edge : edge_kinds()) {
        for (const NodeKindRow& from : node_kinds()) {
            for (const NodeKindRow& to : node_kinds()) {
                if (is_legal(edge.kind, from.kind, to.kind)) {
                    ++legal;
                    kinds.insert(edge.kind);
                }
            }
        }
    }
    CHECK(legal == legal_edges().size());
    CHECK(kinds.size() == edge_kind_count);
    CHECK_FALSE(is_legal(EdgeKind::contains, NodeKind::level, NodeKind::standard));
}

TEST_SUITE_END();
