#include "exporters/text/plain_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

TEST_SUITE_BEGIN("exporters/text/plain_text");

TEST_CASE("control characters are left out, line ends made alike, broken bytes marked") {
    CHECK(plain_text("课\tab\nc") == "课\tab\nc");
    CHECK(plain_text(std::string("a\0b\x01\x1F\x7F", 6)) == "ab");
    CHECK(plain_text("\xC2\x85x\xC2\xA0y") == "x\xC2\xA0y");
    CHECK(plain_text("a\r\nb\rc\r") == "a\nb\nc\n");
    CHECK(plain_text("a\xFFz") == "a\xEF\xBF\xBDz");
    CHECK(plain_text("\xEF\xBF\xBE\xEF\xBF\xBFx") == "x");
    CHECK(plain_text("\xE2\x80\xAE kept") == "\xE2\x80\xAE kept");
    CHECK(plain_text("") == "");
}

TEST_CASE("on one line, line ends and tabs are spaces") {
    CHECK(one_line("a\n\tb") == "a b");
    CHECK(one_line("\n a \n b\n") == " a  b");
    CHECK(one_line("a \n b") == "a  b");
}

TEST_SUITE_END();
