#include "graph/base/suggestion.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;

namespace {

std::string nearest(const std::string& name, const std::vector<std::string>& candidates) {
    return nearest_name(name, candidates);
}

} // namespace

TEST_SUITE_BEGIN("graph/base/suggestion");

TEST_CASE("a slip of one letter is found: another, one too many, one too few, two swapped") {
    const std::vector<std::string> commands{"ingest", "standards", "show", "export"};
    CHECK(nearest("imgest", commands) == "ingest");
    CHECK(nearest("ingestt", commands) == "ingest");
    CHECK(nearest("inest", commands) == "ingest");
    CHECK(nearest("shwo", commands) == "show");
}

TEST_CASE("distance counts Chinese characters, not bytes") {
    CHECK(nearest("咖啡制做", {"新能源汽车", "咖啡制作"}) == "咖啡制作");
    CHECK(nearest("咖非", {"养老", "咖啡"}) == "咖啡");
}

TEST_CASE("nothing is suggested that is further than a third of the longer name") {
    CHECK(nearest("abcdef", {"abcxyz"}) == "");
    CHECK(nearest("abcdef", {"abcdxy"}) == "abcdxy");
    CHECK(nearest("xyz", {"abc", "def"}) == "");
}

TEST_CASE("a name of one character is no slip of every other one") {
    CHECK(nearest("x", {"y"}) == "");
    CHECK(nearest("", {"y"}) == "");
}

TEST_CASE("the nearest wins, a tie goes to the earlier candidate") {
    CHECK(nearest("roles", {"rules", "roles2", "roles"}) == "roles");
    CHECK(nearest("rxles", {"rules", "roles"}) == "rules");
    CHECK(nearest("rxles", {"roles", "rules"}) == "roles");
}

TEST_CASE("a key is one below what it names, or the same place elsewhere; a place in no area is none") {
    const std::vector<std::string> keys{"b2b/1/1.1", "b2b/1/1.1.1", "b2b/1/1.2.1", "b2b/2/1.1.1"};
    CHECK(nearest_key("b2b/1/1.1.9", keys) == "b2b/1/1.1.1");
    CHECK(nearest_key("b2b/1/1.9.9", keys) == "b2b/1/1.1.1");
    CHECK(nearest_key("b2b/1/1.3.1", keys) == "b2b/1/1.1.1");
    CHECK(nearest_key("b2c/2/1.1.1", keys) == "b2b/2/1.1.1");
    CHECK(nearest_key("b2b/1/9.9.9", keys) == "");
}

TEST_CASE("without candidates, with empty or very long ones nothing is suggested") {
    CHECK(nearest("show", {}) == "");
    CHECK(nearest("show", {""}) == "");
    CHECK(nearest(std::string(100000, 'a'), {std::string(100000, 'a')}) == "");
}

TEST_SUITE_END();
