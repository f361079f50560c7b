#include "mappings/alignments/prerequisites/text_index.hpp"

#include <doctest/doctest.h>

#include <vector>

using kezheng::TextIndex;

TEST_SUITE_BEGIN("mappings/alignments/prerequisites/text_index");

TEST_CASE("the texts that hold a wording, in their order") {
    using Places = std::vector<std::size_t>;
    const TextIndex index({"茶园巡护台账", "巡护", "", "台账茶园", "茶园 tea"});
    CHECK(index.containing("巡护") == Places{0, 1});
    CHECK(index.containing("茶园巡护") == Places{0}); // not where its pairs stand apart
    CHECK(index.containing("台账") == Places{0, 3});
    CHECK(index.containing("tea") == Places{4});
    CHECK(index.containing("茶").empty());
    CHECK(index.containing("").empty());
    CHECK(TextIndex({}).containing("茶园").empty());
}

TEST_SUITE_END();
