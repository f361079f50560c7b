#include "graph/base/fingerprint.hpp"

#include <doctest/doctest.h>

using kezheng::fingerprint_of;
using kezheng::is_fingerprint;

TEST_SUITE_BEGIN("graph");

TEST_CASE("a fingerprint is FNV-1a over what a text says") {
    CHECK(fingerprint_of("") == "cbf29ce484222325");
    CHECK(fingerprint_of("a") == "af63dc4c8601ec8c"); // published test vectors of FNV-1a
    CHECK(fingerprint_of("foobar") == "85944171f73967e8");
    CHECK(is_fingerprint(fingerprint_of("能称量咖啡豆。")));
}

TEST_CASE("white space, punctuation, width and case do not count; words do") {
    const std::string plain = fingerprint_of("能使用SEO工具，查询排名。");
    CHECK(fingerprint_of("能使用 ＳＥＯ 工具, 查询\n排名") == plain);
    CHECK(fingerprint_of("能使用seo工具；查询“排名”") == plain);
    CHECK(fingerprint_of("能使用SEM工具，查询排名。") != plain);
    CHECK(fingerprint_of("能查询排名，使用SEO工具。") != plain);
    CHECK(fingerprint_of("。，；　") == fingerprint_of(""));
}

TEST_CASE("what is no fingerprint") {
    CHECK_FALSE(is_fingerprint(""));
    CHECK_FALSE(is_fingerprint("cbf29ce48422232"));
    CHECK_FALSE(is_fingerprint("cbf29ce48422232G"));
    CHECK_FALSE(is_fingerprint("CBF29CE484222325"));
}

TEST_SUITE_END();
