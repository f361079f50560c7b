#include "mappings/documents/html/strip_markup.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace kezheng;

namespace {

/// The paragraphs joined by `|`, and what was removed after `--`.
std::string stripped(std::string_view text) {
    const StrippedMarkup result = strip_markup(text);
    std::string joined;
    for (std::size_t i = 0; i < result.paragraphs.size(); ++i) {
        joined += (i > 0 ? "|" : "") + result.paragraphs[i];
    }
    return result.removed.empty() ? joined : joined + " -- " + result.removed;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/html/strip_markup");

TEST_CASE("tags of paragraphs and lines break the text, other tags only go") {
    CHECK(stripped("<p>研磨</p><p>萃取</p>") == "|研磨||萃取| -- <p> </p>");
    CHECK(stripped("研磨<br/>萃取<BR>清洁<br />") == "研磨|萃取|清洁| -- <br/> <BR> <br />");
    CHECK(stripped("能<b>研磨</b>咖啡豆") == "能研磨咖啡豆 -- <b> </b>");
    CHECK(stripped("<span style=\"color: red\">研磨</span>") == "研磨 -- <span style=\"color: red\"> </span>");
    CHECK(stripped("<td>甲</td>\t<td>乙</td>") == "甲\t乙 -- <td> </td>");
}

TEST_CASE("entities are resolved once") {
    CHECK(stripped("R&amp;D&nbsp;&lt;5&gt; &quot;x&#39;") == "R&D <5> \"x' -- &amp; &nbsp; &lt; &gt; &quot; &#39;");
    CHECK(stripped("&amp;lt;") == "&lt; -- &amp;");
    CHECK(stripped("&lt;p&gt;") == "<p> -- &lt; &gt;");
    CHECK(stripped("AT&T &unknown; &") == "AT&T &unknown; &");
}

TEST_CASE("signs and words in angle brackets that are no tags stay") {
    CHECK(stripped("a < b > c") == "a < b > c");
    CHECK(stripped("<某某>") == "<某某>");
    CHECK(stripped("<script>alert(1)</script>") == "<script>alert(1)</script>");
    CHECK(stripped("x<b，y>0") == "x<b，y>0");
    CHECK(stripped("<i-1> <p2> <a.b>") == "<i-1> <p2> <a.b>");
    CHECK(stripped("<>") == "<>");
    CHECK(stripped("</>") == "</>");
}

TEST_CASE("a tag without its end stays") {
    CHECK(stripped("研磨<p") == "研磨<p");
    CHECK(stripped("<") == "<");
    CHECK(stripped("<p class=" + std::string(400, 'x') + ">") == "<p class=" + std::string(400, 'x') + ">");
}

TEST_CASE("an empty text is one empty paragraph") {
    CHECK(stripped("") == "");
    CHECK(strip_markup("").paragraphs.size() == 1);
}

TEST_SUITE_END();
