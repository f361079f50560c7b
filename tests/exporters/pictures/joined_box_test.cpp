#include "exporters/pictures/joined_box.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;

TEST_SUITE_BEGIN("exporters/pictures/joined_box");

TEST_CASE("a box has a row a line, each with a port and its label, and its text beside all of them") {
    const DiagramNode node{"k", NodeKind::skill, "two\nlines", "two lines"};
    const DiagramEdge first{.from = "a", .to = "k", .kind = EdgeKind::matches, .label = "= 100"};
    const DiagramEdge second{.from = "b", .to = "k", .kind = EdgeKind::matches, .label = "∩ 50"};
    const std::string html = joined_box_html(node, {&first, &second}, 200, 40);
    CHECK(html.find(R"(width="200" height="40")") != std::string::npos);
    const std::size_t one = html.find("port=\"" + line_port(0) + '"');
    const std::size_t other = html.find("port=\"" + line_port(1) + '"');
    REQUIRE(one != std::string::npos);
    REQUIRE(other != std::string::npos);
    CHECK(one < html.find("= 100"));
    CHECK(html.find("= 100") < other);
    CHECK(other < html.find("∩ 50"));
    CHECK(html.find(R"(rowspan="2")") != std::string::npos);
    CHECK(html.find("two<br") != std::string::npos);
    CHECK(line_port(0) != line_port(1));
}

TEST_CASE("any text stays text") {
    const DiagramNode node{"k", NodeKind::skill, R"(<script>"a" & 'b'</script>)", ""};
    const DiagramEdge line{.from = "a", .to = "k", .kind = EdgeKind::matches, .label = "<b>&"};
    const std::string html = joined_box_html(node, {&line}, 100, 20);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("<b>") == std::string::npos);
    CHECK(html.find("&lt;script&gt;") != std::string::npos);
    CHECK(lane_html("<i>", 100, 20).find("<i>") == std::string::npos);
}

TEST_SUITE_END();
