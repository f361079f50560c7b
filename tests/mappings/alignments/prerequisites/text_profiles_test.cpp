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

TEST_SUITE_END();
