#include "mappings/alignments/character_grams.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

kezheng::StandardProfile profile(const std::vector<std::string>& texts) {
    kezheng::StandardProfile result;
    for (const std::string& text : texts) {
        result.requirements.emplace_back();
        result.requirements.back().text = text;
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("alignments");

TEST_CASE("texts are near by the runs of characters they share; the same text is 1, punctuation parts runs") {
    const auto grams = character_grams(profile({"清点货物", "清，点"}), profile({"清点货物", "盘点货物", "焊接"}));
    CHECK(dot(grams.a[0], grams.b[0]) == doctest::Approx(1));
    CHECK(dot(grams.a[0], grams.b[1]) > 0.2);
    CHECK(dot(grams.a[0], grams.b[2]) == 0);
    CHECK(grams.a[1].size() == 2);
}

TEST_CASE("the deed is compared without what is given and how well it is done") {
    kezheng::StandardProfile a = profile({"能根据客户订单准确地清点货物"});
    a.requirements[0].phrases = {{"given", "客户订单", {}, {}, {}},
                                 {"quality", "准确", {}, {}, {}},
                                 {"action", "清点", {}, {}, {}},
                                 {"object", "货物", {}, {}, {}}};
    const kezheng::StandardProfile b = profile({"清点，货物", "客户订单"});
    const auto whole = character_grams(a, b);
    const auto deeds = character_grams(a, b, kezheng::GramText::deed);
    CHECK(dot(deeds.a[0], deeds.b[0]) == doctest::Approx(1));
    CHECK(dot(deeds.a[0], deeds.b[1]) == 0);
    CHECK(dot(whole.a[0], whole.b[1]) > 0);
}

TEST_CASE("empty texts and standards") {
    const auto grams = character_grams(profile({"", "。"}), profile({}));
    CHECK(grams.a.size() == 2);
    CHECK(grams.a[0].empty());
    CHECK(grams.b.empty());
}

TEST_SUITE_END();
