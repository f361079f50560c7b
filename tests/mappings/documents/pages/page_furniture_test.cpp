#include "mappings/documents/pages/page_furniture.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

namespace {

/// The lines of pages, parted by `----`; those that are furniture with a minus, then the ids of what was reported.
std::string furniture_in(std::string_view drawing) {
    std::vector<Line> lines;
    unsigned page = 1;
    while (!drawing.empty()) {
        const std::size_t end = std::min(drawing.find('\n'), drawing.size());
        const std::string text(drawing.substr(0, end));
        drawing.remove_prefix(std::min(end + 1, drawing.size()));
        if (text == "----") {
            ++page;
        } else {
            lines.push_back({text, {"x", page, 0}});
        }
    }
    std::vector<Diagnostic> diagnostics;
    const std::vector<bool> furniture = find_page_furniture(lines, diagnostics);
    std::string result;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        result += (furniture[i] ? "-" : "") + lines[i].text + '\n';
    }
    for (const Diagnostic& diagnostic : diagnostics) {
        result += std::string(rule_id(diagnostic.rule)) + '\n';
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/page_furniture");

TEST_CASE("page numbers and a running title that the first page keeps") {
    CHECK(furniture_in("咖啡标准\n甲\n1\n----\n咖啡标准\n乙\n2\n----\n咖啡标准\n丙\nIV\n") ==
          "咖啡标准\n甲\n-1\n-咖啡标准\n乙\n-2\n-咖啡标准\n丙\n-IV\n"
          "page-number\npage-furniture\npage-number\npage-furniture\npage-number\n");
}

TEST_CASE("a single page has no furniture; sentences and captions that repeat are text") {
    CHECK(furniture_in("咖啡标准\n甲\n1\n") == "咖啡标准\n甲\n1\n");
    CHECK(furniture_in(
              "能磨豆。\n甲\n乙\n丙\n丁\n----\n能磨豆。\n戊\n己\n庚\n续表 1\n----\n能磨豆。\n辛\n壬\n癸\n续表 1\n") ==
          "能磨豆。\n甲\n乙\n丙\n丁\n能磨豆。\n戊\n己\n庚\n续表 1\n能磨豆。\n辛\n壬\n癸\n续表 1\n");
}

TEST_CASE("a header row stays, also its second line where it is wrapped") {
    CHECK(furniture_in("工作  工作任务  技能要求\n领域\n甲\n乙\n----\n工作  工作任务  技能要求\n领域\n丙\n丁\n") ==
          "工作  工作任务  技能要求\n领域\n甲\n乙\n工作  工作任务  技能要求\n领域\n丙\n丁\n");
}

TEST_SUITE_END();
