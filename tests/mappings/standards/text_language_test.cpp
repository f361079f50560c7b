#include "mappings/standards/text_language.hpp"

#include <doctest/doctest.h>

using namespace kezheng;

TEST_SUITE_BEGIN("mappings/standards/text_language");

TEST_CASE("a language is a tag of BCP 47 in its usual spelling") {
    CHECK(language_tag("ja") == "ja");
    CHECK(language_tag("ja_JP") == "ja-JP");
    CHECK(language_tag(" EN-us ") == "en-US");
    CHECK(language_tag("zh-Hans-CN") == "zh-Hans-CN");
    CHECK(language_tag("eng") == "en"); // ISO 639-2
    CHECK(language_tag("jpn") == "ja");
}

TEST_CASE("what is no language has no tag") {
    for (const char* text : {"", " ", "English", "日本語", "en\" .", "@en", "xx-", "-", "qqzz",
                             "en-aaaaaaaa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee"}) {
        CAPTURE(text);
        CHECK(language_tag(text).empty());
    }
}

TEST_CASE("an element's own language comes before that of what is around it") {
    CHECK(text_language(R"({"language": "fr"})", "ja") == "fr");
    CHECK(text_language(R"({"fullStatement": "x"})", "ja") == "ja");
    CHECK(text_language(R"({"language": 3})", "ja") == "ja");
    CHECK(text_language("", "ja") == "ja");
    CHECK(text_language(R"({"CFDocument": {"language": "ja-JP"}})", "") == "ja-JP");
}

TEST_CASE("the language of a package that names none is not known; what is no package has none of its own") {
    CHECK(package_language(R"({"CFDocument": {"title": "x"}})") == "und");
    CHECK(package_language(R"({"CFDocument": {"language": "de"}})") == "de");
    CHECK(package_language("").empty());
}

TEST_CASE("English of any country is English") {
    CHECK(is_english("en"));
    CHECK(is_english("en-GB"));
    CHECK(!is_english("enm"));
    CHECK(!is_english("und"));
}

TEST_SUITE_END();
