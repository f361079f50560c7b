#include "mappings/documents/pages/shared_words.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace kezheng;

using Texts = std::vector<std::string>;

TEST_SUITE_BEGIN("mappings/documents/pages/shared_words");

TEST_CASE("the rarest pair of characters of a name counts; punctuation parts pairs") {
    const auto shared =
        shared_words(Texts{"设备检查", "店铺，装修"}, Texts{"能检查设备。", "能检查。", "店。铺", "能装修"});
    REQUIRE(shared.size() == 2);
    CHECK(shared[0] == std::vector<double>{std::log(4.0), std::log(2.0), 0, 0});
    CHECK(shared[1] == std::vector<double>{0, 0, 0, std::log(4.0)});
}

TEST_CASE("what all share says nothing, and neither does nothing") {
    CHECK(shared_words(Texts{"检查"}, Texts{"检查", "检查"}) == std::vector<std::vector<double>>{{0, 0}});
    CHECK(shared_words(Texts{""}, Texts{"", "1.1"}) == std::vector<std::vector<double>>{{0, 0}});
    CHECK(shared_words(Texts{}, Texts{"检查"}).empty());
    CHECK(shared_words(Texts{"检查"}, Texts{}) == std::vector<std::vector<double>>{{}});
    CHECK(shared_words(Texts{std::string(30'000, 'x')}, Texts(1000, "x")).empty());
}

TEST_SUITE_END();
