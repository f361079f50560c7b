#include "graph/analysis/coverage/certificates.hpp"

#include "tests/graph/analysis/drawn_teaching.hpp"

#include <doctest/doctest.h>

using namespace kezheng;

namespace {

constexpr std::string_view second_standard = R"(
standard t 第二
level t/1 初级
area t/1/1 领域
task t/1/1.1 任务
skill t/1/1.1.1 甲
skill t/1/1.1.2 乙
t -contains-> t/1
t/1 -contains-> t/1/1
t/1/1 -contains-> t/1/1.1
t/1/1.1 -contains-> t/1/1.1.1
t/1/1.1 -contains-> t/1/1.1.2
)";

EdgeDetails match(Relation relation, Status status) {
    return Matches{relation, 1, status, {}, {}};
}

/// s/1/1.1.1 and t/1/1.1.1 say the same; a partial and a rejected match count for nothing.
CompetencyGraph two_certificates(std::string_view modules, bool crosswalk) {
    GraphBuilder builder;
    const CompetencyGraph drawn = test::teaching_graph({}, second_standard);
    for (const NodeId id : drawn.nodes()) {
        if (drawn.node(id).kind != NodeKind::curriculum) {
            builder.add_node(drawn.node(id));
        }
    }
    for (const EdgeId id : drawn.edges()) {
        const Edge& edge = drawn.edge(id);
        builder.add_edge({edge.kind, drawn.node(edge.from).key, drawn.node(edge.to).key, edge.details, {}});
    }
    if (crosswalk) {
        builder.add_edge({EdgeKind::matches, "s/1/1.1.1", "t/1/1.1.1", match(Relation::exact, Status::proposed), {}});
        builder.add_edge({EdgeKind::matches, "s/1/1.1.2", "t/1/1.1.2", match(Relation::partial, Status::accepted), {}});
        builder.add_edge({EdgeKind::matches, "s/1/1.1.3", "t/1/1.1.2", match(Relation::exact, Status::rejected), {}});
    }
    test::add_modules(builder, modules);
    return std::move(builder).seal().graph;
}

constexpr std::string_view modules = "K01 1 40 4 | s/1/1.1.1 M 10 | t/1/1.1.1 M 4 | s/1/1.1.2 R 6\n"
                                     "K02 2 32 2 | t/1/1.1.2 M | s/1/1.1.3 I?\n";

} // namespace

TEST_CASE("hours and groups of two certificates: by reviewed matches alone, and by proposed ones too") {
    const CompetencyGraph graph = two_certificates(modules, true);
    const CertificateReport report = certificates(graph, *graph.find("curriculum/c"));
    CHECK(report.has_crosswalk);
    REQUIRE(report.pairs.size() == 1);
    const CertificatePair& pair = report.pairs.front();
    CHECK(graph.node(pair.a).key == "s");
    CHECK(pair.proposed.hours_a == 20); // 10 + 4 of the common requirement, 6 of its own
    CHECK(pair.proposed.hours_b == 46); // the common one, and all of K02
    CHECK(pair.proposed.shared_hours == 14);
    CHECK(pair.proposed.marginal_a() == 6);
    CHECK(pair.proposed.marginal_b() == 32);
    CHECK(pair.proposed.groups_a == 2);
    CHECK(pair.proposed.groups_b == 2);
    CHECK(pair.proposed.shared_groups == 1);
    // Inclusion and exclusion: all lessons serve one of the two.
    CHECK(pair.proposed.hours_of_both() == 10 + 4 + 6 + 32);
    CHECK(pair.reviewed.shared_groups == 0); // the match is only proposed
    CHECK(pair.reviewed.hours_a == 16);
    CHECK(pair.reviewed.hours_b == 36);
    CHECK(pair.reviewed.hours_of_both() == 10 + 4 + 6 + 32);
    REQUIRE(pair.shared.size() == 1); // partial and rejected ones are left out
    CHECK(graph.node(pair.shared.front().a).key == "s/1/1.1.1");
    CHECK(graph.node(pair.shared.front().b).key == "t/1/1.1.1");
    CHECK(pair.shared.front().modules.size() == 1);
}

TEST_CASE("without a crosswalk nothing is shared") {
    const CompetencyGraph graph = two_certificates(modules, false);
    const CertificateReport report = certificates(graph, *graph.find("curriculum/c"));
    CHECK_FALSE(report.has_crosswalk);
    CHECK(report.pairs.front().proposed.shared_groups == 0);
    CHECK(report.pairs.front().proposed.marginal_b() == report.pairs.front().proposed.hours_b);
    CHECK(report.pairs.front().shared.empty());
}

TEST_CASE("what each module serves, with the credits that may be converted") {
    const CompetencyGraph graph = two_certificates(modules, true);
    const CertificateReport report = certificates(graph, *graph.find("curriculum/c"));
    REQUIRE(report.served.size() == 3);
    CHECK(report.served[0].share == 0.25); // 10 of 40 hours: what is reinforced only does not count
    CHECK(report.served[0].convertible == 1);
    CHECK(report.served[0].skills.size() == 2);
    CHECK(report.served[0].attained.size() == 1);
    CHECK(report.served[0].mastered == 1);
    CHECK(graph.node(report.served[0].level).key == "s/1");
    CHECK(report.served[1].share == 0.1);
    CHECK(report.served[1].convertible == 0);
    CHECK(report.served[2].share == 1); // hours are not stated: all of its lessons
    CHECK(report.served[2].convertible == 2);
}

TEST_CASE("a lower depth is enough where it is all that is asked for; levels above are left out") {
    const CompetencyGraph graph = two_certificates(modules, true);
    const NodeId curriculum = *graph.find("curriculum/c");
    const CertificateReport report = certificates(graph, curriculum, {Depth::reinforced, {}});
    CHECK(report.served[0].share == 0.4); // 16 of 40 hours
    CHECK(report.served[0].convertible == 1.5);
    const CompetencyGraph two = test::teaching_graph("K01 1 40 4 | s/1/1.1.1 M 10 | s/2/1.1.1 M 4\n");
    CHECK(certificates(two, *two.find("curriculum/c")).served.size() == 2);
    CHECK(certificates(two, *two.find("curriculum/c"), {Depth::mastered, 1}).served.size() == 1);
}

TEST_CASE("a module that introduces a requirement alone has nothing to convert") {
    const CompetencyGraph graph = test::teaching_graph("K01 1 40 4 | s/1/1.1.1 I 40\n");
    const CertificateReport report = certificates(graph, *graph.find("curriculum/c"));
    REQUIRE(report.served.size() == 1);
    CHECK(report.served.front().attained.empty());
    CHECK(report.served.front().share == 0);
    CHECK(report.served.front().convertible == 0);
}

TEST_CASE("what a match alone reaches counts for nothing, and stands beside what nothing reaches") {
    const auto keys = [](const CompetencyGraph& graph, const std::vector<NodeId>& ids) {
        std::string text;
        for (const NodeId id : ids) {
            text += graph.node(id).key + ' ';
        }
        return text;
    };
    const CompetencyGraph graph = two_certificates("K01 1 40 4 | s/1/1.1.1 M 10\n", true);
    const CertificateReport report = certificates(graph, *graph.find("curriculum/c"));
    REQUIRE(report.pairs.size() == 1);
    const CertificateShare& with_proposed = report.pairs.front().proposed;
    CHECK(with_proposed.groups_a == 1);
    CHECK(with_proposed.groups_b == 0);
    CHECK(with_proposed.shared_groups == 0);
    CHECK(with_proposed.shared_hours == 0);
    CHECK(with_proposed.hours_b == 0);
    CHECK(keys(graph, with_proposed.carried_b) == "t/1/1.1.1 ");
    CHECK(keys(graph, with_proposed.untaught_b) == "t/1/1.1.2 ");
    CHECK(with_proposed.skills_b == 2);
    const CertificateShare& reviewed = report.pairs.front().reviewed; // the match is only proposed
    CHECK(reviewed.carried_b.empty());
    CHECK(keys(graph, reviewed.untaught_b) == "t/1/1.1.1 t/1/1.1.2 ");
    REQUIRE(report.pairs.front().shared.size() == 1);
    CHECK(report.pairs.front().shared.front().a_is_taught);
    CHECK_FALSE(report.pairs.front().shared.front().b_is_taught);
}

TEST_CASE("lessons without hours share what the others leave; a share of stated hours stays one") {
    const CompetencyGraph graph = two_certificates("K01 1 16 8 | s/1/1.1.1 M 10 | t/1/1.1.1 M\n"
                                                   "K02 1 0 2 | s/1/1.1.2 M\n"
                                                   "K03 1 8 2 | s/1/1.1.3 M 9 | t/1/1.1.2 M\n",
                                                   false);
    const CertificateReport report = certificates(graph, *graph.find("curriculum/c"));
    REQUIRE(report.served.size() == 5);
    CHECK(report.served[0].basis == ShareBasis::hours);
    CHECK(report.served[0].convertible == 5); // 10 of 16 hours
    CHECK(report.served[1].basis == ShareBasis::rest);
    CHECK(report.served[1].hours == 6);
    CHECK(report.served[1].convertible == 3);
    CHECK(report.served[2].basis == ShareBasis::requirements);
    CHECK(report.served[4].hours == 0); // the other one takes more than there is
    REQUIRE(report.without_hours.size() == 1);
    CHECK(graph.node(report.without_hours.front()).key == "curriculum/c/K02");
    CHECK(report.pairs.front().reviewed.hours_of_both() == 10 + 6 + 9);
}
