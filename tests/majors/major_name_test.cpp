#include "majors/major_name.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

TEST_SUITE_BEGIN("majors");

TEST_CASE("a name is compared without spaces, width, case, bracket form and the word 专业 at its end") {
    CHECK(major_name_form("电子商务") == "电子商务");
    CHECK(major_name_form(" 电子 商务专业 ") == "电子商务");
    CHECK(major_name_form("运动训练(足球)") == "运动训练（足球）");
    CHECK(major_name_form("ＡＢ１２") == "ab12");
    CHECK(major_name_form("专业") == "专业");
    CHECK(major_name_form("").empty());
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
