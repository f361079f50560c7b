#include "majors/name_distance.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

TEST_SUITE_BEGIN("majors");

TEST_CASE("the edit distance counts characters, and stops at its limit") {
    CHECK(edit_distance(U"电子商务", U"电子商务", 3) == 0);
    CHECK(edit_distance(U"电子商务", U"电子商物", 3) == 1);
    CHECK(edit_distance(U"电子商务", U"子电商务", 3) == 1);
    CHECK(edit_distance(U"电子商务", U"跨境电子商务", 3) == 2);
    CHECK(edit_distance(U"护理", U"网络营销", 3) == 4);
    CHECK(edit_distance(U"护理", U"网络营销", 2) == 3);
    CHECK(edit_distance(U"", U"", 0) == 0);
    CHECK(edit_distance(U"", U"甲乙", 5) == 2);
}

TEST_CASE("likeness of names passes over words that hundreds of majors share") {
    CHECK(name_similarity(U"电子商务", U"电子商务") == 1);
    CHECK(name_similarity(U"护理", U"网络营销") == 0);
    CHECK(name_similarity(U"软件技术", U"畜牧技术") == 0);
    CHECK(name_similarity(U"电子商务", U"跨境电子商务") == doctest::Approx(0.75));
    CHECK(name_similarity(U"", U"") == 1);
}

TEST_CASE("words in common") {
    CHECK(shared_words(U"网络营销", U"网络营销与直播电商") == "网络营销");
    CHECK(shared_words(U"软件技术", U"畜牧技术").empty());
    CHECK(shared_words(U"护理", U"管理").empty());
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
