#include "exporters/pictures/page_fit.hpp"

#include <doctest/doctest.h>

using namespace kezheng;

TEST_SUITE_BEGIN("exporters/pictures/page_fit");

TEST_CASE("the smallest sheet on which texts can be read is taken, upright first") {
    const auto sheet = [](double width, double height) { return fitted(width, height, 10, Paper::fitting); };
    CHECK(sheet(300, 300).paper == Paper::a4);
    CHECK(sheet(300, 300).smallest_text == doctest::Approx(10));
    CHECK_FALSE(sheet(540, 784).landscape);
    CHECK(sheet(1000, 500).paper == Paper::a4);
    CHECK(sheet(1000, 500).landscape);
    CHECK(sheet(1000, 500).smallest_text == doctest::Approx(7.848));
    CHECK(sheet(800, 1500).paper == Paper::a3);
    CHECK_FALSE(sheet(800, 1500).landscape);
    CHECK(sheet(1500, 800).landscape);
    CHECK(sheet(9000, 800).paper == Paper::a3);
    CHECK_FALSE(sheet(9000, 800).is_readable());
}

TEST_CASE("a wanted paper is kept, whether its texts can be read or not") {
    CHECK(fitted(800, 1500, 10, Paper::a4).paper == Paper::a4);
    CHECK_FALSE(fitted(800, 1500, 10, Paper::a4).is_readable());
    CHECK(fitted(100, 100, 10, Paper::a3).paper == Paper::a3);
    CHECK(fitted(1e6, 1e6, 10, Paper::none).smallest_text == doctest::Approx(10));
    CHECK(fitted(1e6, 1e6, 10, Paper::none).is_readable());
    CHECK(fitted(0, 0, 10, Paper::a4).smallest_text == doctest::Approx(10));
}

TEST_CASE("the printable part lies on the sheet, and turns with it") {
    const PageSize upright = size_of({Paper::a4, false, 0});
    const PageSize across = size_of({Paper::a4, true, 0});
    CHECK(upright.width < upright.sheet_width);
    CHECK(upright.height < upright.sheet_height);
    CHECK(across.width == upright.height);
    CHECK(across.sheet_height == upright.sheet_width);
    CHECK(size_of({Paper::none, false, 0}).width == 0);
}

TEST_SUITE_END();
