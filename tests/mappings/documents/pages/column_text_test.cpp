#include "mappings/documents/pages/column_text.hpp"

#include "mappings/documents/read_text.hpp"
#include "mappings/standards/parse_standard.hpp"

#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>

using namespace kezheng;

namespace {

/// Each block on a line: `page:line text`, or `page:line [cell|cell]`; then the diagnostics.
std::string read_columns(std::string_view text) {
    const Document document = read_text(text, "x.txt");
    std::string result;
    const auto place = [](const SourceRef& source) {
        return std::to_string(source.page) + ':' + std::to_string(source.line) + ' ';
    };
    for (const Block& block : document.blocks) {
        if (const auto* line = std::get_if<Line>(&block)) {
            result += place(line->source) + line->text + '\n';
            continue;
        }
        const auto& row = std::get<Row>(block);
        result += place(row.source) + '[';
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            result += i > 0 ? "|" : "";
            for (const Line& line : row.cells[i].lines) {
                result += line.text;
            }
        }
        result += "]\n";
    }
    for (const Diagnostic& diagnostic : document.diagnostics) {
        result += place(diagnostic.source) + std::string(rule_id(diagnostic.rule)) + '\n';
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/column_text");

TEST_CASE("names beside the top of their requirements, a Chinese character taken for one column") {
    CHECK(read_columns("  表 1 初级\n"
                       "工作领域     工作任务      职业技能要求\n"
                       "1. 吧台准    1.1 设备检查  1.1.1 能检查\n"
                       "备                   磨豆机。\n"
                       "                   1.1.2 能清洗手柄。\n"
                       "         1.2 物料整理  1.2.1 能分装。\n"
                       "参考文献\n") ==
          "1:1 表 1 初级\n1:2 [工作领域|工作任务|职业技能要求]\n"
          "1:3 [1. 吧台准备|1.1 设备检查|1.1.1 能检查磨豆机。]\n1:5 [||1.1.2 能清洗手柄。]\n"
          "1:6 [|1.2 物料整理|1.2.1 能分装。]\n1:7 参考文献\n");
}

TEST_CASE("headings and cells one blank apart; a requirement ends beside the next name") {
    CHECK(read_columns("工作领域 工作任务 职业技能要求\n"
                       "               1.1.1 能检查磨豆机，并填写检查记\n"
                       "       1.1 设备检查 录。 1.1.2 能清洗手柄。\n"
                       "1. 吧台准备\n"
                       "       1.2 物料整理 1.2.1 能分装。\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n"
          "1:4 [1. 吧台准备|1.1 设备检查|1.1.1 能检查磨豆机，并填写检查记录。 1.1.2 能清洗手柄。]\n"
          "1:5 [|1.2 物料整理|1.2.1 能分装。]\n");
}

TEST_CASE("a Chinese character taken for two columns") {
    CHECK(read_columns("工作领域      工作任务        职业技能要求\n"
                       "1. 吧台准备   1.1 设备检查    1.1.1 能检查\n"
                       "                              磨豆机。\n"
                       "              1.2 物料整理    1.2.1 能分装。\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n1:2 [1. 吧台准备|1.1 设备检查|1.1.1 能检查磨豆机。]\n"
          "1:4 [|1.2 物料整理|1.2.1 能分装。]\n");
}

TEST_CASE("names centred beside their requirements, whose numbers are wrong") {
    CHECK(read_columns("工作领域      工作任务        职业技能要求\n"
                       "                              1.1.1 能甲。\n"
                       "              1.1 设备检查    1.1.2 能乙。\n"
                       "1. 吧台准备                   1.1.3 能丙。\n"
                       "                              1.1.1 能丁。\n"
                       "              1.2 物料整理    1.1.2 能戊。\n"
                       "                              1.1.2 能己。\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n1:4 [1. 吧台准备|1.1 设备检查|1.1.1 能甲。]\n1:3 [||1.1.2 能乙。]\n"
          "1:4 [||1.1.3 能丙。]\n1:6 [|1.2 物料整理|1.1.1 能丁。]\n1:6 [||1.1.2 能戊。]\n1:7 [||1.1.2 能己。]\n");
}

TEST_CASE(
    "page numbers, running titles and repeated headers do not break a requirement; columns move from page to page") {
    CHECK(read_columns("工作领域      工作任务        职业技能要求\n"
                       "1. 吧台准备   1.1 设备检查    1.1.1 能检查\n"
                       "                              磨豆\n"
                       "7\n"
                       "\f咖啡制作标准\n"
                       "  工作领域      工作任务        职业技能要求\n"
                       "                                机。\n"
                       "                                1.1.2 能甲。\n"
                       "8\n"
                       "\f咖啡制作标准\n"
                       "                1.2 物料整理    1.2.1 能乙。\n"
                       "9\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n1:2 [1. 吧台准备|1.1 设备检查|1.1.1 能检查磨豆机。]\n"
          "2:8 [||1.1.2 能甲。]\n3:11 [|1.2 物料整理|1.2.1 能乙。]\n"
          "1:4 page-number\n2:5 page-furniture\n2:9 page-number\n3:10 page-furniture\n3:12 page-number\n"
          "2:6 header-row-repeated\n");
}

TEST_CASE("cells one blank apart: text moves to the left, numbers and Chinese characters tell the cells apart") {
    CHECK(read_columns("工作领域   工作任务          职业技能要求\n"
                       "1. 吧台准备 1.1 设备检查与保 1.1.1 能检查磨豆机并且\n"
                       "工作      养         填写记录。\n"
                       "                   1.1.2 能清洗手柄。\n"
                       "         1.2 物料整理  1.2.1 能分装咖啡豆，写上\n"
                       "                   日期。\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n"
          "1:2 [1. 吧台准备工作|1.1 设备检查与保养|1.1.1 能检查磨豆机并且填写记录。]\n"
          "1:4 [||1.1.2 能清洗手柄。]\n1:5 [|1.2 物料整理|1.2.1 能分装咖啡豆，写上日期。]\n");
}

TEST_CASE("a header row wrapped in its cells, and repeated so on the next page") {
    CHECK(read_columns("工作     工作任务      职业技能要求\n"
                       "领域\n"
                       "1. 吧    1.1 设备检查  1.1.1 能检查磨豆机。\n"
                       "台                 1.1.2 能清洗手柄。\n"
                       "\f工作     工作任务      职业技能要求\n"
                       "领域\n"
                       "                   1.1.3 能分装。\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n1:3 [1. 吧台|1.1 设备检查|1.1.1 能检查磨豆机。]\n"
          "1:4 [||1.1.2 能清洗手柄。]\n2:7 [||1.1.3 能分装。]\n2:5 header-row-repeated\n");
}

TEST_CASE("a number printed alone, its text indented behind it further below") {
    CHECK(read_columns("工作领域     工作任务      职业技能要求\n"
                       "1. 吧台准备   1.1 设备检查  1.1.1\n"
                       "                   手柄。\n"
                       "                          能检查磨豆机、清洗\n"
                       "                   1.1.2 能分装。\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n1:2 [1. 吧台准备|1.1 设备检查|1.1.1 能检查磨豆机、清洗手柄。]\n"
          "1:5 [||1.1.2 能分装。]\n");
}

TEST_CASE("names without numbers, centred, on lines of their own between those of the requirements") {
    CHECK(read_columns("工作领域     工作任务      职业技能要求\n"
                       "                    能检查磨豆机的刀盘，填\n"
                       "          检查设备\n"
                       "                    写检查记录。\n"
                       "                    能清洗手柄。\n"
                       "准备吧台                能整理器具。\n"
                       "          整理物料      能分装咖啡豆。\n"
                       "                    能写日期。\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n1:6 [准备吧台|检查设备|能检查磨豆机的刀盘，填写检查记录。]\n"
          "1:5 [||能清洗手柄。]\n1:7 [|整理物料|能整理器具。]\n1:7 [||能分装咖啡豆。]\n1:8 [||能写日期。]\n"
          "1:1 names-by-place\n");
}

TEST_CASE("the end of a requirement beside its number, its beginning below") {
    CHECK(read_columns("工作领域     工作任务      职业技能要求\n"
                       "1. 吧台准备   1.1 设备检查  1.1.1磨豆机。\n"
                       "                          能检查手柄、清洗\n"
                       "                   1.1.2 能分装。\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n1:2 [1. 吧台准备|1.1 设备检查|1.1.1能检查手柄、清洗磨豆机。]\n"
          "1:4 [||1.1.2 能分装。]\n");
}

TEST_CASE("a narrow column of serial numbers, its heading wrapped") {
    CHECK(read_columns("序 工作领域       工作任务        职业技能要求\n"
                       "号\n"
                       "8  1. 吧台准      1.1 设备检查    1.1.1 能检查磨豆\n"
                       "   备                             机。\n"
                       "9                                 1.1.2 能清洗手柄。\n"
                       "10                1.2 物料整理    1.2.1 能分装。\n"
                       "11 2. 咖啡制作    2.1 萃取        2.1.1 能萃取 12 杯。\n"
                       "\f序 工作领域       工作任务        职业技能要求\n"
                       "号\n"
                       "12                                2.1.2 能调节研磨度。\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n1:3 [1. 吧台准备|1.1 设备检查|1.1.1 能检查磨豆机。]\n"
          "1:5 [||1.1.2 能清洗手柄。]\n1:6 [|1.2 物料整理|1.2.1 能分装。]\n"
          "1:7 [2. 咖啡制作|2.1 萃取|2.1.1 能萃取 12 杯。]\n2:10 [||2.1.2 能调节研磨度。]\n2:8 header-row-repeated\n");
}

TEST_CASE("a column of serial numbers behind one of levels, both headings one character a line") {
    CHECK(read_columns("等 序 工作领域       工作任务        职业技能要求\n"
                       "级 号\n"
                       "初 1  1. 吧台准备    1.1 设备检查    1.1.1 能检查磨豆机。\n"
                       "级 2                                 1.1.2 能清洗手柄。\n"
                       "   3                 1.2 物料整理    1.2.1 能分装。\n") ==
          "1:1 [等级|工作领域|工作任务|职业技能要求]\n1:3 [初级|1. 吧台准备|1.1 设备检查|1.1.1 能检查磨豆机。]\n"
          "1:4 [|||1.1.2 能清洗手柄。]\n1:5 [||1.2 物料整理|1.2.1 能分装。]\n");
}

TEST_CASE("the heading of the requirements on a line of its own, below the others") {
    CHECK(read_columns("工作领域     工作任务      职业技能要求\n"
                       "1. 吧台准备   1.1 设备检查  1.1.1 能检查磨豆机。\n"
                       "\f工作领域                 工作任务\n"
                       "                        职业技能要求\n"
                       "                        1.1.2 能清洗手柄。\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n1:2 [1. 吧台准备|1.1 设备检查|1.1.1 能检查磨豆机。]\n"
          "2:5 [||1.1.2 能清洗手柄。]\n2:3 header-row-repeated\n");
}

TEST_CASE("names counted by marks, requirements by single numbers") {
    CHECK(
        read_columns("工作领域          工作任务        职业技能要求\n"
                     "一、吧台准备      （一）设备检    1. 能检查磨豆机。\n"
                     "                  查              2. 能清洗手柄，\n"
                     "                                  并擦干。\n"
                     "                  （二）物料      1. 能分装。\n"
                     "二、咖啡制作      （一）萃取      1. 能萃取。\n") ==
        "1:1 [工作领域|工作任务|职业技能要求]\n1:2 [一、吧台准备|（一）设备检查|1. 能检查磨豆机。]\n"
        "1:3 [||2. 能清洗手柄，并擦干。]\n1:5 [|（二）物料|1. 能分装。]\n1:6 [二、咖啡制作|（一）萃取|1. 能萃取。]\n");
}

TEST_CASE("centred requirements beside centred names: the rest of a name is no line of a requirement") {
    CHECK(read_columns("工作领域 工作任务 职业技能要求\n"
                       "                1.1.1 能按照门店的规定检查所有的磨豆机，\n"
                       "                         填写检查记录。\n"
                       "        1.1 设备检 1.1.2 能清洗手柄、滤网和水箱，并且在使用\n"
                       "            查      以后擦干。\n"
                       "1. 吧台的准         1.1.3 能整理吧台上的全部器具，并及时地\n"
                       "   备工作                   补充物料。\n"
                       "                1.2.1 能够分装各种咖啡豆，写上日期和产地，\n"
                       "        1.2 物料整 交给当班的店长。\n"
                       "            理 1.2.2 能清点仓库，编制订货的清单。\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n"
          "1:6 [1. 吧台的准备工作|1.1 设备检查|1.1.1 能按照门店的规定检查所有的磨豆机，填写检查记录。]\n"
          "1:4 [||1.1.2 能清洗手柄、滤网和水箱，并且在使用以后擦干。]\n"
          "1:6 [||1.1.3 能整理吧台上的全部器具，并及时地补充物料。]\n"
          "1:9 [|1.2 物料整理|1.2.1 能够分装各种咖啡豆，写上日期和产地，交给当班的店长。]\n"
          "1:10 [||1.2.2 能清点仓库，编制订货的清单。]\n");
}

TEST_CASE("requirements without numbers end with their sentences") {
    CHECK(read_columns("工作领域     工作任务      职业技能要求\n"
                       "吧台准备     设备检查      能检查\n"
                       "                    磨豆机。\n"
                       "                    能清洗手柄。\n"
                       "         物料整理      能分装。\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n1:2 [吧台准备|设备检查|能检查磨豆机。]\n1:4 [||能清洗手柄。]\n"
          "1:5 [|物料整理|能分装。]\n1:1 names-by-place\n");
}

TEST_CASE("flowing text below a header with blanks stays lines") {
    CHECK(read_columns("工作领域   工作任务   职业技能要求\n1. 甲\n1.1 乙\n1.1.1 能丙。\n") ==
          "1:1 工作领域   工作任务   职业技能要求\n1:2 1. 甲\n1:3 1.1 乙\n1:4 1.1.1 能丙。\n");
    CHECK_FALSE(has_laid_out_table("工作领域 工作任务 职业技能要求\n"));
    CHECK_FALSE(has_laid_out_table("工作领域\t工作任务\t职业技能要求\n"));
}

TEST_CASE("requirements in the first column, names to the right of them") {
    CHECK(read_columns("        职业技能要求            工作任务      工作领域\n"
                       "1.1.1 能选瓜刨，并量出瓜的重                 1. 备料\n"
                       "量。\n"
                       "1.1.2 能按 2.5 mm 的厚度切瓜片。 1.1 切瓜\n"
                       "1.1.3 能沥水。\n"
                       "1.2.1 能量盐，拌匀后压上重物，记 1.2 腌瓜\n"
                       "下时间。\n"
                       "2.1.1 能看懂坛口水位。                 2.1 封坛    2. 贮藏\n"
                       "2.1.2 能记录室温。\n"
                       "参考文献\n") == "1:1 [职业技能要求|工作任务|工作领域]\n"
                                        "1:2 [1.1.1 能选瓜刨，并量出瓜的重量。|1.1 切瓜|1. 备料]\n"
                                        "1:4 [1.1.2 能按 2.5 mm 的厚度切瓜片。||]\n1:5 [1.1.3 能沥水。||]\n"
                                        "1:6 [1.2.1 能量盐，拌匀后压上重物，记下时间。|1.2 腌瓜|]\n"
                                        "1:8 [2.1.1 能看懂坛口水位。|2.1 封坛|2. 贮藏]\n1:9 [2.1.2 能记录室温。||]\n"
                                        "1:10 参考文献\n");
}

TEST_CASE("names without numbers: a full line goes on, a short one ends, however near the next stands") {
    CHECK(read_columns("工作领域    工作任务      职业技能要求\n"
                       "           篾片制备与     能剖竹。\n"
                       "           分级        能刮青。\n"
                       "竹编       起底        能编十字底。\n"
                       "           收口        能锁边。\n"
                       "参考文献\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n1:4 [竹编|篾片制备与分级|能剖竹。]\n"
          "1:3 [||能刮青。]\n1:4 [|起底|能编十字底。]\n1:5 [|收口|能锁边。]\n1:6 参考文献\n1:1 names-by-place\n");
}

TEST_CASE("a number that no blank parts from the name before it") {
    CHECK(read_columns("工作领域 工作任务        职业技能要求\n"
                       "       1.1染坯 1.1.1能配染液，误差小于2.5克。\n"
                       "1.扎染       1.1.2能控温。\n"
                       "       1.2扎结 1.2.1能扎结。\n"
                       "2.整烫工艺2.1熨烫 2.1.1能熨烫。\n"
                       "           2.1.2能叠放。\n"
                       "参考文献\n") == "1:1 [工作领域|工作任务|职业技能要求]\n"
                                        "1:3 [1.扎染|1.1染坯|1.1.1能配染液，误差小于2.5克。]\n1:3 [||1.1.2能控温。]\n"
                                        "1:4 [|1.2扎结|1.2.1能扎结。]\n1:5 [2.整烫工艺|2.1熨烫|2.1.1能熨烫。]\n"
                                        "1:6 [||2.1.2能叠放。]\n1:7 参考文献\n");
}

TEST_CASE("a Latin word one blank behind a name begins the requirement where the name would be longer than any other") {
    CHECK(read_columns("工作领域    工作任务      职业技能要求\n"
                       "1. 藤编     1.1 选藤      1.1.1 能选藤条。\n"
                       "          1.2 藤椅扶     1.2.1 能看懂图纸，能用\n"
                       "          手编织与 CAD 画图样。\n"
                       "          收口        1.2.2 能收口。\n"
                       "          1.3 打磨      1.3.1 能打磨。\n"
                       "参考文献\n") ==
          "1:1 [工作领域|工作任务|职业技能要求]\n1:2 [1. 藤编|1.1 选藤|1.1.1 能选藤条。]\n"
          "1:3 [|1.2 藤椅扶手编织与收口|1.2.1 能看懂图纸，能用CAD 画图样。]\n"
          "1:5 [||1.2.2 能收口。]\n1:6 [|1.3 打磨|1.3.1 能打磨。]\n1:7 参考文献\n");
}

TEST_CASE("a number above the end of its requirement, which begins on the line below that") {
    CHECK(read_columns("工作领域   工作任务    职业技能要求\n"
                       "1. 制鼓   1.1 蒙皮   1.1.1 能选皮。\n"
                       "1. 制鼓   1.2 校音   1.2.1\n"
                       "                   mm。\n"
                       "                       能测出鼓面的凹陷，不超过 3\n"
                       "1. 制鼓   1.3 上漆   1.3.1 能上漆。\n"
                       "参考文献\n") == "1:1 [工作领域|工作任务|职业技能要求]\n1:2 [1. 制鼓|1.1 蒙皮|1.1.1 能选皮。]\n"
                                        "1:3 [1. 制鼓|1.2 校音|1.2.1 能测出鼓面的凹陷，不超过 3 mm。]\n"
                                        "1:6 [1. 制鼓|1.3 上漆|1.3.1 能上漆。]\n1:7 参考文献\n");
}
