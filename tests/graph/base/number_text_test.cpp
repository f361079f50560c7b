#include "graph/base/number_text.hpp"

#include <doctest/doctest.h>

using kezheng::display_number;
using kezheng::fixed_number;

TEST_SUITE_BEGIN("graph/base/number_text");

TEST_CASE("numbers for people have no zeros at the end and none of the noise of sums") {
    CHECK(display_number(0) == "0");
    CHECK(display_number(3) == "3");
    CHECK(display_number(2.5) == "2.5");
    CHECK(display_number(0.1 + 0.2) == "0.3");
    CHECK(display_number(1234567.5) == "1234567.5");
    CHECK(display_number(-4.25) == "-4.25");
    CHECK(display_number(1e300) == "1e+300");
}

TEST_CASE("numbers with fixed decimals are rounded") {
    CHECK(fixed_number(2.0 / 3, 2) == "0.67");
    CHECK(fixed_number(5, 0) == "5");
    CHECK(fixed_number(99.96, 1) == "100.0");
    CHECK(fixed_number(1e300, 1).size() == 303);
}

TEST_SUITE_END();
