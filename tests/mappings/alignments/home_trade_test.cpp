#include "mappings/alignments/home_trade.hpp"

#include "mappings/standards/bundled_standards.hpp"
#include "mappings/standards/parse_standard.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kezheng::home_trade_share;
using kezheng::StandardProfile;

namespace {

StandardProfile profile(const kezheng::StandardDraft& standard) {
    return kezheng::profile_of(standard, kezheng::bundled_lexicon());
}

StandardProfile saying(const std::vector<std::string>& sentences) {
    kezheng::StandardDraft standard;
    auto& skills = standard.levels.emplace_back().areas.emplace_back().tasks.emplace_back().skills;
    for (const std::string& sentence : sentences) {
        skills.emplace_back().statement = sentence;
    }
    return profile(standard);
}

StandardProfile bundled(std::string_view key) {
    return profile(kezheng::bundled_standard(key));
}

} // namespace

TEST_SUITE_BEGIN("alignments");

TEST_CASE("the bundled standards are of the home trade") {
    CHECK(home_trade_share(bundled("b2b"), bundled("overseas")) == 1);
}

TEST_CASE("and so are their published texts") {
    for (const std::string key : {"b2b", "overseas"}) {
        if (const auto bytes = kezheng::test::shared_file("standards/" + key + ".txt")) {
            const auto read = kezheng::parse_standard(kezheng::test::document_from(*bytes), key);
            REQUIRE(read.has_value());
            const StandardProfile published = profile(read->standard);
            CHECK(home_trade_share(published, published) == 1);
        }
    }
}

TEST_CASE("standards of which one speaks of something else are not") {
    const StandardProfile kennel = saying({"能给犬猫洗澡并吹干毛发。", "能修剪犬的趾甲。"});
    CHECK(home_trade_share(kennel, kennel) == 0);
    CHECK(home_trade_share(bundled("b2b"), kennel) == 0);
    CHECK(home_trade_share(kennel, bundled("b2b")) == 0);
}

TEST_CASE("nor is one that says nothing") {
    const StandardProfile silent = saying({});
    CHECK(home_trade_share(silent, silent) == 0);
    CHECK(home_trade_share(bundled("b2b"), silent) == 0);
    CHECK(home_trade_share(saying({"。"}), bundled("b2b")) == 0);
}

TEST_CASE("one of which half is known is partly so, on whichever side it stands") {
    const StandardProfile mixed = saying({"数据，数据，洗猫，吹犬"});
    CHECK(home_trade_share(mixed, bundled("b2b")) == doctest::Approx(0.5));
    CHECK(home_trade_share(bundled("b2b"), mixed) == doctest::Approx(0.5));
}

TEST_SUITE_END();
