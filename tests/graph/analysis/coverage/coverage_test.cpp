#include "graph/analysis/coverage/coverage.hpp"

#include "tests/graph/analysis/drawn_teaching.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace kezheng;
using kezheng::test::drawing;
using kezheng::test::teaching_graph;

namespace {

std::string share(const CoverageShare& share) {
    std::ostringstream text;
    text << share.covered << '/' << share.skills << ' ' << share.percent() << "% shallow " << share.shallow
         << " proposed " << share.proposed;
    return text.str();
}

/// The whole report as text.
std::string text_of(const CompetencyGraph& graph, const Coverage& report) {
    std::ostringstream text;
    const auto key = [&](NodeId id) { return graph.node(id).key; };
    const auto code = [&](NodeId id) { return std::get<ModuleDetails>(graph.node(id).details).code; };
    text << "total " << share(report.total) << '\n';
    for (const LevelCoverage& level : report.levels) {
        text << key(level.level) << ' ' << share(level.own) << "; cumulative " << share(level.cumulative)
             << (level.reached ? " reached\n" : "\n");
    }
    for (const auto* parts : {&report.areas, &report.tasks, &report.roles}) {
        for (const PartCoverage& part : *parts) {
            text << key(part.node) << ' ' << share(part.share) << '\n';
        }
    }
    for (const TermCoverage& term : report.terms) {
        text << "term " << term.term << ": " << term.modules << " modules, " << term.first_covered << " new, "
             << term.covered << " covered\n";
    }
    for (const ModuleContribution& module : report.modules) {
        text << code(module.module) << " teaches " << module.skills << " covers " << module.covers << " alone "
             << module.alone << '\n';
    }
    for (const SkillCoverage& skill : report.skills) {
        text << key(skill.skill) << ' ' << name_of(skill.state) << ' ' << (skill.depth ? name_of(*skill.depth) : "-");
        for (const SkillTeacher& teacher : skill.teachers) {
            text << ' ' << code(teacher.module) << (teacher.status == Status::accepted ? "" : "?");
        }
        text << '\n';
    }
    text << (report.gap_order == GapOrder::by_blocked ? "gaps by blocked:" : "gaps by level:");
    for (const NodeId gap : report.gaps) {
        text << ' ' << key(gap);
    }
    text << "\nredundant:";
    for (const NodeId module : report.redundant) {
        text << ' ' << code(module);
    }
    text << '\n';
    return text.str();
}

Coverage of(const CompetencyGraph& graph, const CoverageOptions& options = {}) {
    return coverage(graph, *graph.find("curriculum/c"), options);
}

constexpr std::string_view small_curriculum = R"(
K01 1 48 3 | s/1/1.1.1 M | s/1/1.1.2 I | s/2/1.1.1 I
K02 2 48 3 | s/1/1.1.1 M | s/1/1.1.3 M! | s/1/1.2.1 M?
K03 3 48 3 | s/1/1.1.2 R | s/2/1.1.1 M
K00 0 48 3
)";

} // namespace

TEST_CASE("states, shares, levels, terms, contributions and gaps of a small curriculum") {
    const CompetencyGraph graph = teaching_graph(small_curriculum);
    CHECK(text_of(graph, of(graph)) == drawing(R"(
total 2/6 33.33% shallow 1 proposed 3
s/1 1/4 25% shallow 1 proposed 2; cumulative 1/4 25% shallow 1 proposed 2
s/2 1/2 50% shallow 0 proposed 1; cumulative 2/6 33.33% shallow 1 proposed 3
s/1/1 1/4 25% shallow 1 proposed 2
s/2/1 1/2 50% shallow 0 proposed 1
s/1/1.1 1/3 33.33% shallow 1 proposed 1
s/1/1.2 0/1 0% shallow 0 proposed 1
s/2/1.1 1/2 50% shallow 0 proposed 1
role/r 1/4 25% shallow 1 proposed 2
term 1: 1 modules, 1 new, 1 covered
term 2: 1 modules, 0 new, 1 covered
term 3: 1 modules, 1 new, 2 covered
term 0: 1 modules, 0 new, 2 covered
K01 teaches 3 covers 1 alone 0
K02 teaches 1 covers 1 alone 0
K03 teaches 2 covers 1 alone 1
K00 teaches 0 covers 0 alone 0
s/1/1.1.1 covered mastered K01 K02
s/1/1.1.2 shallow reinforced K01 K03
s/1/1.1.3 uncovered -
s/1/1.2.1 uncovered - K02?
s/2/1.1.1 covered mastered K01 K03
s/2/1.1.2 uncovered -
gaps by level: s/1/1.1.2 s/1/1.1.3 s/1/1.2.1 s/2/1.1.2
redundant: K01 K02
)"));
}

TEST_CASE("a lower required depth, one level, and a level that is reached") {
    const CompetencyGraph graph = teaching_graph("K01 1 0 0 | s/1/1.1.1 I | s/1/1.1.2 R | s/1/1.1.3 M | s/1/1.2.1 M\n");
    CHECK(of(graph, {Depth::introduced, 1}).levels.front().reached);
    CHECK(of(graph, {Depth::introduced, 1}).total.skills == 4);
    CHECK(of(graph, {Depth::introduced, {}}).levels.back().reached == false);
    CHECK(of(graph, {Depth::reinforced, 1}).total.covered == 3);
    CHECK(of(graph, {Depth::mastered, 1}).total.covered == 2);
    CHECK(of(graph, {Depth::mastered, 1}).total.shallow == 2);
}

TEST_CASE("gaps that block most others come first") {
    const CompetencyGraph graph = teaching_graph("K01 1 0 0 | s/1/1.1.1 M\n", R"(
s/1/1.1.2 -precedes-> s/2/1.1.1
s/1/1.2.1 -precedes-> s/1/1.1.2
s/2/1.1.1 -precedes-> s/2/1.1.2
)");
    const Coverage report = of(graph);
    CHECK(report.gap_order == GapOrder::by_blocked);
    std::string gaps;
    for (const NodeId gap : report.gaps) {
        gaps += graph.node(gap).key + ' ';
    }
    CHECK(gaps == "s/1/1.2.1 s/1/1.1.2 s/2/1.1.1 s/1/1.1.3 s/2/1.1.2 ");
}

TEST_CASE("a curriculum that teaches nothing") {
    const CompetencyGraph graph = teaching_graph("K01 1 0 0\n");
    const Coverage report = of(graph);
    CHECK(report.total.percent() == 0);
    CHECK(report.gaps.size() == 6);
    CHECK(report.redundant.empty());
}
