#include "mappings/alignments/prerequisites/thing_names.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

TEST_SUITE_BEGIN("mappings/alignments/prerequisites/thing_names");

TEST_CASE("names of things, and words that any sentence may hold") {
    CHECK(kezheng::is_name_of_thing("茶席影像"));
    CHECK(kezheng::is_name_of_thing("茶针")); // the lexicon does not know it
    CHECK(kezheng::is_name_of_thing("观察记录"));
    CHECK_FALSE(kezheng::is_name_of_thing("分析报告"));
    CHECK_FALSE(kezheng::is_name_of_thing("数据"));
    CHECK_FALSE(kezheng::is_name_of_thing("编制"));
}

TEST_CASE("how a sentence may call a thing") {
    CHECK(kezheng::names_for("茶园地形图") == std::vector<std::string_view>{"茶园地形图", "茶园地形"});
    CHECK(kezheng::names_for("流程图") == std::vector<std::string_view>{"流程图"}); // too short without
    CHECK(kezheng::last_characters("茶园地形图", 2) == "形图");
}

TEST_SUITE_END();
