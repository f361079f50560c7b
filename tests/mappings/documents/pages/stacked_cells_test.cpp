#include "mappings/documents/pages/stacked_cells.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace kezheng;

namespace {

/// Each block on a line: text, or `[cell|cell]`, where `/` parts the lines of a cell.
std::string arranged(const std::string& text) {
    std::vector<Block> blocks;
    std::istringstream lines(text);
    unsigned number = 0;
    for (std::string one; std::getline(lines, one);) {
        blocks.emplace_back(Line{one, {"x.txt", 1, ++number}});
    }
    std::string result;
    for (const Block& block : arrange_stacked_cells(std::move(blocks))) {
        if (const auto* line = std::get_if<Line>(&block)) {
            result += line->text + '\n';
            continue;
        }
        std::string row;
        for (const Cell& cell : std::get<Row>(block).cells) {
            row += row.empty() ? "[" : "|";
            for (std::size_t i = 0; i < cell.lines.size(); ++i) {
                row += (i > 0 ? "/" : "") + cell.lines[i].text;
            }
        }
        result += row + "]\n";
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/stacked_cells");

TEST_CASE("without numbers two names are an area and its task, one is a task") {
    CHECK(arranged("表 1 "
                   "初级\n工作领域\n工作任务\n职业技能要求\n备料\n选豆\n能选豆。\n能识别瑕疵豆\n磨豆\n能调整磨豆机，\n"
                   "磨出细粉。\n"
                   "制作\n萃取\n能萃取。\n表 2 中级\n") ==
          "表 1 "
          "初级\n[工作领域|工作任务|职业技能要求]\n[备料|选豆|能选豆。]\n[||能识别瑕疵豆]\n[|磨豆|能调整磨豆机，/"
          "磨出细粉。]\n"
          "[制作|萃取|能萃取。]\n表 2 中级\n");
}

TEST_CASE("columns in another order, with numbers and without") {
    CHECK(arranged("职业技能要求\n工作领域\n工作任务\n1.1.1 能选豆。\n1. 备料\n1.1 选豆\n1.1.2 能称豆\n并记录。\n1.2.1 "
                   "能磨。\n1.2 磨豆\n") == "[职业技能要求|工作领域|工作任务]\n[1.1.1 能选豆。|1. 备料|1.1 "
                                            "选豆]\n[1.1.2 能称豆/并记录。||]\n[1.2.1 能磨。||1.2 磨豆]\n");
    CHECK(arranged("工作任务\n工作领域\n职业技能要求\n选豆\n备料\n能选豆。\n磨豆\n能磨。\n") ==
          "[工作任务|工作领域|职业技能要求]\n[选豆|备料|能选豆。]\n[磨豆||能磨。]\n");
}

TEST_CASE("names repeated on each row, numbers of rows, levels and remarks") {
    CHECK(arranged(
              "工作领域\n工作任务\n职业技能要求\n1. 备料\n1.1 选豆\n1.1.1 能选。\n1. 备料\n1.1 选豆\n1.1.2 能称。\n") ==
          "[工作领域|工作任务|职业技能要求]\n[1. 备料|1.1 选豆|1.1.1 能选。]\n[1. 备料|1.1 选豆|1.1.2 能称。]\n");
    CHECK(arranged("等级\n工作领域\n工作任务\n职业技能要求\n备注\n初级\n备料\n选豆\n1\n能选。\n2\n能称。\n中级\n制作\n"
                   "萃取\n能萃取。\n") == "[等级|工作领域|工作任务|职业技能要求|备注]\n[初级|备料|选豆|能选。|]\n[|||"
                                          "能称。|]\n[中级|制作|萃取|能萃取。|]\n");
}

TEST_CASE("tables without areas or tasks") {
    CHECK(arranged("工作任务\n职业技能要求\n选豆\n备料\n能选。\n磨豆\n能磨。\n") ==
          "[工作任务|职业技能要求]\n[选豆/备料|能选。]\n[磨豆|能磨。]\n");
    CHECK(arranged("工作领域\n职业技能要求\n备料\n能选。\n") == "[工作领域|职业技能要求]\n[备料|能选。]\n");
}

TEST_CASE("what the parser tells by its numbers, or nobody can tell, stays") {
    for (const std::string text :
         {"工作领域\n工作任务\n职业技能要求\n1. 备料\n1.1 选豆\n1.1.1 能选。\n", "工作领域\n工作任务\n职业技能要求\n",
          "工作领域\n备料\n", "工作领域\n工作领域\n职业技能要求\n", "工作领域\n工作任务\n职业技能要求\n备料\n选豆\n",
          "工作任务\n能选豆。\n", ""}) {
        CAPTURE(text);
        CHECK(arranged(text) == text);
    }
}

TEST_CASE("requirements before any name still stand in their column") {
    CHECK(arranged("职业技能要求\n工作任务\n能选。\n能称。\n选豆\n") ==
          "[职业技能要求|工作任务]\n[能选。|]\n[能称。|选豆]\n");
}

TEST_CASE("an item of a list without its full stop is no name") {
    CHECK(arranged(
              "工作领域\n工作任务\n职业技能要求\n1. 备料\n1.1 选豆\n1、能选豆。\n2、能称豆\n1.2 磨豆\n1、能磨豆。\n") ==
          "[工作领域|工作任务|职业技能要求]\n[1. 备料|1.1 选豆|1、能选豆。]\n[||2、能称豆]\n[|1.2 磨豆|1、能磨豆。]\n");
}

TEST_CASE("a name may begin like most requirements where its mark is another, or its first task follows") {
    CHECK(arranged("工作领域\n工作任务\n职业技能要求\n一、备料\n（一）选豆\n1. 能选豆。\n2. "
                   "能称豆。\n（二）能源管理\n1. 能记录。\n") ==
          "[工作领域|工作任务|职业技能要求]\n[一、备料|（一）选豆|1. 能选豆。]\n[||2. 能称豆。]\n[|（二）能源管理|1. "
          "能记录。]\n");
    CHECK(arranged("6.2.1 初级\n1. 备料\n1.1 选豆\n1. 能选豆。\n2. 能源管理\n2.1 用电\n1. 能记录。\n") ==
          "6.2.1 初级\n[工作领域|工作任务|职业技能要求]\n[1. 备料|1.1 选豆|1. 能选豆。]\n[2. 能源管理|2.1 用电|1. "
          "能记录。]\n");
}

TEST_CASE("flowing text below a level's heading, where areas and requirements are counted alike") {
    CHECK(
        arranged(
            "6.2.1 初级\n1. 备料\n1.1 选豆\n1. 能选豆。\n2. 能称豆。\n6.2.2 中级\n工作领域1：制作\n工作任务1.1：萃取\n"
            "1. 能萃取。\n参考文献\n") ==
        "6.2.1 初级\n[工作领域|工作任务|职业技能要求]\n[1. 备料|1.1 选豆|1. 能选豆。]\n[||2. 能称豆。]\n"
        "6.2.2 中级\n[工作领域|工作任务|职业技能要求]\n[工作领域1：制作|工作任务1.1：萃取|1. 能萃取。]\n参考文献\n");
    for (const std::string text :
         {"6.2.1 初级\n1. 备料\n1.1 选豆\n1.1.1 能选豆。\n", "6.2.1 初级\n1. 备料\n1.1 选豆\n"}) {
        CAPTURE(text);
        CHECK(arranged(text) == text);
    }
}

TEST_SUITE_END();
