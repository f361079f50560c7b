#include "exporters/pictures/dot_strings.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

TEST_SUITE_BEGIN("exporters/pictures/dot_strings");

TEST_CASE("short strings stay as they are") {
    const std::string dot = "digraph \"a\\\"b\" { x [label=<<b title=\"q\">h</b>>, tooltip=\"\\\\\"]; }\n";
    CHECK(with_short_strings(dot) == dot);
}

TEST_CASE("a long string is a sum, cut between characters and never after a backslash") {
    const std::string a(7999, 'a');
    CHECK(with_short_strings("\"" + a + "bc\"") == "\"" + a + "b\" +\n\"c\"");
    CHECK(with_short_strings("\"" + a + "\\\"c\"") == "\"" + a + "\\\"\" +\n\"c\"");
    CHECK(with_short_strings("\"" + a + "课课\"") == "\"" + a + "课\" +\n\"课\"");
    CHECK(with_short_strings("\"" + a + "b\"") == "\"" + a + "b\"");
    const std::string html = "<" + a + a + ">";
    CHECK(with_short_strings(html) == html);
}

TEST_CASE(
    "labels, names and tooltips say what the text says: escapes, entities, controls and broken bytes are no more") {
    CHECK(escaped_label("a\\n&lt;\nb\x01\xFF", "\\l") == "a\\\\n&amp;lt;\\lb\xEF\xBF\xBD");
    CHECK(escaped_name("a\\\nb") == "a\\\\ b");
    CHECK(escaped_tooltip("\\&") == "\\\\\\\\&amp;");
    CHECK(escaped_label("", "\\n").empty());
}

TEST_SUITE_END();
