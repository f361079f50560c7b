#include "graph/model/tier.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using namespace kezheng;

TEST_SUITE_BEGIN("graph/model/tier");

TEST_CASE("tiers and catalogues have the names of the contract, in its order") {
    std::vector<std::string_view> names;
    for (const Tier tier : all_tiers) {
        names.push_back(name_of(tier));
    }
    for (const Catalogue catalogue : all_catalogues) {
        names.push_back(name_of(catalogue));
    }
    CHECK(names == std::vector<std::string_view>{"secondary", "college", "vocational-bachelor", "applied-bachelor",
                                                 "original", "revised"});
}

TEST_CASE("people read the names of the domain") {
    std::vector<std::string_view> names;
    for (const Tier tier : all_tiers) {
        names.push_back(heading_of(tier).zh);
    }
    CHECK(names == std::vector<std::string_view>{"中职", "高职专科", "高职本科", "应用型本科"});
    CHECK(heading_of(Catalogue::original).zh == "原版目录");
    CHECK(heading_of(Catalogue::revised).en == "revised catalogue");
}

TEST_CASE("a name in a file leads back to its tier or catalogue, any other name to none") {
    for (const Tier tier : all_tiers) {
        CHECK(tier_named(name_of(tier)) == tier);
    }
    for (const Catalogue catalogue : all_catalogues) {
        CHECK(catalogue_named(name_of(catalogue)) == catalogue);
    }
    for (const char* name : {"", "College", "college ", "中职", "original"}) {
        CHECK_FALSE(tier_named(name));
    }
    for (const char* name : {"", "Original", "原版", "college"}) {
        CHECK_FALSE(catalogue_named(name));
    }
}

TEST_SUITE_END();
