#include "graph/base/unicode.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace kezheng;

namespace {

/// The code points of a text and the byte each starts at.
std::vector<std::pair<std::size_t, unsigned>> characters_of(std::string_view text) {
    std::vector<std::pair<std::size_t, unsigned>> result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        result.emplace_back(at, static_cast<unsigned>(point.value));
        at += point.length;
    }
    return result;
}

using Characters = std::vector<std::pair<std::size_t, unsigned>>;

} // namespace

TEST_SUITE_BEGIN("graph/base/unicode");

TEST_CASE("sequences of one to four bytes are decoded") {
    CHECK(characters_of("aé课𠮷") == Characters{{0, 'a'}, {1, 0xE9}, {3, 0x8BFE}, {6, 0x20BB7}});
}

TEST_CASE("a broken sequence costs one byte and one U+FFFD, what follows is read") {
    CHECK(characters_of("\xE8\xAF"
                        "a") == Characters{{0, 0xFFFD}, {1, 0xFFFD}, {2, 'a'}}); // cut off
    CHECK(characters_of("\x80z") == Characters{{0, 0xFFFD}, {1, 'z'}});          // continuation alone
    CHECK(characters_of("\xC0\xAF") == Characters{{0, 0xFFFD}, {1, 0xFFFD}});    // overlong
    CHECK(characters_of("\xE0\x80\xAF") == Characters{{0, 0xFFFD}, {1, 0xFFFD}, {2, 0xFFFD}});
    CHECK(characters_of("\xED\xA0\x80") == Characters{{0, 0xFFFD}, {1, 0xFFFD}, {2, 0xFFFD}}); // surrogate
    CHECK(characters_of("\xF4\x90\x80\x80").size() == 4);                                      // past U+10FFFF
    CHECK(characters_of("\xFF\xFE") == Characters{{0, 0xFFFD}, {1, 0xFFFD}});
}

TEST_CASE("the last character is found also where the text is broken") {
    CHECK(last_code_point("").length == 0);
    CHECK(last_code_point("ab").value == U'b');
    CHECK(last_code_point("a课").value == U'课');
    CHECK(last_code_point("a课").length == 3);
    CHECK(last_code_point("a\x80").value == 0xFFFD);
    CHECK(last_code_point("a\x80").length == 1);
    CHECK(last_code_point("a\xE8\xAF").value == 0xFFFD);
    CHECK(last_code_point("\x80\x80\x80\x80\x80").length == 1);
}

TEST_CASE("append_utf8 writes no ill-formed text") {
    std::string text;
    for (const char32_t value : {U'a', U'é', U'课', U'𠮷', char32_t{0xD800}, char32_t{0x110000}}) {
        append_utf8(text, value);
    }
    CHECK(text == "aé课𠮷��");
}

TEST_CASE("ideographs of every block, and nothing else") {
    for (const char32_t value : {U'一', U'龥', U'㐀', U'〇', U'豈', U'𠀀'}) {
        CHECK(is_ideograph(value));
    }
    for (const char32_t value : {U'a', U'、', U'ア', U'한', U'１', U'①'}) {
        CHECK_FALSE(is_ideograph(value));
    }
}

TEST_CASE("Chinese punctuation and full-width forms count as Chinese, Latin signs and the ideographic space do not") {
    for (const char32_t value : {U'课', U'、', U'。', U'《', U'（', U'，', U'１', U'“', U'”', U'—', U'…', U'·'}) {
        CHECK(is_chinese(value));
    }
    for (const char32_t value : {U'a', U'1', U',', U'(', U' ', U'\u3000'}) {
        CHECK_FALSE(is_chinese(value));
    }
}

TEST_CASE("white space of any script is space") {
    for (const char32_t value : {U' ', U'\t', U'\n', U'\u00A0', U'\u3000', U'\u2003', U'\u2028'}) {
        CHECK(is_space(value));
    }
    for (const char32_t value : {U'a', U'课', U'\u200B', U'。'}) {
        CHECK_FALSE(is_space(value));
    }
}

TEST_CASE("well-formed text may hold U+FFFD, ill-formed text is refused") {
    CHECK(is_valid_utf8(""));
    CHECK(is_valid_utf8("课证 � 𠮷"));
    CHECK_FALSE(is_valid_utf8("课\xE8"));
    CHECK_FALSE(is_valid_utf8("\xC0\xAF"));
}

TEST_CASE("length counts characters, width counts columns") {
    CHECK(length_in_characters("课证 ab") == 5);
    CHECK(display_width("课证 ab") == 7);
    CHECK(display_width("（１）") == 6);
    CHECK(display_width("e\u0301") == 1);        // combining accent
    CHECK(display_width("a\u200B\u202Eb") == 2); // zero-width space, bidi override
    CHECK(display_width("\t\n") == 0);
    CHECK(display_width("“”…") == 3);
    CHECK(display_width("") == 0);
}

TEST_CASE("a text is shortened between characters and says so") {
    CHECK(shortened("新能源汽车检修", 3) == "新能源…");
    CHECK(shortened("新能源", 3) == "新能源");
    CHECK(shortened("新能源", 0) == "…");
    CHECK(shortened("", 0) == "");
}

TEST_CASE("a text has an ideograph or none") {
    CHECK(has_ideograph("A4 纸"));
    CHECK_FALSE(has_ideograph("A4，100 %"));
    CHECK_FALSE(has_ideograph(""));
}

TEST_SUITE_END();
