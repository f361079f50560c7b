#include "mappings/documents/note_mark.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace kezheng;

TEST_SUITE_BEGIN("mappings/documents/note_mark");

TEST_CASE("the ways to write one mark have one key") {
    const auto key = [](std::string_view text) {
        const auto mark = note_mark_at(text);
        return mark ? mark->key + ':' + std::to_string(mark->length) : std::string("none");
    };
    CHECK(key("③平台") == "3:3");
    CHECK(key("❸") == "3:3");
    CHECK(key("[3]平台") == "3:3");
    CHECK(key("［注3］平台") == "3:10");
    CHECK(key("³") == "3:2");
    CHECK(key("㉑") == "21:3");
    CHECK(key("**平台") == "**:2");
    CHECK(key("＊平台") == "*:3");
    CHECK(key("3 平台") == "none");
    CHECK(key("[平台]") == "none");
    CHECK(key("[1234]") == "none");
    CHECK(key("[0]") == "none");
    CHECK(key("") == "none");
}

TEST_CASE("raised text is a mark, or a power behind a letter or a digit") {
    CHECK(is_raised_note_mark("1", U'台'));
    CHECK(is_raised_note_mark(" [1] ", U'm'));
    CHECK(is_raised_note_mark("1,2", U'。'));
    CHECK(is_raised_note_mark("①②", U'台'));
    CHECK(is_raised_note_mark("(2)", U'台'));
    CHECK(is_raised_note_mark("注1", U'台'));
    CHECK(is_raised_note_mark("a", U'台'));
    CHECK(is_raised_note_mark("²", U'台'));
    CHECK_FALSE(is_raised_note_mark("²", U's'));
    CHECK_FALSE(is_raised_note_mark("2", U'm'));
    CHECK_FALSE(is_raised_note_mark("6", U'0'));
    CHECK_FALSE(is_raised_note_mark("1", 0));
    CHECK_FALSE(is_raised_note_mark("TM", U'牌'));
    CHECK_FALSE(is_raised_note_mark("", U'牌'));
    CHECK(key_of_raised_mark("（2）") == "2");
    CHECK(key_of_raised_mark("②") == "2");
}

TEST_CASE("notes begin with their mark, headings do not") {
    CHECK(note_begun_by("① 平台指网站。", false) == "1");
    CHECK(note_begun_by("注：[2] 平台指网站。", false) == "2");
    CHECK(note_begun_by("注2：平台指网站。", false) == "2");
    CHECK(note_begun_by("* 选考。", false) == "*");
    CHECK(note_begun_by("2 平台指网站。", true) == "2");
    CHECK(note_begun_by("2 平台指网站。", false).empty());
    CHECK(note_begun_by("2. 平台运营", true).empty());
    CHECK(note_begun_by("2.1 平台运营", true).empty());
    CHECK(note_begun_by("2", true).empty());
    CHECK(note_begun_by("①", false).empty());
}

TEST_SUITE_END();
