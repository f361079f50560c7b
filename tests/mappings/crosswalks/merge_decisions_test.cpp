#include "mappings/crosswalks/merge_decisions.hpp"

#include "mappings/crosswalks/apply_decisions.hpp"
#include "tests/mappings/crosswalks/drawn_decisions.hpp"
#include "tests/support/drawing.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

using kezheng::apply_decisions;
using kezheng::Decision;
using kezheng::EdgeDraft;
using kezheng::EdgeKind;
using kezheng::Matches;
using kezheng::merge_decisions;
using kezheng::MergedDecisions;
using kezheng::OnConflict;
using kezheng::Relation;
using kezheng::Status;
using kezheng::test::drawing;
using kezheng::test::listing;
using kezheng::test::report_of;

namespace {

Decision decided(std::string b, Relation relation, Status status, std::string reviewer, std::string text = "1") {
    return {.a = "a/1/1.1.1",
            .b = std::move(b),
            .relation = relation,
            .status = status,
            .confidence = {},
            .reviewer = std::move(reviewer),
            .note = {},
            .date = {},
            .fingerprints_a = {std::move(text)},
            .fingerprints_b = {"2"},
            .source = {.file = "new", .line = 7}};
}

} // namespace

TEST_SUITE_BEGIN("mappings");

TEST_CASE("merging adds, completes and revises, and reading the same file again changes nothing") {
    const std::vector<Decision> old{decided("b/1/1.1.10", Relation::exact, Status::accepted, "李"),
                                    decided("b/1/1.1.2", Relation::broad, Status::accepted, "")};
    const std::vector<Decision> incoming{decided("b/1/1.1.1", Relation::partial, Status::rejected, "王"),
                                         decided("b/1/1.1.2", Relation::broad, Status::accepted, "王"),
                                         decided("b/1/1.1.10", Relation::narrow, Status::accepted, "李")};
    const MergedDecisions merged = merge_decisions(old, incoming, OnConflict::stop);
    CHECK(merged.conflicts.empty());
    CHECK(merged.added == 1);
    CHECK(merged.updated == 2);
    CHECK(listing(merged.decisions) == drawing(R"(
a/1/1.1.1 b/1/1.1.1 partial rejected @王
a/1/1.1.1 b/1/1.1.2 broad accepted @王
a/1/1.1.1 b/1/1.1.10 narrow accepted @李
)"));
    const MergedDecisions again = merge_decisions(merged.decisions, incoming, OnConflict::stop);
    CHECK(again.unchanged == 3);
    CHECK(again.added + again.updated + again.kept == 0);
    CHECK(listing(again.decisions) == listing(merged.decisions));
}

TEST_CASE("a reviewer who agrees is named beside the first one, whose words stay his") {
    std::vector<Decision> old{decided("b/1/1.1.1", Relation::exact, Status::accepted, "李")};
    old[0].note = "同一动作";
    old[0].confidence = 0.9;
    std::vector<Decision> incoming{decided("b/1/1.1.1", Relation::exact, Status::accepted, "王")};
    incoming[0].confidence = 0.5;
    const MergedDecisions merged = merge_decisions(old, incoming, OnConflict::stop);
    CHECK(listing(merged.decisions) == "a/1/1.1.1 b/1/1.1.1 exact accepted 0.9 @李|王 : 同一动作\n");
    incoming[0].note = "对象相同";
    CHECK(listing(merge_decisions(old, incoming, OnConflict::stop).decisions) ==
          "a/1/1.1.1 b/1/1.1.1 exact accepted 0.9 @李|王 : 同一动作；对象相同\n");
    const MergedDecisions again = merge_decisions(merged.decisions, merged.decisions, OnConflict::stop);
    CHECK(again.unchanged == 1);
    CHECK(listing(again.decisions) == listing(merged.decisions));
}

TEST_CASE("reviewers who disagree on the same text are a conflict") {
    const std::vector<Decision> old{decided("b/1/1.1.1", Relation::exact, Status::accepted, "李")};
    const std::vector<Decision> incoming{decided("b/1/1.1.1", Relation::exact, Status::rejected, "王")};
    const MergedDecisions stopped = merge_decisions(old, incoming, OnConflict::stop);
    CHECK(report_of(stopped.conflicts) ==
          "7 decision-conflict: a/1/1.1.1 | b/1/1.1.1 | rejected · 王 | accepted · exact · 李\n");
    CHECK(listing(stopped.decisions) == listing(old));
    CHECK(listing(merge_decisions(old, incoming, OnConflict::keep_old).decisions) == listing(old));
    CHECK(listing(merge_decisions(old, incoming, OnConflict::take_new).decisions) ==
          "a/1/1.1.1 b/1/1.1.1 exact rejected @王\n");
}

TEST_CASE("decisions on other texts stand beside each other; the same verdict holds for both texts") {
    const std::vector<Decision> old{decided("b/1/1.1.1", Relation::exact, Status::accepted, "李", "old")};
    const MergedDecisions other =
        merge_decisions(old, {decided("b/1/1.1.1", Relation::exact, Status::rejected, "王", "new")}, OnConflict::stop);
    CHECK(other.conflicts.empty());
    CHECK(other.decisions.size() == 2);
    const MergedDecisions same =
        merge_decisions(old, {decided("b/1/1.1.1", Relation::exact, Status::accepted, "李", "new")}, OnConflict::stop);
    REQUIRE(same.decisions.size() == 1);
    CHECK(same.decisions[0].fingerprints_a == std::vector<std::string>{"old", "new"});
}

TEST_CASE("decisions over proposals: accepted, changed, rejected, missed, and too weak to propose") {
    const auto proposal = [](std::string b, double score) {
        return EdgeDraft{EdgeKind::matches,
                         "a/1/1.1.1",
                         std::move(b),
                         Matches{Relation::partial, score, Status::proposed, {{"object", "x", "x", {}}}, {}},
                         {}};
    };
    Decision changed = decided("b/1/1.1.1", Relation::broad, Status::accepted, "李");
    changed.confidence = 0.9;
    changed.note = "包含";
    const auto edges = apply_decisions({proposal("b/1/1.1.1", 0.5), proposal("b/1/1.1.2", 0.6),
                                        proposal("b/1/1.1.3", 0.1), proposal("b/1/1.1.4", 0.7)},
                                       {changed, decided("b/1/1.1.2", Relation::partial, Status::rejected, "李"),
                                        decided("b/1/1.1.9", Relation::exact, Status::accepted, "李")},
                                       0.3);
    std::string text;
    for (const EdgeDraft& edge : edges) {
        const auto& details = edge.details.get<Matches>();
        text += edge.to + ' ' + std::string(name_of(details.relation)) + ' ' + std::string(name_of(details.status)) +
                ' ' + std::to_string(std::lround(details.score * 100)) + ' ' + details.reviewer + ' ' +
                std::to_string(details.evidence.size()) + '\n';
    }
    CHECK(text == drawing(R"(
b/1/1.1.1 broad accepted 90 李 2
b/1/1.1.2 partial rejected 60 李 2
b/1/1.1.4 partial proposed 70  1
b/1/1.1.9 exact accepted 100 李 1
)"));
}

TEST_SUITE_END();
