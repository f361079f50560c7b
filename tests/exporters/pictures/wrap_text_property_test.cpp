#include "exporters/pictures/wrap_text.hpp"
#include "graph/base/unicode.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace kezheng;

namespace {

rc::Gen<std::string> text() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                            "课", "咖啡", "制作", "，", "（", "）", "。", "“", "a", "Bc", "1.2", "-", "/", " ", "  ",
                            "\t", "\n", "é", "e\xCC\x81", "𠮷", "🦊", "\xE2\x80\x8B", "abcdefghijklmnop")),
                        [](const std::vector<std::string>& parts) {
                            std::string joined;
                            for (const std::string& part : parts) {
                                joined += part;
                            }
                            return joined;
                        });
}

std::string without_white_space(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
    return text;
}

std::vector<std::string> lines_of(const std::string& wrapped) {
    std::vector<std::string> lines;
    std::istringstream stream(wrapped);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

} // namespace

TEST_SUITE_BEGIN("exporters/pictures/wrap_text");

TEST_CASE("no character is lost but spaces, no line is wider than the width, none is empty or ends in a space") {
    CHECK(rc::check([] {
        const std::string whole = *text();
        const auto columns = *rc::gen::inRange<std::size_t>(2, 30);
        for (const std::string& wrapped : {wrap_text(whole, columns), wrap_evenly(whole, columns)}) {
            RC_ASSERT(without_white_space(wrapped) == without_white_space(whole));
            for (const std::string& line : lines_of(wrapped)) {
                RC_ASSERT(display_width(line) <= columns);
                RC_ASSERT(!line.empty() && line.back() != ' ');
            }
            RC_ASSERT(!wrapped.ends_with('\n'));
        }
    }));
}

TEST_CASE("even lines are never more than plain ones") {
    CHECK(rc::check([] {
        const std::string whole = *text();
        const auto columns = *rc::gen::inRange<std::size_t>(2, 30);
        RC_ASSERT(lines_of(wrap_evenly(whole, columns)).size() == lines_of(wrap_text(whole, columns)).size());
    }));
}

TEST_CASE("any bytes are wrapped without a crash") {
    CHECK(rc::check([] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::element('a', ' ', '\xE8', '\xAF', '\xBE', '\xFF'));
        for (const std::string& line : lines_of(wrap_text(bytes, 4))) {
            RC_ASSERT(display_width(line) <= 4U);
        }
    }));
}

TEST_SUITE_END();
