#include "mappings/alignments/propose_matches.hpp"

#include "mappings/standards/bundled_standards.hpp"
#include "tests/support/standard_text.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <utility>

using kezheng::bundled_lexicon;
using kezheng::bundled_standard;
using kezheng::EdgeDraft;
using kezheng::Matches;
using kezheng::propose_matches;
using kezheng::Relation;
using kezheng::StandardDraft;
using kezheng::test::standard_of;

namespace {

std::map<std::pair<std::string, std::string>, Matches> by_keys(const std::vector<EdgeDraft>& edges) {
    std::map<std::pair<std::string, std::string>, Matches> result;
    for (const EdgeDraft& edge : edges) {
        result.emplace(std::pair(edge.from, edge.to), edge.details.get<Matches>());
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("alignments");

TEST_CASE("every pair has a score, evidence and ends of the two standards; the order of the two does not matter") {
    const StandardDraft a = bundled_standard("b2b");
    const StandardDraft b = bundled_standard("overseas");
    const auto there = by_keys(propose_matches(a, b, bundled_lexicon()));
    const auto back = by_keys(propose_matches(b, a, bundled_lexicon()));
    CHECK(there.size() > 50);
    REQUIRE(there.size() == back.size());
    for (const auto& [keys, match] : there) {
        CHECK(keys.first.starts_with("b2b/"));
        CHECK(keys.second.starts_with("overseas/"));
        CHECK(match.score > 0);
        CHECK(match.score <= 1);
        CHECK_FALSE(match.evidence.empty());
        REQUIRE(back.contains(keys));
        CHECK(back.at(keys).score == match.score);
        CHECK(back.at(keys).relation == match.relation);
        CHECK(back.at(keys).evidence == match.evidence);
    }
}

TEST_CASE("scores, relations and candidates are the same from either side") {
    StandardDraft a = bundled_standard("b2b");
    StandardDraft b = bundled_standard("overseas");
    const auto there = by_keys(propose_matches(a, b, bundled_lexicon()));
    a.id = "y"; // so that the other one comes first
    b.id = "x";
    for (const auto& [keys, match] : by_keys(propose_matches(a, b, bundled_lexicon()))) {
        const std::pair turned("b2b" + keys.second.substr(1), "overseas" + keys.first.substr(1));
        REQUIRE(there.contains(turned));
        CHECK(there.at(turned).score == doctest::Approx(match.score));
        CHECK(there.at(turned).relation == kezheng::reversed(match.relation));
    }
}

TEST_CASE("a standard against itself gives every requirement as exact with itself") {
    for (const char* key : {"b2b", "overseas"}) {
        const StandardDraft standard = bundled_standard(key);
        std::set<std::string> exact;
        for (const auto& [keys, match] : by_keys(propose_matches(standard, standard, bundled_lexicon()))) {
            if (keys.first == keys.second) {
                CHECK(match.relation == Relation::exact);
                CHECK(match.score == 1);
                exact.insert(keys.first);
            }
        }
        std::size_t all = 0;
        for (const auto& level : standard.levels) {
            for (const auto& area : level.areas) {
                for (const auto& task : area.tasks) {
                    all += task.skills.size();
                }
            }
        }
        CHECK(exact.size() == all);
    }
}

TEST_CASE("nothing in common gives no pair; empty standards give none") {
    const StandardDraft a = standard_of("a", "焊接", {"能焊接管道"});
    const StandardDraft b = standard_of("b", "睡眠照护", {"能协助老年人入睡"});
    CHECK(propose_matches(a, b, bundled_lexicon()).empty());
    CHECK(propose_matches(a, standard_of("b", "", {}), bundled_lexicon()).empty());
    CHECK(propose_matches(a, standard_of("b", "", {"", "。"}), bundled_lexicon()).empty());
}

TEST_CASE("the least score leaves out what lies below") {
    const StandardDraft a = bundled_standard("b2b");
    const StandardDraft b = bundled_standard("overseas");
    for (const EdgeDraft& edge : propose_matches(a, b, bundled_lexicon(), 0.8)) {
        CHECK(edge.details.get<Matches>().score >= 0.8);
    }
}

TEST_SUITE_END();
