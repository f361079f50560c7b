#include "exporters/pictures/overlap_pictures.hpp"

#include "exporters/pictures/heat_map.hpp"
#include "exporters/tables/overlap_sheets.hpp"
#include "tests/exporters/linked_sample.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using kezheng::HeatMap;
using kezheng::Language;
using kezheng::overlap;
using kezheng::overlap_pairs_picture;
using kezheng::overlap_workbook;
using kezheng::Sheet;
using kezheng::svg_of;
using kezheng::test::linked_graph;

namespace {

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

std::string shown(const kezheng::SheetCell& cell) {
    const auto* const text = std::get_if<std::string>(&cell.value);
    return text != nullptr ? *text : std::string();
}

} // namespace

TEST_SUITE_BEGIN("exporters");

TEST_CASE("a heat map: a cell a pair of lines, numbers where there are any, sums, any text") {
    const std::string svg = svg_of(HeatMap{.title = "<题>",
                                           .note = "注",
                                           .rows_name = "甲",
                                           .columns_name = "乙",
                                           .total = "合计",
                                           .rows = {{"一 & 二", "初级"}, {"三", "初级"}},
                                           .columns = {{"四", "初级"}, {"五", "中级"}, {"六", "中级"}},
                                           .counts = {{7, 0, 2}, {0, 0, 1}}});
    CHECK(count_of(svg, "<rect x=") == 6);
    CHECK(svg.find("&lt;题&gt;") != std::string::npos);
    CHECK(svg.find("<title>一 &amp; 二 × 四: 7</title>") != std::string::npos);
    CHECK(count_of(svg, ">中级</text>") == 1);
    CHECK(count_of(svg, ">9</text>") == 1);                          // the first row's sum
    CHECK(count_of(svg, ">10</text>") == 1);                         // of all
    CHECK(svg.find("fill=\"#1b4a70\" stroke") != std::string::npos); // most is darkest
    CHECK(svg_of(HeatMap{}).ends_with("</svg>\n"));
}

TEST_CASE("pairs in two columns: strokes for relations, an arrow to the broader one, only the strong ones") {
    const auto sealed = linked_graph();
    const auto report = overlap(sealed.graph, *sealed.graph.find("coffee"), *sealed.graph.find("tea"));
    const std::string all = overlap_pairs_picture(sealed.graph, report, 0.3, Language::chinese);
    CHECK(count_of(all, "<path d=\"M376") == 2);
    CHECK(count_of(all, "marker-end=\"url(#end)\"") == 1);
    CHECK(count_of(all, "stroke-dasharray=\"8 4\"") == 1);
    const std::string strong = overlap_pairs_picture(sealed.graph, report, 0.8, Language::chinese);
    CHECK(count_of(strong, "<path d=\"M376") == 1);
    CHECK(count_of(strong, "marker-end=\"url(#end)\"") == 0);
    CHECK(strong.find("coffee/1/1.2.1") != std::string::npos);
    CHECK(strong.find("coffee/1/1.1.1") == std::string::npos);
}

TEST_CASE("the workbook of an overlap: sheets, decisions that are there, choices, empty rows for missed pairs") {
    const auto sealed = linked_graph();
    const auto report = overlap(sealed.graph, *sealed.graph.find("coffee"), *sealed.graph.find("tea"));
    const auto book = overlap_workbook(sealed.graph, report, Language::chinese);
    std::string names;
    for (const Sheet& sheet : book.sheets) {
        names += sheet.name + ' ';
        for (const auto& row : sheet.rows) {
            CHECK(row.size() <= sheet.columns.size());
        }
    }
    CHECK(names == "说明 对照 等级矩阵 等级差 领域矩阵 覆盖 各自独有 共同项 ");
    const Sheet& pairs = book.sheets.at(1);
    REQUIRE(pairs.rows.size() == 2);
    CHECK(pairs.blank_rows > 0);
    CHECK(pairs.columns.at(8).heading == "结论");
    CHECK(pairs.columns.at(8).choices ==
          std::vector<std::string>{"采纳", "否决", "等同", "对方更宽", "对方更窄", "部分重合"});
    CHECK(shown(pairs.rows.at(0).at(0)) == "coffee/1/1.1.1");
    CHECK(shown(pairs.rows.at(0).at(8)).empty());
    CHECK(shown(pairs.rows.at(1).at(8)) == "采纳");
    CHECK(shown(pairs.rows.at(1).at(9)) == "王老师");
    CHECK(shown(pairs.rows.at(1).at(12)).size() == 16);
    const Sheet& shift = book.sheets.at(3);
    REQUIRE(shift.rows.size() == 1);
    CHECK(std::get<double>(shift.rows.at(0).at(0).value) == report.level_shift.begin()->first);
    CHECK(std::get<double>(shift.rows.at(0).at(1).value) == 2);
}

TEST_SUITE_END();
