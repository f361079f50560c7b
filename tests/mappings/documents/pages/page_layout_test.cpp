#include "mappings/documents/pages/page_layout.hpp"

#include "mappings/documents/pages/printed_paragraphs.hpp"
#include "mappings/documents/pages/running_lines.hpp"
#include "tests/mappings/documents/pages/drawn_pages.hpp"

#include <doctest/doctest.h>

using namespace kezheng;
using kezheng::test::drawn_pages;

namespace {

/// Words of one line, 13 points high, with `gap` points between them; a Latin letter is 5 wide, any other 10.
std::string joined(const std::vector<std::string>& texts, double gap, bool keeps_gaps = false) {
    std::vector<WordBox> words;
    double x = 0;
    for (const std::string& text : texts) {
        double width = 0;
        for (const char c : text) {
            width += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 0
                     : static_cast<unsigned char>(c) < 0x80U          ? 5
                                                                      : 10;
        }
        words.push_back({text, {x, 0, x + width, 13}, 0});
        x += width + gap;
    }
    return text_of(words, keeps_gaps);
}

std::string read_layout(std::string_view drawing) {
    std::vector<PrintedLine> lines;
    std::optional<Gutter> gutter;
    for (std::vector<PrintedLine>& page : drawn_pages(drawing)) {
        for (PrintedLine& line : in_reading_order(std::move(page), gutter)) {
            lines.push_back(std::move(line));
        }
    }
    std::string text;
    for (const Line& line : paragraphs_of(lines, "a.pdf")) {
        text += line.text + '\n';
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pages/page_layout");

TEST_CASE("spaces stand between Latin words, not between Chinese ones") {
    CHECK(joined({"电池", "组"}, 3) == "电池组");
    CHECK(joined({"Battery", "Pack"}, 3) == "Battery Pack");
    CHECK(joined({"使用", "BMS", "诊断仪"}, 3) == "使用 BMS 诊断仪");
}

TEST_CASE("the gap that word processors put between Chinese and Latin is no space") {
    CHECK(joined({"使用", "BMS", "诊断仪"}, 2) == "使用BMS诊断仪");
}

TEST_CASE("letters set apart are one word") {
    CHECK(joined({"使", "用", "诊", "断", "B", "MS", "1.1.", "4"}, 2) == "使用诊断BMS1.1.4");
    CHECK(joined({"1.1.", "4"}, 1.8) == "1.1.4");
}

TEST_CASE("a gap of a whole character parts entries of a list outside of tables") {
    CHECK(joined({"汽车", "电池"}, 12, true) == "汽车 电池");
    CHECK(joined({"汽车", "电池"}, 12, false) == "汽车电池");
}

TEST_CASE("words of other sizes on one base line are one line") {
    const std::vector<WordBox> words{
        {"2", {30, 6, 33, 12}, 0}, {"大字", {0, 0, 30, 16}, 0}, {"下行", {0, 18, 20, 31}, 0}};
    const std::vector<PrintedLine> lines = group_lines(words);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].dense_text() == "大字2");
    CHECK(lines[1].dense_text() == "下行");
    CHECK(group_lines({}).empty());
}

TEST_CASE("two columns of running text are read one after the other") {
    CHECK(read_layout(R"(养老护理职业技能等级标准的说明和规定的全文如下所示：
左栏第一行文字写满了        右栏第一行文字写满了
左栏第二行文字写满了        右栏第二行文字写满了
左栏第三行文字写满了        右栏第三行文字写满了
左栏第四行文字写满了        右栏第四行文字写满了
左栏第五行文字写满。        右栏第五行文字写满。
)") == R"(养老护理职业技能等级标准的说明和规定的全文如下所示：
左栏第一行文字写满了左栏第二行文字写满了左栏第三行文字写满了左栏第四行文字写满了左栏第五行文字写满。
右栏第一行文字写满了右栏第二行文字写满了右栏第三行文字写满了右栏第四行文字写满了右栏第五行文字写满。
)");
}

TEST_CASE("two columns begin below lines of full width that end at any place") {
    CHECK(read_layout(R"(养老护理职业技能等级标准的说明和规定的全文见以下所述。
本标准起草单位是甲学校和乙公司。
本标准起草人是张三李四王五等人。
左栏第一行文字写满了      右栏第一行文字写满了
左栏第二行文字写满了      右栏第二行文字写满了
左栏第三行文字写满了      右栏第三行文字写满了
左栏第四行文字写满了      右栏第四行文字写满了
左栏第五行文字写满了      右栏第五行文字写满了
左栏第六行文字写满了      右栏第六行文字写满了
左栏第七行文字写满。      右栏第七行文字写满。
)") == R"(养老护理职业技能等级标准的说明和规定的全文见以下所述。
本标准起草单位是甲学校和乙公司。
本标准起草人是张三李四王五等人。
左栏第一行文字写满了左栏第二行文字写满了左栏第三行文字写满了左栏第四行文字写满了左栏第五行文字写满了左栏第六行文字写满了左栏第七行文字写满。
右栏第一行文字写满了右栏第二行文字写满了右栏第三行文字写满了右栏第四行文字写满了右栏第五行文字写满了右栏第六行文字写满了右栏第七行文字写满。
)");
}

TEST_CASE("boxes far higher than the characters do not make one line of two") {
    const std::vector<WordBox> words{{"左栏甲", {0, 0, 30, 26}, 0},
                                     {"右栏", {50, 9, 70, 35}, 0},
                                     {"左栏乙", {0, 15, 30, 41}, 0},
                                     {"B2B", {32, 15, 47, 41}, 0}};
    std::string text;
    for (const PrintedLine& line : group_lines(words)) {
        text += line.dense_text() + '\n';
    }
    CHECK(text == "左栏甲\n右栏\n左栏乙B2B\n");
}

TEST_CASE("a list with page numbers is not two columns") {
    const std::string contents =
        "前言                      1\n范围                      1\n引用                      2\n"
        "术语                      3\n专业                      4\n岗位                      5\n";
    CHECK(read_layout(contents) == "前言 1\n范围 1\n引用 2\n术语 3\n专业 4\n岗位 5\n");
}

TEST_CASE("a full line in mid-sentence is joined with the next, also over a page") {
    CHECK(read_layout(R"(本标准规定了养老护理的要求，适用于养老
护理的培训与
考核。
GB/T 1 养老护理的要求和规定以及养老一二
GB/T 2 养老护理
----
3 术语和定义适用于本标准的全部内容和各
章节。
)") == R"(本标准规定了养老护理的要求，适用于养老护理的培训与
考核。
GB/T 1 养老护理的要求和规定以及养老一二
GB/T 2 养老护理
3 术语和定义适用于本标准的全部内容和各章节。
)");
}

TEST_CASE("page numbers and heads that most pages repeat are taken away, headings of tables are not") {
    std::string drawing;
    for (int page = 1; page <= 4; ++page) {
        drawing += page > 1 ? "----\n" : "";
        drawing += " 养老护理标准\n\n\n\n\n 工作领域  工作任务\n 正文 " + std::to_string(page) +
                   "\n\n\n\n\n\n\n\n\n     " + std::to_string(page) + "\n";
    }
    auto pages = drawn_pages(drawing);
    const std::vector<double> heights(pages.size(), 230);
    std::string taken;
    for (const PrintedLine& line : take_running_lines(pages, heights)) {
        taken += std::to_string(line.page) + ':' + line.dense_text() + ' ';
    }
    CHECK(taken == "1:养老护理标准 1:1 2:养老护理标准 2:2 3:养老护理标准 3:3 4:养老护理标准 4:4 ");
    for (const auto& page : pages) {
        CHECK(page.size() == 2);
    }
}

TEST_CASE("a line that many pages happen to begin with is not a running head where the text goes on below it") {
    std::string drawing;
    for (int page = 1; page <= 4; ++page) {
        drawing += page > 1 ? "----\n" : "";
        drawing += " 形成记录\n 正文" + std::string(static_cast<std::size_t>(page), 'x') +
                   "\n\n\n\n\n\n\n\n\n\n\n\n 形成记录。\n";
    }
    auto pages = drawn_pages(drawing);
    const std::vector<double> heights(pages.size(), 200);
    CHECK(take_running_lines(pages, heights).empty());
}

TEST_CASE("a head with a date and a foot with the number of the page are taken away also close to the text") {
    std::string drawing;
    for (int page = 1; page <= 4; ++page) {
        drawing += page > 1 ? "----\n" : "";
        drawing += " 2026/11/22 茶艺\n 正文" + std::string(static_cast<std::size_t>(page), 'x') +
                   "\n\n\n\n\n\n\n\n\n\n 形成记录" + std::string(static_cast<std::size_t>(page), 'y') +
                   "\n 打印自 tea.html " + std::to_string(page) + "/4\n";
    }
    auto pages = drawn_pages(drawing);
    const std::vector<double> heights(pages.size(), 200);
    CHECK(take_running_lines(pages, heights).size() == 8);
}

TEST_CASE("a caption inside the second of two columns does not part them; short columns follow the long ones") {
    CHECK(read_layout(R"(
1.1.1 能识别绿茶的叶片形状和    2.1.1 能按照配方称取规定的
产地，并说出它们的制作过程、    茶叶，误差不超过配方规定的
储存的条件和冲泡的方法。        范围。
1.1.2 能测量水的温度并且记录    表 2 茶艺（中级）
结果，发现异常时能停止冲泡，    1.1.1 能编制一份详细的茶单
并报告门店的负责人。            和价目表，并按照季节更新。
1.1.3 能清洗所有使用过的茶具    1.1.2 能清点仓库里的茶叶，
和台面。                        按时补货。
----
参考文献                        [2] 茶具图册
[1] 茶叶手册                    [3] 水的温度
)") == R"(1.1.1 能识别绿茶的叶片形状和产地，并说出它们的制作过程、储存的条件和冲泡的方法。
1.1.2 能测量水的温度并且记录结果，发现异常时能停止冲泡，并报告门店的负责人。
1.1.3 能清洗所有使用过的茶具和台面。
2.1.1 能按照配方称取规定的茶叶，误差不超过配方规定的范围。
表 2 茶艺（中级）
1.1.1 能编制一份详细的茶单和价目表，并按照季节更新。
1.1.2 能清点仓库里的茶叶，按时补货。
参考文献
[1] 茶叶手册
[2] 茶具图册
[3] 水的温度
)");
}

TEST_SUITE_END();
