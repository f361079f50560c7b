#include "mappings/standards/printed_number.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

/// `1.2.3 raw=… length=… closed dot wide`, or `-`.
std::string drawn_number(std::string_view text) {
    const std::optional<PrintedNumber> number = leading_number(text);
    if (!number) {
        return "-";
    }
    return number->text() + " '" + number->raw + "' " + std::to_string(number->length) +
           (number->closed ? " closed" : "") + (number->closed_by_dot ? " dot" : "") +
           (number->full_width ? " wide" : "");
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("a number is read with its closing sign and the spaces after it") {
    CHECK(drawn_number("1 磨豆") == "1 '1' 2");
    CHECK(drawn_number("1. 磨豆") == "1 '1.' 3 closed dot");
    CHECK(drawn_number("1．磨豆") == "1 '1．' 4 closed dot wide");
    CHECK(drawn_number("1、磨豆") == "1 '1、' 4 closed");
    CHECK(drawn_number("1:磨豆") == "1 '1:' 2 closed");
    CHECK(drawn_number("1：磨豆") == "1 '1：' 4 closed");
    CHECK(drawn_number("1)磨豆") == "1 '1)' 2 closed");
    CHECK(drawn_number("1）磨豆") == "1 '1）' 4 closed");
    CHECK(drawn_number("1.2 称量") == "1.2 '1.2' 4");
    CHECK(drawn_number("1.2称量") == "1.2 '1.2' 3");
    CHECK(drawn_number("1.2.3 能称量") == "1.2.3 '1.2.3' 6");
    CHECK(drawn_number("1.2.3. 能称量") == "1.2.3 '1.2.3.' 7 closed dot");
    CHECK(drawn_number("12.10.99 能") == "12.10.99 '12.10.99' 9");
}

TEST_CASE("full-width digits, dots and spaces are read as half-width ones and noted") {
    CHECK(drawn_number("１．２．３　能") == "1.2.3 '１．２．３' 18 wide");
    CHECK(drawn_number("1．2 称量") == "1.2 '1．2' 6 wide");
}

TEST_CASE("a number at the very end of a text is read") {
    CHECK(drawn_number("7") == "7 '7' 1");
    CHECK(drawn_number("7.") == "7 '7.' 2 closed dot");
    CHECK(drawn_number("1.2.3") == "1.2.3 '1.2.3' 5");
}

TEST_CASE("what is longer, has more parts, or is a quantity is no number of an element") {
    for (const std::string_view text : {"", " ", "磨豆", ".1", "．", "404 页面", "2021 年", "1.2.3.4 某", "1.100 某",
                                        "3%", "3％", "3D 打印", "5G", "1.2.3.4", "120 个", "360：某", "1000.1 某"}) {
        CAPTURE(text);
        CHECK(drawn_number(text) == "-");
    }
}

TEST_CASE("a ratio and a time are no numbers of elements") {
    CHECK(drawn_number("1:500 的图") == "-");
    CHECK(drawn_number("8：30 开门") == "-");
    CHECK(drawn_number("1: 磨豆") == "1 '1:' 3 closed");
}

TEST_CASE("which numbers may come after a requirement's") {
    CHECK(may_come_after({1, 2, 3}, {1, 2, 4}));
    CHECK(may_come_after({1, 2, 3}, {1, 2, 2}));
    CHECK(may_come_after({1, 2, 3}, {1, 3, 1}));
    CHECK(may_come_after({1, 2, 3}, {2, 1, 1}));
    CHECK_FALSE(may_come_after({1, 2, 3}, {1, 3, 2}));
    CHECK_FALSE(may_come_after({1, 2, 3}, {2, 5, 1}));
    CHECK_FALSE(may_come_after({1, 2, 3}, {3, 1, 1}));
}

TEST_CASE("areas may be counted from 100 on") {
    CHECK(drawn_number("100. 花材准备") == "100 '100.' 5 closed dot");
    CHECK(drawn_number("100.1 验收") == "100.1 '100.1' 6");
    CHECK(drawn_number("100.1.12 能验收。") == "100.1.12 '100.1.12' 9");
}

TEST_CASE("a letter may follow a number of two parts") {
    CHECK(drawn_number("2.4 GHz") == "2.4 '2.4' 4");
    CHECK(drawn_number("1.1SKU 盘点") == "1.1 '1.1' 3");
}

TEST_CASE("broken UTF-8 after a number does no harm") {
    CHECK(drawn_number("1.\xE8") == "1 '1.' 2 closed dot");
    CHECK(drawn_number("\xEF\xBC") == "-");
}

TEST_CASE("numbers are written with dots") {
    CHECK(number_text({}).empty());
    CHECK(number_text({7}) == "7");
    CHECK(number_text({1, 20, 3}) == "1.20.3");
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
