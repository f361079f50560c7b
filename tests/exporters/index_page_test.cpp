#include "exporters/index_page.hpp"

#include "graph/model/graph_builder.hpp"
#include "tests/exporters/sample.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace kezheng;
using kezheng::test::all_between;
using kezheng::test::builder_from;
using kezheng::test::coffee_standard;
using kezheng::test::graph_from;

namespace {

using Texts = std::vector<std::string>;

} // namespace

TEST_SUITE_BEGIN("exporters/index_page");

TEST_CASE("a picture's file is named after its key") {
    CHECK(file_stem_of("b2b/1/2") == "b2b.1.2");
    CHECK(file_stem_of("b2b") == "b2b");
    CHECK(file_stem_of("") == "");
}

TEST_CASE("the page links the pictures of each level, each area and each standard, then the files") {
    const Sealed sealed = coffee_standard();
    const std::string page = index_page(sealed.graph, {{"graph.json", "the graph"}},
                                        {"coffee", "coffee/1", "coffee/1/1", "coffee/2"}, Language::chinese);
    CHECK(all_between(page, "href=\"", "\"") == Texts{"#coffee", "pictures/coffee.1.svg", "pictures/coffee.1.1.svg",
                                                      "pictures/coffee.2.svg", "pictures/coffee.svg", "graph.json"});
    CHECK(all_between(page, "<img src=\"", "\"") == Texts{"pictures/coffee.svg"});
}

TEST_CASE("the page says what the standard holds") {
    const Sealed sealed = coffee_standard();
    const std::string page = index_page(sealed.graph, {}, {}, Language::chinese);
    CHECK(all_between(page, "<td class=\"number\">", "</td>") ==
          Texts{"2", "1", "1", "2", "1 / 1", "1", "1", // the standard
                "1", "1", "2", "0", "0",     "0",      // its levels
                "1", "–", "–", "–", "–",     "1", "–", "–"});
    CHECK(all_between(page, "<strong>", "</strong>") == Texts{"初级", "中级"});
    CHECK(all_between(page, "<html lang=\"", "\"") == Texts{"zh-CN"});
    CHECK(all_between(index_page(sealed.graph, {}, {}, Language::english), "<strong>", "</strong>") ==
          Texts{"Elementary", "Intermediate"});
    CHECK(all_between(index_page(sealed.graph, {}, {}, Language::english), "<html lang=\"", "\"") == Texts{"en"});
}

TEST_CASE("no tag of the template is left over") {
    for (const Language language : {Language::chinese, Language::english}) {
        const std::string page = index_page(coffee_standard().graph, {{"a", "b"}}, {}, language);
        CHECK(page.find("{{") == std::string::npos);
        CHECK(page.find("}}") == std::string::npos);
        CHECK(page.starts_with("<!DOCTYPE html>\n"));
        CHECK(page.ends_with("</html>\n"));
    }
}

TEST_CASE("markup and template tags in names stay text") {
    const Sealed sealed = graph_from(R"(
        standard s <script>alert("1")</script>
        level    s/1 {{text_title}} & {{{key}}}
        s -contains-> s/1
    )");
    const std::string page =
        index_page(sealed.graph, {{"x\" onclick=\"y", "<img src=x onerror=alert(1)>"}}, {}, Language::chinese);
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("<img src=x") == std::string::npos);
    CHECK(page.find("\" onclick=\"") == std::string::npos);
    CHECK(all_between(page, "<h2 id=\"s\">", "</h2>") == Texts{"&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"});
    CHECK(all_between(page, "<strong>", "</strong>") == Texts{"{{text_title}} &amp; {{{key}}}"});
}

TEST_CASE("a graph without standards makes a page without sections") {
    const std::string page = index_page(graph_from("").graph, {}, {}, Language::chinese);
    CHECK(all_between(page, "<h2 id=", ">").empty());
    CHECK(all_between(page, "href=\"", "\"").empty());
}

TEST_SUITE_END();
