#include "mappings/documents/html/read_html.hpp"

#include "mappings/documents/read_document.hpp"
#include "mappings/standards/parse_standard.hpp"

#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

using namespace kezheng;
using namespace std::string_literals;
using kezheng::test::project_file;
using kezheng::test::shared_file;

namespace {

/// Each block on a line: text, or `[cell|cell]` with `/` between the lines of a cell.
std::string read_page(std::string_view bytes) {
    const Result<Document> document = read_html(bytes, "page.html");
    if (!document) {
        return "error";
    }
    std::string text;
    for (const Block& block : document->blocks) {
        if (const auto* line = std::get_if<Line>(&block)) {
            text += line->text + '\n';
            continue;
        }
        const auto& row = std::get<Row>(block);
        text += '[';
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            text += i > 0 ? "|" : "";
            for (std::size_t j = 0; j < row.cells[i].lines.size(); ++j) {
                text += (j > 0 ? "/" : "") + row.cells[i].lines[j].text;
            }
        }
        text += "]\n";
    }
    return text;
}

/// What a standard holds: levels, areas, tasks and requirements, one a line.
std::string outline(const std::string& bytes) {
    const Result<Document> document = read_document(bytes, "x");
    REQUIRE(document.has_value());
    const Result<ReadStandard> read = parse_standard(*document, "x");
    REQUIRE(read.has_value());
    std::string text = read->standard.title.zh + '\n';
    for (const LevelDraft& level : read->standard.levels) {
        text += level.name.zh + '\n';
        for (const AreaDraft& area : level.areas) {
            text += ' ' + area.printed + ' ' + area.name.zh + '\n';
            for (const TaskDraft& task : area.tasks) {
                text += "  " + task.printed + ' ' + task.name.zh + '\n';
                for (const SkillDraft& skill : task.skills) {
                    text += "   " + skill.printed + ' ' + skill.statement + '\n';
                }
            }
        }
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/html/read_html");

TEST_CASE("a table that holds a table of requirements beside other cells arranges the page") {
    CHECK(read_page("<table><tr><td>菜单</td><td><p>很长的前言，比表里的文字长得多，也是正文的一部分。</"
                    "p><table><tr><th>工作领域</th>"
                    "<th>工作任务</th></tr><tr><td>1. 甲</td><td>1.1 乙</td></tr></table></td></tr></table>") ==
          "菜单\n很长的前言，比表里的文字长得多，也是正文的一部分。\n[工作领域|工作任务]\n[1. 甲|1.1 乙]\n");
}

TEST_CASE("a page of more than a million parts or places is too complex") {
    std::string page = "<html><body><p>";
    for (int i = 0; i < 350'000; ++i) {
        page += "&amp;&lt;a";
    }
    CHECK(read_page(page) == "error");
    std::string table = "<html><body><table><tr>";
    for (int i = 0; i < 12'000; ++i) {
        table += "<td colspan=100>x";
    }
    CHECK(read_page(table) == "error");
    std::string tag = "<html><body><p";
    for (int i = 0; i < 1'100; ++i) {
        tag += " a" + std::to_string(i) + "='1 > 0'";
    }
    CHECK(read_page(tag + ">x</p>") == "error");
}

TEST_CASE("pages of every layout and encoding give the same standard") {
    const std::string expected = "咖啡制作\n初级\n 1 吧台准备\n  1.1 设备检查\n   1.1.1 能按清单检查磨豆机。\n"
                                 "   1.1.2 能清洗手柄与滤网。\n  1.2 物料整理\n   1.2.1 能分装咖啡豆，记录日期。\n"
                                 " 2 饮品出品\n  2.1 意式浓缩\n   2.1.1 能调整研磨度。\n   2.1.2 能按流程萃取。\n"
                                 "高级\n 1 门店管理\n  1.1 培训带教\n   1.1.1 能编写带教计划。\n";
    for (const char* name : {"rows.html", "cells.html", "gb2312.html", "arranged.html", "word.html", "archive.mht"}) {
        CAPTURE(name);
        CHECK(outline(project_file("tests/fixtures/html/"s + name)) == expected);
    }
}

TEST_CASE("blocks become lines, inline tags and source line ends do not") {
    CHECK(read_page("<p>甲<b>乙</b>\n丙<p>a\n b<br>c<div>d&nbsp;&#24037;&amp;</div>") == "甲乙丙\na b\nc\nd 工&\n");
}

TEST_CASE("what is not printed is left out") {
    CHECK(
        read_page(
            "<html><head><title>t</title></head><body><nav>n</nav><p style='display: none'>h<b>i</b></p><p hidden>h</p>"
            "<script>s</script><style>s</style><!-- c --><p>甲<del>旧</del><span style='mso-hide:all'>x</span></p>") ==
        "甲\n");
}

TEST_CASE("an article that waits for a script to show it is read, invisible words are not") {
    CHECK(
        read_page(
            "<div id=js_content style='visibility: hidden;'><p>甲<span style='visibility:hidden'>x</span></p></div>") ==
        "甲\n");
}

TEST_CASE("the navigation of a web site is left out, by its role, id or class; a page or a table is never navigation") {
    CHECK(read_page("<body class='nav'><div id=Nav>a</div><ul class='top menu'><li>b</ul><div role=navigation>c</div>"
                    "<div class='navigator'>甲</div><table class=menu><tr><td id=nav>乙<td>丙</table>") ==
          "甲\n[乙|丙]\n");
}

TEST_CASE("spanning cells leave empty places, so that a cell's index is its column") {
    CHECK(read_page(
              "<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f<tr><td>g<td>h<td>i<td>j</table>") ==
          "[a|b||c]\n[|d|e|f]\n[g|h|i|j]\n");
    CHECK(read_page("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>") == "[a|b]\n[|c]\n[|d]\n");
}

TEST_CASE("paragraphs, line breaks and items are lines of their cell; captions come first") {
    CHECK(read_page("<table><tr><td>a<br>b<td><p>c</p><ul><li>d<li>e</ul></tr><caption>表</caption></table>") ==
          "表\n[a/b|c/d/e]\n");
}

TEST_CASE("numbers that only the list gives are put before names, not before sentences in cells") {
    CHECK(read_page("<ol start=3><li>甲<li>2. 乙<li value=9>丙</ol>") == "3. 甲\n2. 乙\n9. 丙\n");
    CHECK(read_page("<table><tr><td><ol><li>甲</ol><td><ol><li>能做。</ol></table>") == "[1. 甲|能做。]\n");
}

TEST_CASE("lists inside lists without items of their own go on with the numbers of the cells before") {
    CHECK(
        read_page(
            "<table><tr><td><ol start=2><li>甲</ol><td><ol><ol start=3><li>乙</ol></ol><td><ol><ol><ol><li>能做。</ol>"
            "</ol></ol><tr><td><td><td><ol><ol><ol start=2><li>能看。</ol></ol></ol></table>") ==
        "[2. 甲|2.3 乙|2.3.1 能做。]\n[||2.3.2 能看。]\n");
    CHECK(read_page("<table><tr><td>x<td><ol><ol><ol><li>能做。</ol></ol></ol></table>") ==
          "[x|能做。]\n"); // 1.1 unknown
    CHECK(read_page("<table><tr><td>x<td><ol><li>甲<ol><li>乙</ol></ol></table>") == "[x|1. 甲/1. 乙]\n");
}

TEST_CASE("items of a list in a cell and headings are marked, items of an enumeration are not") {
    const auto marks = [](std::string_view page) {
        const Result<Document> document = read_html(page, "page.html");
        REQUIRE(document.has_value());
        std::string text;
        const auto add = [&](const Line& line) {
            text += line.text + (line.begins_item ? "#" : "") + (line.heading ? "!" : "") + ' ';
        };
        for (const Block& block : document->blocks) {
            if (const auto* line = std::get_if<Line>(&block)) {
                add(*line);
                continue;
            }
            for (const Cell& cell : std::get<Row>(block).cells) {
                std::ranges::for_each(cell.lines, add);
            }
        }
        return text;
    };
    CHECK(marks("<table><tr><td>a<td><ol><li>能做。<br>续<li>能看</ol></table>") == "a 能做。# 续 2. 能看# ");
    CHECK(marks("<table><tr><td>a<td>包括：<ul><li>甲<li>乙</ul></table>") == "a 包括： 甲 乙 ");
    CHECK(marks("<table><tr><td>a<td><ul><li>甲：<ul><li>乙</ul></ul></table>") == "a 甲：# 乙 ");
    CHECK(marks("<ul><li>甲</ul><h1>题<br>目</h1><p>文</p>") == "甲 题! 目! 文 ");
}

TEST_CASE("a table around the page is taken apart, a table inside a table of requirements is not") {
    CHECK(read_page("<table><tr><td>m<td><p>一</p><table><tr><td>甲甲<td>乙乙</table></table>") ==
          "m\n一\n[甲甲|乙乙]\n");
    CHECK(
        read_page(
            "<table><tr><td>工作领域<td>工作任务<td>职业技能要求<tr><td>a<td>b<td><table><tr><td>1.1.1<td>能做这件事。"
            "<tr><td>1.1.2<td>能做那件事。</table></table>") ==
        "[工作领域|工作任务|职业技能要求]\n[a|b|1.1.1 能做这件事。/1.1.2 能做那件事。]\n");
}

TEST_CASE("preformatted text is read like a text file") {
    CHECK(read_page("<html><body><pre>甲\n乙\tc\n</pre>") == "甲\n[乙|c]\n");
}

TEST_CASE("a page is known by its beginning, text with left-over tags is text") {
    CHECK(looks_like_html("\xEF\xBB\xBF \n<!-- x --><!DOCTYPE HTML><p>"));
    CHECK(looks_like_html("<?xml version='1.0'?>\n<html>"));
    CHECK(looks_like_html("<TABLE border=1><tr>"));
    CHECK(looks_like_html("<p>甲</p>\n<p>乙</p>\n"));
    CHECK(looks_like_html("<\0h\0t\0m\0l\0>\0"s));
    CHECK_FALSE(looks_like_html("<p>甲</p>\n乙\n丙\n丁\n"));
    CHECK_FALSE(looks_like_html("标准\n<p>1.1.1 甲</p>\n<html>"));
    CHECK_FALSE(looks_like_html("<?xml version='1.0'?><w:document>"));
    CHECK_FALSE(looks_like_html("<platform> 是一个词\n"));
    CHECK_FALSE(looks_like_html(""));
    for (const char* name : {"b2b.txt", "overseas.txt"}) {
        if (const auto text = shared_file("standards/"s + name)) {
            CHECK_FALSE(looks_like_html(*text));
        }
    }
}

TEST_CASE("well-formed UTF-8 counts for more than the encoding that a page names") {
    CHECK(read_page("<html><meta charset=gb2312><body>咖啡制作") == "咖啡制作\n");
    CHECK(read_page("<html><meta charset='utf-8'><body>\xBF\xA7\xB7\xC8\xD6\xC6\xD7\xF7") == "咖啡制作\n");
    CHECK(read_page("<html><meta charset=big5><body>\xA9\x40\xB0\xD8") == "咖啡\n");
}

TEST_CASE("an archive without a page is refused") {
    const Result<Document> document = read_html(
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n",
        "x");
    REQUIRE_FALSE(document.has_value());
    CHECK(document.error().message == Message::error_web_archive_without_page);
}

TEST_CASE("hostile pages are refused or read, never followed without end") {
    const auto repeated = [](std::string_view text, int count) {
        std::string result = "<html><body>";
        for (int i = 0; i < count; ++i) {
            result += text;
        }
        return result;
    };
    CHECK(read_page(repeated("<div>", 30'000)) == "error");
    CHECK(read_page(repeated("<table><tr><td>", 100)) == "error");
    CHECK(read_page(repeated("</i>", 150'000)) == "error");
    CHECK(read_page("<table>" + repeated("<tr><td colspan=999999 rowspan=999999>a<td>b", 3)) != "error");
    CHECK(read_page("<html><body><p>a</table></td></ol></pre></p><td>b<li>c") != "error");
    CHECK(read_page("<p>a\0b"s) == "ab\n");
    CHECK(read_page("<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><p>&e;</p>").find("root:") ==
          std::string::npos);
}
