#include "mappings/documents/pages/page_halves.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/documents/pages/character_columns.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using namespace kezheng;

namespace {

/// A page of characters, one column wide each, from lines of text.
std::vector<PrintedLine> page_of_characters(std::string_view text) {
    std::vector<PrintedLine> page;
    double top = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        PrintedLine line;
        double column = 0;
        bool in_word = false;
        for (std::size_t at = 0; at < end;) {
            const CodePoint point = code_point_at(text, at);
            if (point.value == U' ') {
                in_word = false;
            } else {
                if (!in_word) {
                    line.words.push_back({{}, {column, top, column, top + 13}, 0});
                }
                in_word = true;
                line.words.back().text += text.substr(at, point.length);
                line.words.back().box.right = column + character_step;
            }
            column += character_step;
            at += point.length;
        }
        line.box = line.words.front().box;
        line.box.add(line.words.back().box);
        page.push_back(std::move(line));
        top += line_step;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return page;
}

/// The lines in reading order, a `|` between their words, and whether the page had two columns.
std::string in_order(std::string_view text, bool known = false) {
    std::string result;
    double below = -1;
    for (const PrintedLine& line : halves_in_order(page_of_characters(text), known)) {
        CHECK(line.box.top > below);
        below = line.box.top;
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            result += (i > 0 ? "|" : "") + line.words[i].text;
        }
        result += '\n';
    }
    return result + (known ? "two columns" : "one column");
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/page_halves");

TEST_CASE("two columns of running text: the left one first, also where a line of it reaches over the gap") {
    CHECK(in_order("        陶艺制作标准与考核办法说明\n"
                   "    学校：陶瓷设计、   烧成时，窑温由低\n"
                   "工艺美术、雕塑、绘      到高，不可太快；\n"
                   "画、漆、KINTSUGI、印染 炸裂、变形，都\n"
                   "染、玻璃、金工、文      与升温有关，要记\n"
                   "物修复、纤维、首饰      下时间、温度、釉\n"
                   "、版画、书法等。       色，写成报告。\n") ==
          "陶艺制作标准与考核办法说明\n"
          "学校：陶瓷设计、\n工艺美术、雕塑、绘\n画、漆、KINTSUGI、印染\n"
          "染、玻璃、金工、文\n物修复、纤维、首饰\n、版画、书法等。\n"
          "烧成时，窑温由低\n到高，不可太快；\n炸裂、变形，都\n"
          "与升温有关，要记\n下时间、温度、釉\n色，写成报告。\ntwo columns");
}

TEST_CASE("the caption of a table over both columns of text stands below them, wherever it is centred") {
    const std::string text = "画、壁画、漆艺、印染     炸裂、变形，都与升\n"
                             "染、玻璃、金工、文物     温有关，要记下时间\n"
                             "修复、纤维、首饰、版     、温度、釉色，写成\n"
                             "画、书法、篆刻、装裱     报告，送交老师，并\n"
                             "、雕塑、木艺、石雕等     留存一份备查。\n";
    CHECK(in_order(text + "     表 1 初级\n工作领域   工作任务        职业技能要求\n") ==
          "画、壁画、漆艺、印染\n染、玻璃、金工、文物\n修复、纤维、首饰、版\n画、书法、篆刻、装裱\n"
          "、雕塑、木艺、石雕等\n炸裂、变形，都与升\n温有关，要记下时间\n、温度、釉色，写成\n"
          "报告，送交老师，并\n留存一份备查。\n表|1|初级\n工作领域|工作任务|职业技能要求\ntwo columns");
}

TEST_CASE("the columns of a table are none of the page, with its header row or without") {
    const std::string body = "1.1 练泥      1.1.1 能练泥，去掉气泡。\n"
                             "1.2 拉坯      1.2.1 能拉坯，器壁均匀。\n"
                             "1.3 修坯      1.3.1 能修坯，不伤底足。\n"
                             "1.4 施釉      1.4.1 能浸釉，厚薄一致。\n"
                             "1.5 装窑      1.5.1 能装窑，留出空隙。\n"
                             "1.6 烧成      1.6.1 能烧成，记下温度。\n";
    const std::string words = "1.1|练泥|1.1.1|能练泥，去掉气泡。\n"
                              "1.2|拉坯|1.2.1|能拉坯，器壁均匀。\n"
                              "1.3|修坯|1.3.1|能修坯，不伤底足。\n"
                              "1.4|施釉|1.4.1|能浸釉，厚薄一致。\n"
                              "1.5|装窑|1.5.1|能装窑，留出空隙。\n"
                              "1.6|烧成|1.6.1|能烧成，记下温度。\n";
    CHECK(in_order(body) == words + "one column");
    CHECK(in_order(body, true) == words + "two columns");
    CHECK(in_order("工作任务      职业技能要求\n" + body) == "工作任务|职业技能要求\n" + words + "one column");
}
