#include "graph/analysis/standard_summary.hpp"

#include "graph/model/graph_builder.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace kezheng;
using kezheng::test::builder_from;
using kezheng::test::graph_from;

namespace {

/// The summary in a few lines.
std::string text_of(const CompetencyGraph& graph, const StandardSummary& summary) {
    std::string text = graph.node(summary.standard).key + '\n';
    for (const LevelSize& size : summary.levels) {
        text += graph.node(size.level).key + ": " + std::to_string(size.areas) + ' ' + std::to_string(size.tasks) +
                ' ' + std::to_string(size.skills) + '\n';
    }
    text += "all: " + std::to_string(summary.areas) + ' ' + std::to_string(summary.tasks) + ' ' +
            std::to_string(summary.skills) + '\n';
    for (const Catalogue catalogue : all_catalogues) {
        text += std::string(name_of(catalogue)) + ':';
        for (const std::size_t count : summary.majors.at(static_cast<std::size_t>(catalogue))) {
            text += ' ' + std::to_string(count);
        }
        text += " = " + std::to_string(summary.majors_in(catalogue)) + '\n';
    }
    text += "roles " + std::to_string(summary.roles) + ", terms " + std::to_string(summary.terms) + ", references " +
            std::to_string(summary.normative_references) + ", bibliography " + std::to_string(summary.bibliography) +
            '\n';
    return text;
}

} // namespace

TEST_SUITE_BEGIN("graph/analysis/standard_summary");

TEST_CASE("counts the tree of one standard by level and leaves other standards out") {
    const Sealed sealed = graph_from(R"(
        standard s
        level s/1
        level s/2
        area  s/1/1
        area  s/1/2
        area  s/2/1
        task  s/1/1.1
        task  s/1/1.2
        task  s/2/1.1
        skill s/1/1.1.1
        skill s/1/1.1.2
        skill s/2/1.1.1
        standard other
        level other/1
        other -contains-> other/1
        s -contains-> s/1
        s -contains-> s/2
        s/1 -contains-> s/1/1
        s/1 -contains-> s/1/2
        s/2 -contains-> s/2/1
        s/1/1 -contains-> s/1/1.1
        s/1/1 -contains-> s/1/1.2
        s/2/1 -contains-> s/2/1.1
        s/1/1.1 -contains-> s/1/1.1.1
        s/1/1.1 -contains-> s/1/1.1.2
        s/2/1.1 -contains-> s/2/1.1.1
    )");
    CHECK(text_of(sealed.graph, summarise(sealed.graph, *sealed.graph.find("s"))) == R"(s
s/1: 2 2 2
s/2: 1 1 1
all: 3 3 3
original: 0 0 0 0 = 0
revised: 0 0 0 0 = 0
roles 0, terms 0, references 0, bibliography 0
)");
}

TEST_CASE("counts majors by catalogue and tier, a role of two levels once, references by manner") {
    GraphBuilder builder = builder_from(R"(
        standard s
        level s/1
        level s/2
        major m1
        major m2
        major m3
        role r1
        role r2
        term s/term/3.1
        reference n1
        reference b1
        reference b2
        s -contains-> s/1
        s -contains-> s/2
        s/1 -targets-> r1
        s/2 -targets-> r1
        s/2 -targets-> r2
        s -defines-> s/term/3.1
        s -cites-> n1
    )");
    builder.add_edge({EdgeKind::applies_to, "s", "m1", AppliesTo{Catalogue::original, Tier::secondary, 0}, {}});
    builder.add_edge({EdgeKind::applies_to, "s", "m2", AppliesTo{Catalogue::revised, Tier::applied_bachelor, 0}, {}});
    builder.add_edge({EdgeKind::applies_to, "s", "m3", AppliesTo{Catalogue::revised, Tier::college, 0}, {}});
    builder.add_edge({EdgeKind::cites, "s", "b1", Cites{Cites::Manner::bibliography, "[1]", "", 0}, {}});
    builder.add_edge({EdgeKind::cites, "s", "b2", Cites{Cites::Manner::bibliography, "[2]", "", 1}, {}});
    const Sealed sealed = std::move(builder).seal();
    CHECK(text_of(sealed.graph, summarise(sealed.graph, *sealed.graph.find("s"))) == R"(s
s/1: 0 0 0
s/2: 0 0 0
all: 0 0 0
original: 1 0 0 0 = 1
revised: 0 1 0 1 = 2
roles 2, terms 1, references 1, bibliography 2
)");
}

TEST_CASE("a standard that holds nothing counts nothing") {
    const Sealed sealed = graph_from("standard s");
    CHECK(text_of(sealed.graph, summarise(sealed.graph, *sealed.graph.find("s"))) == R"(s
all: 0 0 0
original: 0 0 0 0 = 0
revised: 0 0 0 0 = 0
roles 0, terms 0, references 0, bibliography 0
)");
}

TEST_SUITE_END();
