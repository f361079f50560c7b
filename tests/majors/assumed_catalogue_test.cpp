#include "majors/assumed_catalogue.hpp"

#include <doctest/doctest.h>

#include <vector>

using kezheng::catalogue_votes;
using kezheng::CatalogueVotes;
using kezheng::NamedMajor;
using kezheng::Tier;

namespace {

void check(const std::vector<NamedMajor>& majors, std::size_t original, std::size_t revised) {
    const CatalogueVotes votes = catalogue_votes(majors);
    CHECK(votes.original == original);
    CHECK(votes.revised == revised);
}

} // namespace

TEST_SUITE_BEGIN("majors/assumed_catalogue");

TEST_CASE("names that one catalogue alone has tell which it is") {
    check({{Tier::college, "酒店管理与数字化运营"}, {Tier::college, "旅游管理"}}, 0, 1); // both have 旅游管理
    check({{Tier::college, "酒店管理"}, {Tier::applied_bachelor, "跨境电子商务"}}, 1, 1);
    check({{Tier::college, "魔法学"}}, 0, 0);
    check({}, 0, 0);
}

TEST_CASE("tiers with one known catalogue") {
    check({{Tier::secondary, "电子商务"}, {Tier::secondary, "古老专业"}}, 1, 0);
    check({{Tier::vocational_bachelor, "跨境电子商务"}, {Tier::vocational_bachelor, "商务英语"}}, 0, 1);
}

TEST_SUITE_END();
