#include "graph/base/key_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace kezheng;

TEST_SUITE_BEGIN("graph/base/key_order");

TEST_CASE("numbers count as numbers, a shorter key comes before what begins with it") {
    std::vector<std::string> keys{"b2b/2", "b2b/1/10", "b2b/1/1.10",   "b2b/1/1.9",    "b2b/1/2", "b2b",
                                  "b2b/1", "b2b/1/1",  "b2b/1/1.10.1", "b2b/1/1.9.12", "a"};
    std::ranges::sort(keys, KeyBefore{});
    CHECK(keys == std::vector<std::string>{"a", "b2b", "b2b/1", "b2b/1/1", "b2b/1/1.9", "b2b/1/1.9.12", "b2b/1/1.10",
                                           "b2b/1/1.10.1", "b2b/1/2", "b2b/1/10", "b2b/2"});
}

TEST_CASE("leading zeros do not count, but tell two keys apart") {
    CHECK(key_before("s/007", "s/8"));
    CHECK(key_before("s/7", "s/008"));
    CHECK(key_before("s/07", "s/7"));
    CHECK_FALSE(key_before("s/7", "s/07"));
    CHECK(key_before("s/07a", "s/7b"));
    CHECK(key_before("s/7a", "s/07b"));
    CHECK(key_before("0", "00"));
}

TEST_CASE("numbers longer than any integer type are compared too") {
    const std::string nines(400, '9');
    CHECK(key_before(nines, '1' + std::string(400, '0')));
    CHECK_FALSE(key_before('1' + std::string(400, '0'), nines));
}

TEST_CASE("bytes above 127 come after ASCII, whatever the sign of char") {
    CHECK(key_before("role/z", "role/养老护理员"));
    CHECK_FALSE(key_before("role/养老护理员", "role/z"));
}

TEST_CASE("a key is not before itself") {
    for (const char* key : {"", "0", "b2b/1/1.1", "养老"}) {
        CHECK_FALSE(key_before(key, key));
    }
    CHECK(key_before("", "0"));
    CHECK_FALSE(key_before("0", ""));
}

TEST_SUITE_END();
