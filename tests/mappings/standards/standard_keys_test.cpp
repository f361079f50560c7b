#include "mappings/standards/standard_keys.hpp"

#include <doctest/doctest.h>

#include <string>

namespace kezheng {
namespace {

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("keys are built from the standard's key and positions") {
    CHECK(level_key("咖啡", 3) == "咖啡/3");
    CHECK(area_key("s", 1, 2) == "s/1/2");
    CHECK(task_key("s", 1, 2, 10) == "s/1/2.10");
    CHECK(skill_key("s", 1, 2, 10, 3) == "s/1/2.10.3");
}

TEST_CASE("a standard's key is letters, digits of any script, - and _") {
    const std::string longest(40, 'a');
    for (const std::string& key : {std::string("b2b"), std::string("530047"), std::string("咖啡制作"),
                                   std::string("a-b_c"), std::string("X"), longest}) {
        CAPTURE(key);
        CHECK(is_standard_key(key));
    }
    for (const std::string& key : {std::string(), std::string("-a"), std::string("_a"), std::string("a b"),
                                   std::string("a/b"), std::string("a.b"), std::string("《a》"), longest + 'a',
                                   std::string("a\xFF"), std::string("a\0b", 3), std::string("../etc")}) {
        CAPTURE(key);
        CHECK_FALSE(is_standard_key(key));
    }
}

TEST_CASE("a key is made from any name") {
    CHECK(standard_key_from("咖啡 制作（2021）.txt") == "咖啡-制作-2021-txt");
    CHECK(standard_key_from("  b2b  ") == "b2b");
    CHECK(standard_key_from("_-a_b--c") == "a_b--c");
    CHECK(standard_key_from("") == "standard");
    CHECK(standard_key_from("///") == "standard");
    CHECK(standard_key_from("\xFF\xFE") == "standard");
    CHECK(standard_key_from(std::string(100, 'x')) == std::string(40, 'x'));
    CHECK(standard_key_from(std::string(39, 'x') + "/y") == std::string(39, 'x'));
}

TEST_CASE("what standard_key_from() makes is always a key") {
    for (const std::string_view name : {"标准 1.0", "-", "a\xFF", "\xE8\xAF", "表（一）", "0", "__", "é"}) {
        CAPTURE(name);
        CHECK(is_standard_key(standard_key_from(name)));
    }
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
