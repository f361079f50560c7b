// Layouts: rows with tabs, flowing text, page breaks, merged cells.
#include "mappings/standards/requirement_tables.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

#include <string>

namespace kezheng {
namespace {

using test::listing;
using test::outline;
using test::tables_from;

constexpr std::string_view coffee = "level 1 初级\n"
                                    "1 磨豆与压粉\n"
                                    "1.1 称量\n"
                                    "1.1.1 能称量咖啡豆，误差不超过 0.1 克。\n"
                                    "1.1.2 能在 3 分钟内校准电子秤。\n"
                                    "1.2 研磨\n"
                                    "1.2.1 能调节研磨度。\n"
                                    "2 冲煮\n"
                                    "2.1 备水\n"
                                    "2.1.1 能把水温控制在 92 度。\n";

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("a table of rows with tabs is read") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n"
                                  "工作领域\t工作任务\t职业技能要求\n"
                                  "1. 磨豆与压粉\t1.1 称量\t<p>1.1.1 能称量咖啡豆，误差不超过 0.1 克。</p> "
                                  "<p>1.1.2 能在 3 分钟内校准电子秤。</p>\n"
                                  "\t1.2 研磨\t1.2.1 能调节研磨度。\n"
                                  "2. 冲煮\t2.1 备水\t2.1.1 能把水温控制在 92 度。\n");
    CHECK(outline(read.levels) == coffee);
    CHECK(listing(read.diagnostics).empty());
    CHECK(read.wrapped_lines == 0);
}

TEST_CASE("a note in the last row of a table is no area, with and without numbers") {
    const std::string header = "表 1 咖啡制作（初级）\n工作领域\t工作任务\t职业技能要求\n";
    const auto plain = tables_from(header + "磨豆\t称量\t能称量咖啡豆。\n注：高级别涵盖低级别要求。\t\t\n");
    CHECK(outline(plain.levels) == "level 1 初级\n- 磨豆\n- 称量\n- 能称量咖啡豆。\n");
    CHECK(listing(plain.diagnostics).ends_with("1.1.1\n4 unplaced-line: 注：高级别涵盖低级别要求。\n"));
    const auto numbered = tables_from(header + "1. 冲煮\t1.1 备水\t1.1.1 能烧水。\n备注：同上。\t\t\n");
    CHECK(outline(numbered.levels) == "level 1 初级\n1 冲煮\n1.1 备水\n1.1.1 能烧水。\n");
    CHECK(listing(numbered.diagnostics) == "4 unplaced-line: 备注：同上。\n");
}

TEST_CASE("a heading with a colon alone on a line is no part of the name above it") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n"
                                  "工作领域 1. 磨豆与压粉\n"
                                  "工作任务 1.1 称量\n"
                                  "职业技能要求：\n"
                                  "1.1.1 能称量咖啡豆，误差不超过 0.1 克。\n"
                                  "1.1.2 能在 3 分钟内校准电子秤。\n"
                                  "工作任务 1.2 研磨\n"
                                  "职业技能要求：\n"
                                  "1.2.1 能调节研磨度。\n"
                                  "工作领域 2. 冲煮\n"
                                  "工作任务 2.1 备水\n"
                                  "职业技能要求：\n"
                                  "2.1.1 能把水温控制在 92 度。\n");
    CHECK(outline(read.levels) == coffee);
}

TEST_CASE("a column of levels parts one table into levels, and columns may stand in any order") {
    const auto levels = tables_from("表 1 咖啡制作职业技能等级要求\n"
                                    "等级\t工作领域\t工作任务\t职业技能要求\n"
                                    "初级\t1. 冲煮\t1.1 备水\t1.1.1 能烧水。\n"
                                    "\t\t\t1.1.2 能量水。\n"
                                    "中级\t1. 冲煮\t1.1 备水\t1.1.1 能测水质。\n");
    CHECK(outline(levels.levels) == "level 1 初级\n1 冲煮\n1.1 备水\n1.1.1 能烧水。\n1.1.2 能量水。\n"
                                    "level 2 中级\n1 冲煮\n1.1 备水\n1.1.1 能测水质。\n");
    CHECK(listing(levels.diagnostics).empty());
    const auto order = tables_from("表 1 咖啡制作（初级）\n"
                                   "职业技能要求\t工作任务\t工作领域\n"
                                   "1.1.1 能称量咖啡豆，误差不超过 0.1 克。\t1.1 称量\t1. 磨豆与压粉\n"
                                   "1.1.2 能在 3 分钟内校准电子秤。\t\t\n"
                                   "1.2.1 能调节研磨度。\t1.2 研磨\t\n"
                                   "2.1.1 能把水温控制在 92 度。\t2.1 备水\t2. 冲煮\n");
    CHECK(outline(order.levels) == coffee);
    const auto odd = tables_from("表 1 咖啡制作（初级）\n"
                                 "等级\t工作领域\t工作任务\t职业技能要求\n"
                                 "全部\t1. 冲煮\t1.1 备水\t1.1.1 能烧水。\n");
    CHECK(outline(odd.levels) == "level 1 初级\n1 冲煮\n1.1 备水\n1.1.1 能烧水。\n");
    CHECK(listing(odd.diagnostics).find("全部") != std::string::npos);
}

TEST_CASE("a table that was extracted as flowing text with hard wraps is read") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n"
                                  "工作领域 工作任务 职业技能要求\n"
                                  "1. 磨豆与\n"
                                  "压粉\n"
                                  "1.1 称\n"
                                  "量\n"
                                  "1.1.1 能称量咖啡豆，误差不\n"
                                  "超过 0.1 克。\n"
                                  "1.1.2 能在\n"
                                  "3 分钟内校准电子秤。\n"
                                  "1.2 研磨\n"
                                  "1.2.1 能调节研磨\n"
                                  "度。\n"
                                  "2. 冲煮\n"
                                  "2.1 备水\n"
                                  "2.1.1 能把水温控制在\n"
                                  "92 度。\n");
    CHECK(outline(read.levels) == "level 1 初级\n"
                                  "1 磨豆与压粉\n"
                                  "1.1 称量\n"
                                  "1.1.1 能称量咖啡豆，误差不超过 0.1 克。\n"
                                  "1.1.2 能在3 分钟内校准电子秤。\n"
                                  "1.2 研磨\n"
                                  "1.2.1 能调节研磨度。\n"
                                  "2 冲煮\n"
                                  "2.1 备水\n"
                                  "2.1.1 能把水温控制在92 度。\n");
    CHECK(listing(read.diagnostics).empty());
    CHECK(read.wrapped_lines == 6);
}

TEST_CASE("a blank stood where a line ends between Chinese and Latin if the requirements have one elsewhere") {
    const auto last_of = [](const std::string& sentence) {
        std::string text = "表 1 咖啡制作（初级）\n工作领域 工作任务 职业技能要求\n1. 磨豆\n1.1 称量\n";
        for (int i = 1; i <= 4; ++i) {
            text += "1.1." + std::to_string(i) + " " + sentence + "\n";
        }
        const auto read = tables_from(text + "1.1.5 能用\nApp 称量，误差不超过\n5 克。\n");
        return read.levels.at(0).areas.at(0).tasks.at(0).skills.back().statement;
    };
    CHECK(last_of("能在 3 分钟内称量。") == "能用 App 称量，误差不超过 5 克。");
    CHECK(last_of("能在3分钟内称量。") == "能用App 称量，误差不超过5 克。");
}

TEST_CASE("a table that was extracted as one long line is read") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n"
                                  "1. 磨豆与压粉 1.1 称量 1.1.1 能称量咖啡豆，误差不超过 0.1 克。 1.1.2 能在 3 "
                                  "分钟内校准电子秤。 1.2 研磨 1.2.1 能调节研磨度。 2. 冲煮 2.1 备水 2.1.1 "
                                  "能把水温控制在 92 度。\n");
    CHECK(outline(read.levels) == coffee);
    CHECK(listing(read.diagnostics).empty());
}

TEST_CASE("a page break in a table leaves a page number and a repeated header row, and both are taken out") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n"
                                  "工作领域\t工作任务\t职业技能要求\n"
                                  "1. 磨豆\t1.1 称量\t1.1.1 能称量。\n"
                                  "7\n"
                                  "工作领域\t工作任务\t职业技能要求\n"
                                  "\t1.2 研磨\t1.2.1 能研磨。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 磨豆\n1.1 称量\n1.1.1 能称量。\n1.2 研磨\n1.2.1 能研磨。\n");
    CHECK(listing(read.diagnostics) == "4 page-number: 7\n"
                                       "5 header-row-repeated\n");
}

TEST_CASE("a page break in flowing text is taken out in mid-sentence") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n"
                                  "工作领域 工作任务 职业技能要求\n"
                                  "1. 磨豆\n1.1 称量\n1.1.1 能称量\n"
                                  "- 8 -\n"
                                  "工作领域 工作任务 职业技能要求\n"
                                  "咖啡豆。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 磨豆\n1.1 称量\n1.1.1 能称量咖啡豆。\n");
    CHECK(listing(read.diagnostics) == "6 page-number: - 8 -\n"
                                       "7 header-row-repeated\n");
}

TEST_CASE("a sentence and a name that go on in another row are joined") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n"
                                  "工作领域\t工作任务\t职业技能要求\n"
                                  "1. 磨豆\t1.1 称量与\t1.1.1 能称量\n"
                                  "与压粉\t校准\t咖啡豆。\n"
                                  "\t\t1.1.2 能记录。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 磨豆与压粉\n1.1 称量与校准\n1.1.1 能称量咖啡豆。\n1.1.2 能记录。\n");
    CHECK(listing(read.diagnostics) == "4 row-continued s/1/1: 1\n"
                                       "4 row-continued s/1/1.1: 1.1\n"
                                       "4 row-continued s/1/1.1.1: 1.1.1\n");
}

TEST_CASE("a merged cell that is repeated on each of its rows is one cell") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n"
                                  "工作领域\t工作任务\t职业技能要求\n"
                                  "1. 磨豆\t1.1 称量\t1.1.1 能称量。\n"
                                  "1. 磨豆\t1.1 称量\t1.1.2 能记录。\n"
                                  "1. 磨豆\t1.2 研磨\t1.2.1 能研磨。\n");
    CHECK(outline(read.levels) ==
          "level 1 初级\n1 磨豆\n1.1 称量\n1.1.1 能称量。\n1.1.2 能记录。\n1.2 研磨\n1.2.1 能研磨。\n");
    CHECK(listing(read.diagnostics) == "4 cell-repeated s/1/1: 1. 磨豆\n"
                                       "4 cell-repeated s/1/1.1: 1.1 称量\n"
                                       "5 cell-repeated s/1/1: 1. 磨豆\n");
}

TEST_CASE("an empty input has no levels") {
    std::size_t wrapped = 0;
    std::vector<Diagnostic> diagnostics;
    CHECK(parse_requirement_tables({}, "s", {}, wrapped, diagnostics).empty());
    CHECK(parse_requirement_tables({}, "s", {"初级"}, wrapped, diagnostics).empty());
    CHECK(diagnostics.empty());
}

TEST_CASE("text before anything is open is reported, not lost") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n本表由协会编制\n1. 磨豆\n1.1 称量\n1.1.1 能称量。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 磨豆\n1.1 称量\n1.1.1 能称量。\n");
    CHECK(listing(read.diagnostics) == "2 unplaced-line: 本表由协会编制\n");
}

TEST_CASE("a note below a table is reported and does not become part of the last requirement") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n1. 磨豆\n1.1 称量\n1.1.1 能称量。\n注：以克计。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 磨豆\n1.1 称量\n1.1.1 能称量。\n");
    CHECK(listing(read.diagnostics) == "5 unplaced-line: 注：以克计。\n");
}

TEST_CASE("a line below a table of cells belongs to none of them; text in rows may go on in a line") {
    const auto below = [](std::string_view statement, unsigned page) {
        const SourceRef source{"x", page, 1};
        const auto cell = [&](std::string_view text) { return Cell{{Line{std::string(text), source}}}; };
        const std::vector<Block> blocks{Row{{cell("工作领域"), cell("工作任务"), cell("职业技能要求")}, source},
                                        Row{{cell("1. 冲煮"), cell("1.1 备水"), cell(statement)}, source},
                                        Line{"某某协会版权所有", source}};
        std::size_t wrapped = 0;
        std::vector<Diagnostic> diagnostics;
        const auto levels = parse_requirement_tables(blocks, "s", {"初级"}, wrapped, diagnostics);
        REQUIRE(levels.size() == 1);
        const std::string last = levels[0].areas.at(0).tasks.at(0).skills.at(0).statement;
        const bool reported = listing(diagnostics).contains("unplaced-line: 某某协会版权所有");
        return last + (reported ? " / reported" : "");
    };
    CHECK(below("1.1.1 能烧水。", 0) == "能烧水。 / reported");
    CHECK(below("1.1.1 能烧水", 0) == "能烧水 / reported");
    CHECK(below("1.1.1 能烧水。", 1) == "能烧水。 / reported");
    CHECK(below("1.1.1 能查看", 1) == "能查看某某协会版权所有");
}

TEST_CASE("lines that a copied cell leaves below its row are requirements where they read like one") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n工作领域\t工作任务\t职业技能要求\n"
                                  "冲煮\t备水\t能烧水。\n能量水。\n能看\n表。\n版权所有\n"
                                  "\t清洗\t能洗杯。\n");
    CHECK(outline(read.levels) ==
          "level 1 初级\n- 冲煮\n- 备水\n- 能烧水。\n- 能量水。\n- 能看表。\n- 清洗\n- 能洗杯。\n");
    CHECK(listing(read.diagnostics).contains("unplaced-line: 版权所有"));
}

TEST_CASE("items of a list in a cell are requirements whatever they end with") {
    const SourceRef source{"x", 0, 1};
    const auto cell = [&](std::vector<std::string> texts, bool items = false) {
        Cell result;
        for (std::string& text : texts) {
            result.lines.push_back({std::move(text), source, items});
        }
        return result;
    };
    const auto read = [&](const std::vector<std::string>& items) {
        const std::vector<Block> blocks{
            Row{{cell({"工作领域"}), cell({"工作任务"}), cell({"职业技能要求"})}, source},
            Row{{cell({"冲煮"}), cell({"备水"}), cell(items, true)}, source},
            Row{{cell({}), cell({"清洗"}), cell({"能洗", "杯子。"})}, source},
        };
        std::size_t wrapped = 0;
        std::vector<Diagnostic> diagnostics;
        return outline(parse_requirement_tables(blocks, "s", {"初级"}, wrapped, diagnostics));
    };
    const std::string others = "- 清洗\n- 能洗杯子。\n";
    CHECK(read({"能量水。", "2. 能烧水", "3 分钟内能记录", "4、能看表"}) ==
          "level 1 初级\n- 冲煮\n- 备水\n- 能量水。\n- 能烧水\n- 3 分钟内能记录\n- 能看表\n" + others);
    CHECK(read({"1. 能烧水", "能量水。", "3. 能看表", "能记录。"}) ==
          "level 1 初级\n- 冲煮\n- 备水\n1 能烧水\n- 能量水。\n3 能看表\n- 能记录。\n" + others);
}

TEST_CASE("what a header row holds besides headings is reported, not lost") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n"
                                  "工作领域\t工作任务\t学时\t1. 磨豆\t能称量咖啡豆并且记录下来。\n"
                                  "1. 冲煮\t1.1 备水\n\t\t\t\t1.1.1 能烧水。\n");
    CHECK(outline(read.levels) == "level 1 初级\n1 冲煮\n1.1 备水\n1.1.1 能烧水。\n");
    CHECK(listing(read.diagnostics) == "2 unplaced-line: 1. 磨豆\n"
                                       "2 unplaced-line: 能称量咖啡豆并且记录下来。\n");
}

TEST_CASE("a wrapped line of a sentence that begins like a caption stays in the sentence") {
    const auto read = tables_from("表 1 咖啡制作（初级）\n"
                                  "1. 磨豆与压粉\n"
                                  "1.1 称量\n"
                                  "1.1.1 能按照\n"
                                  "表 2 列出的用量\n"
                                  "称量咖啡豆。\n");
    CHECK(outline(read.levels) == "level 1 初级\n"
                                  "1 磨豆与压粉\n"
                                  "1.1 称量\n"
                                  "1.1.1 能按照表 2 列出的用量称量咖啡豆。\n");
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
