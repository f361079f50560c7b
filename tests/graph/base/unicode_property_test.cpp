#include "graph/base/unicode.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

using namespace kezheng;

TEST_SUITE_BEGIN("graph/base/unicode");

TEST_CASE("any bytes are walked forwards and backwards over the same characters") {
    CHECK(rc::check([] {
        const auto bytes = *rc::gen::container<std::string>(
            rc::gen::element('a', '\xE8', '\xAF', '\xBE', '\x80', '\xF0', '\x9F', '\xC3', '\xFF'));
        std::u32string forwards;
        for (std::size_t at = 0; at < bytes.size();) {
            const CodePoint point = code_point_at(bytes, at);
            RC_ASSERT(point.length >= 1 && at + point.length <= bytes.size());
            forwards += point.value;
            at += point.length;
        }
        RC_ASSERT(length_in_characters(bytes) == forwards.size());
        if (!forwards.empty()) {
            const CodePoint last = last_code_point(bytes);
            RC_ASSERT(last.value == forwards.back());
        }
    }));
}

TEST_CASE("what append_utf8 writes is well-formed and reads back") {
    CHECK(rc::check([] {
        const auto value = static_cast<char32_t>(*rc::gen::inRange<unsigned>(0, 0x120000));
        std::string text;
        append_utf8(text, value);
        RC_ASSERT(is_valid_utf8(text));
        const bool scalar = value <= 0x10FFFFU && (value < 0xD800U || value > 0xDFFFU);
        const CodePoint read = code_point_at(text, 0);
        RC_ASSERT(read.value == (scalar ? value : U'\uFFFD'));
        RC_ASSERT(read.length == text.size());
    }));
}

TEST_SUITE_END();
