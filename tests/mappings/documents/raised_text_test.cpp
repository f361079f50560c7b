#include "mappings/documents/raised_text.hpp"

#include <doctest/doctest.h>

using namespace kezheng;

TEST_SUITE_BEGIN("mappings/documents/raised_text");

TEST_CASE("raised numbers have characters of their own, other text stays") {
    CHECK(as_superscript("2") == "²");
    CHECK(as_superscript("-13") == "⁻¹³");
    CHECK(as_superscript("− 3") == "⁻³");
    CHECK(as_superscript("th") == "th");
    CHECK(as_superscript("2n") == "2n");
    CHECK(as_superscript("").empty());
    CHECK(as_subscript("2") == "₂");
    CHECK(as_subscript("max") == "max");
}

TEST_SUITE_END();
