#include "mappings/standards/mended_json.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

namespace {

std::string mended_text(const std::string& bytes, std::size_t replaced) {
    const MendedJson mended = mended_json(bytes);
    CHECK(mended.replaced == replaced);
    return mended.text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/standards/mended_json");

TEST_CASE("what a parser takes stays as it is") {
    for (const char* text :
         {R"({"a": "\ud83d\ude00 \\ud83d \" \n \u00e9"})", "{\"a\": \"字\xF0\x9F\x98\x80\"}", "", "\\"}) {
        CAPTURE(text);
        CHECK(mended_text(text, 0) == text);
    }
}

TEST_CASE("half a surrogate pair becomes U+FFFD, whichever half, wherever it stands") {
    CHECK(mended_text(R"("a\ud83d b")", 1) == R"("a\uFFFD b")");
    CHECK(mended_text(R"("\ude00\ud83d")", 2) == R"("\uFFFD\uFFFD")");
    CHECK(mended_text(R"("\ud83d\ud83d\ude00")", 1) == R"("\uFFFD\ud83d\ude00")");
    CHECK(mended_text(R"("\ud83d\n")", 1) == R"("\uFFFD\n")");
    CHECK(mended_text(R"("\ud83d)", 1) == R"("\uFFFD)");
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD") {
    CHECK(mended_text("\"a\xFF\xE8\xAF\"", 3) == "\"a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
    CHECK(mended_text("\"\xED\xA0\xBD\"", 3) == "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""); // a surrogate in UTF-8
    CHECK(mended_text("\"\xEF\xBF\xBD\"", 0) == "\"\xEF\xBF\xBD\"");                         // U+FFFD itself
}

TEST_SUITE_END();
