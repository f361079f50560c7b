#include "graph/analysis/coverage/certificates.hpp"
#include "graph/analysis/coverage/coverage.hpp"

#include "tests/graph/analysis/drawn_teaching.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace kezheng;

namespace {

const std::array<std::string, 6> first_skills{"s/1/1.1.1", "s/1/1.1.2", "s/1/1.1.3",
                                              "s/1/1.2.1", "s/2/1.1.1", "s/2/1.1.2"};
const std::array<std::string, 3> second_skills{"t/1/1.1.1", "t/1/1.1.2", "t/1/1.1.3"};

constexpr std::string_view second_of_two = R"(
standard t 第二
level t/1 初级
area t/1/1 领域
task t/1/1.1 任务
skill t/1/1.1.1 甲
skill t/1/1.1.2 乙
skill t/1/1.1.3 丙
t -contains-> t/1
t/1 -contains-> t/1/1
t/1/1 -contains-> t/1/1.1
t/1/1.1 -contains-> t/1/1.1.1
t/1/1.1 -contains-> t/1/1.1.2
t/1/1.1 -contains-> t/1/1.1.3
)";

/// Who teaches what; the value says how deep, whether reviewed, and how long.
using Lessons = std::map<std::pair<std::size_t, std::string>, Teaches>;

constexpr std::size_t module_count = 4;

std::string any_skill() {
    const auto at = *rc::gen::inRange<std::size_t>(0, first_skills.size() + second_skills.size());
    return at < first_skills.size() ? first_skills.at(at) : second_skills.at(at - first_skills.size());
}

Teaches any_teaching() {
    Teaches teaches;
    teaches.depth = static_cast<Depth>(*rc::gen::inRange(0, 3));
    teaches.status = *rc::gen::element(Status::accepted, Status::proposed, Status::rejected);
    teaches.hours = *rc::gen::inRange(1, 9);
    return teaches;
}

Lessons any_lessons() {
    Lessons lessons;
    const auto count = *rc::gen::inRange(0, 14);
    for (int i = 0; i < count; ++i) {
        lessons[{*rc::gen::inRange<std::size_t>(0, module_count), any_skill()}] = any_teaching();
    }
    return lessons;
}

struct Match {
    std::string a;
    std::string b;
    Matches details;
};

std::vector<Match> any_matches() {
    std::map<std::pair<std::string, std::string>, Matches> matches;
    const auto count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) {
        Matches details;
        details.relation = *rc::gen::element(Relation::exact, Relation::broad, Relation::narrow, Relation::partial);
        details.status = *rc::gen::element(Status::accepted, Status::proposed, Status::rejected);
        matches[{*rc::gen::elementOf(first_skills), *rc::gen::elementOf(second_skills)}] = details;
    }
    std::vector<Match> result;
    for (const auto& [ends, details] : matches) {
        result.push_back({ends.first, ends.second, details});
    }
    return result;
}

CompetencyGraph graph_of(const Lessons& lessons, const std::vector<Match>& matches = {}) {
    GraphBuilder builder = test::builder_from(std::string(test::two_levels) + std::string(second_of_two));
    test::add_modules(builder, "K0 1 40 2\nK1 2 40 2\nK2 3 40 2\nK3 0 40 2\n");
    for (const auto& [ends, teaches] : lessons) {
        builder.add_edge({EdgeKind::teaches, "curriculum/c/K" + std::to_string(ends.first), ends.second, teaches, {}});
    }
    for (const Match& match : matches) {
        builder.add_edge({EdgeKind::matches, match.a, match.b, match.details, {}});
    }
    return std::move(builder).seal().graph;
}

Coverage covered(const CompetencyGraph& graph) {
    return coverage(graph, *graph.find("curriculum/c"), {});
}

bool no_less(const CoverageShare& more, const CoverageShare& less) {
    return more.covered >= less.covered && more.proposed >= less.proposed && more.skills == less.skills;
}

/// The taught requirements that matches join to one, found by going along them; `trusted` says which count.
template <class Trusted>
std::set<std::string> group_of(const std::string& skill, const std::set<std::string>& taught,
                               const std::vector<Match>& matches, const Trusted& trusted) {
    std::set<std::string> group{skill};
    for (bool grown = true; grown;) {
        grown = false;
        for (const Match& match : matches) {
            const bool counts = trusted(match.details.status) && match.details.relation != Relation::partial &&
                                taught.contains(match.a) && taught.contains(match.b);
            if (counts && group.contains(match.a) != group.contains(match.b)) {
                group.insert({match.a, match.b});
                grown = true;
            }
        }
    }
    return group;
}

} // namespace

TEST_CASE("property: coverage never falls when an alignment is added, and its range is in order") {
    CHECK(rc::check([] {
        Lessons lessons = any_lessons();
        const CompetencyGraph before = graph_of(lessons);
        std::vector<std::pair<std::size_t, std::string>> free; // fourteen lessons never fill all places
        const auto add_free = [&](const auto& skills) {
            for (std::size_t module = 0; module < module_count; ++module) {
                for (const std::string& skill : skills) {
                    const std::pair place(module, skill);
                    if (!lessons.contains(place)) {
                        free.push_back(place);
                    }
                }
            }
        };
        add_free(first_skills);
        add_free(second_skills);
        lessons[*rc::gen::elementOf(free)] = any_teaching();
        const CompetencyGraph after = graph_of(lessons);
        const Coverage less = covered(before);
        const Coverage more = covered(after);
        RC_ASSERT(no_less(more.total, less.total));
        RC_ASSERT(more.gaps.size() <= less.gaps.size());
        for (std::size_t i = 0; i < less.levels.size(); ++i) {
            RC_ASSERT(no_less(more.levels[i].own, less.levels[i].own));
            RC_ASSERT(no_less(more.levels[i].cumulative, less.levels[i].cumulative));
            RC_ASSERT(more.levels[i].reached || !less.levels[i].reached);
        }
        for (std::size_t i = 0; i < less.tasks.size(); ++i) {
            RC_ASSERT(no_less(more.tasks[i].share, less.tasks[i].share));
        }
        RC_ASSERT(more.total.covered <= more.total.proposed);
        RC_ASSERT(more.total.covered + more.gaps.size() == more.total.skills);
    }));
}

TEST_CASE("property: inclusion and exclusion hold for two certificates, by groups and by hours") {
    CHECK(rc::check([] {
        const Lessons lessons = any_lessons();
        const std::vector<Match> matches = any_matches();
        const CompetencyGraph graph = graph_of(lessons, matches);
        const CertificateReport report = certificates(graph, *graph.find("curriculum/c"));
        double hours = 0;
        for (const auto& [ends, teaches] : lessons) {
            hours += teaches.status == Status::accepted ? teaches.hours : 0;
        }
        std::set<std::string> taught;
        for (const auto& [ends, teaches] : lessons) {
            if (teaches.status == Status::accepted) {
                taught.insert(ends.second);
            }
        }
        const auto groups_taught = [&](const auto& trusted) {
            std::set<std::set<std::string>> groups;
            for (const std::string& skill : taught) {
                groups.insert(group_of(skill, taught, matches, trusted));
            }
            return groups.size();
        };
        for (const CertificatePair& pair : report.pairs) {
            const CertificateShare& reviewed = pair.reviewed;
            const CertificateShare& proposed = pair.proposed;
            RC_ASSERT(reviewed.groups_a + reviewed.groups_b - reviewed.shared_groups ==
                      groups_taught([](Status status) { return status == Status::accepted; }));
            RC_ASSERT(proposed.groups_a + proposed.groups_b - proposed.shared_groups ==
                      groups_taught([](Status status) { return status != Status::rejected; }));
            for (const CertificateShare* share : {&reviewed, &proposed}) {
                RC_ASSERT(share->hours_of_both() == hours);
                RC_ASSERT(share->hours_a == share->shared_hours + share->marginal_a());
                RC_ASSERT(share->marginal_a() >= 0 && share->marginal_b() >= 0);
                // Each requirement is taught, carried over by a match, or neither.
                RC_ASSERT(share->skills_a + share->skills_b == taught.size() + share->carried_a.size() +
                                                                   share->carried_b.size() + share->untaught_a.size() +
                                                                   share->untaught_b.size());
                RC_ASSERT(share->hours_b > 0 || share->groups_b == 0);
            }
            RC_ASSERT(reviewed.shared_hours <= proposed.shared_hours);
        }
    }));
}
