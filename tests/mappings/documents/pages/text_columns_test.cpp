#include "mappings/documents/pages/text_columns.hpp"

#include "mappings/documents/pages/printed_paragraphs.hpp"
#include "tests/mappings/documents/pages/drawn_pages.hpp"

#include <doctest/doctest.h>

using namespace kezheng;
using kezheng::test::drawn_pages;

namespace {

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

TEST_SUITE_BEGIN("mappings/documents/pages/text_columns");

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
