#include "mappings/language/facet_lists.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kezheng::bundled_lexicon;
using kezheng::Facets;
using kezheng::segment;
using kezheng::Word;

TEST_SUITE_BEGIN("language");

TEST_CASE("a text is in a list once, an empty one not at all") {
    std::vector<std::string> list;
    kezheng::add_once(list, "订单");
    kezheng::add_once(list, "订单");
    kezheng::add_once(list, "");
    CHECK(list == std::vector<std::string>{"订单"});
}

TEST_CASE("an object that begins with where the work is done tells the place") {
    Facets facets;
    const std::vector<Word> words = segment("门店灯具和货架", bundled_lexicon());
    kezheng::add_objects(facets, words);
    CHECK(facets.object == std::vector<std::string>{"门店灯具", "货架"});
    CHECK(facets.place == std::vector<std::string>{"门店"});
}

TEST_CASE("the words that open a clause are passed over, how well is kept") {
    Facets facets;
    const std::vector<Word> words = segment("能及时清点货架", bundled_lexicon());
    const std::span<const Word> rest = kezheng::without_opening(facets, words);
    REQUIRE(!rest.empty());
    CHECK(rest.front().text == "清点");
    CHECK(facets.quality == std::vector<std::string>{"及时"});
    CHECK(kezheng::without_opening(facets, {}).empty());
}

TEST_CASE("a verb at the front or at the end of a word") {
    Facets facets;
    const std::vector<Word> front = segment("剔剪枯枝", bundled_lexicon());
    kezheng::deed_at_front(facets, front, std::string("剔剪").size());
    CHECK(facets.action == std::vector<std::string>{"剔剪"});
    CHECK(facets.object == std::vector<std::string>{"枯枝"});
    const std::vector<Word> end = segment("对比分析", bundled_lexicon());
    REQUIRE(end.size() == 1);
    kezheng::split_at_verb(facets, end, std::string("对比").size(), bundled_lexicon());
    CHECK(facets.action == std::vector<std::string>{"剔剪", "对比", "分析"});
}

TEST_SUITE_END();
