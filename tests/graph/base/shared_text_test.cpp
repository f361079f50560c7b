#include "graph/base/shared_text.hpp"

#include <doctest/doctest.h>

#include <sstream>

using kezheng::SharedText;

TEST_SUITE_BEGIN("graph/base");

TEST_CASE("shared text: a copy is the same text at the same place") {
    const SharedText text("方案.xlsx");
    const SharedText copy = text; // NOLINT(performance-unnecessary-copy-initialization): what is tested
    CHECK(copy == text);
    CHECK(&copy.text() == &text.text());
    const SharedText other(std::string("方案.xlsx"));
    CHECK(other == text);
    CHECK(&other.text() != &text.text());
}

TEST_CASE("shared text: the empty text is the one that was never set") {
    CHECK(SharedText().empty());
    CHECK(SharedText("").empty());
    CHECK(SharedText("") == SharedText());
    CHECK(SharedText().text().empty());
}

TEST_CASE("shared text: reads, compares and joins as a string does") {
    const SharedText text("b2b");
    const std::string plain = text;
    CHECK(plain == "b2b");
    CHECK(text == plain);
    CHECK(text == "b2b");
    CHECK(text != "b2c");
    CHECK(text < SharedText("b2c"));
    CHECK(text + "/1" + '.' == "b2b/1.");
    CHECK("key " + text == "key b2b");
    CHECK(text + '/' == "b2b/");
    std::ostringstream out;
    out << text;
    CHECK(out.str() == "b2b");
}

TEST_SUITE_END();
