#include "mappings/alignments/prerequisites/text_profiles.hpp"

#include <doctest/doctest.h>

using kezheng::TextProfiles;

TEST_SUITE_BEGIN("mappings/alignments/prerequisites/text_profiles");

TEST_CASE("things described by the same rare words are near") {
    const TextProfiles profiles({{{"磨豆机清洁"}, {"SEO"}}, {{"清洁磨豆机"}}, {{"seo 报告"}}, {{"点单"}}, {}});
    CHECK(profiles.similarity(0, 0) > 0.999);
    CHECK(profiles.similarity(0, 1) > profiles.similarity(0, 2));
    CHECK(profiles.similarity(0, 2) > 0); // Latin words without case
    CHECK(profiles.similarity(0, 3) == 0);
    CHECK(profiles.similarity(4, 4) == 0);
    CHECK(profiles.shared_wording(0, 1) == "磨豆机");
    CHECK(profiles.shared_wording(0, 3) == "");
}

TEST_CASE("joining characters are no wording") {
    const TextProfiles profiles({{{"测试与优化"}}, {{"评估与优化"}}});
    CHECK(profiles.shared_wording(0, 1) == "优化");
}

TEST_CASE("shared wording ends where words end") {
    const TextProfiles shop({{{"店铺基础管理"}}, {{"店铺基础装修"}}, {{"促销活动"}}, {{"营销活动"}}});
    CHECK(shop.shared_wording(0, 1) == "店铺基础");
    CHECK(shop.shared_wording(2, 3) == "活动");
    const TextProfiles account({{{"账户管理"}}, {{"广告账户"}}}); // a word of the lexicon that two words make
    CHECK(account.shared_wording(0, 1) == "账户");
    const TextProfiles unknown({{{"嗞嗞锅"}}, {{"嗞嗞锅盖"}}});
    CHECK(unknown.shared_wording(0, 1) == "嗞嗞锅");
    CHECK(unknown.shared_wording(1, 0) == "嗞嗞锅");
}

TEST_SUITE_END();
