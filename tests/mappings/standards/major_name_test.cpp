#include "mappings/standards/major_name.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"

#include "mappings/standards/majors_table.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {
namespace {

using test::majors_text;
using test::section_from;

Row row_of(const std::vector<std::string>& texts) {
    Row row;
    for (const std::string& text : texts) {
        row.cells.push_back(text.empty() ? Cell{} : Cell{{Line{text, {}}}});
    }
    return row;
}

std::string table_lines(const std::vector<Block>& blocks) {
    std::string text;
    for (const Line& line : lines_of_majors(blocks)) {
        text += line.text + '\n';
    }
    return text;
}

TEST_SUITE_BEGIN("mappings/standards/major_name");

TEST_CASE("codes, quotation marks and numbers stand around a name") {
    for (const std::string_view entry :
         {"护理（620201）", "护理(6202 01)", "620201 护理", "护理 620201", "护理620201", "（100204TK）护理",
          "护理[专业代码：620201]", "“护理”", "1. 护理", "护理专业", " 护理 "}) {
        CAPTURE(entry);
        CHECK(name_of_major(entry) == "护理");
    }
    CHECK(name_of_major("汽车制造（含智能网联）") == "汽车制造（含智能网联）");
    CHECK(name_of_major("3D打印") == "3D打印");
    CHECK(name_of_major("（620201）").empty());
}

TEST_CASE("majors stand one a line, or parted by blanks") {
    CHECK(majors_text(section_from(parse_majors, "4.1 原版专业目录\n中等职业学校：护理\n助产\n农村医学专业。\n"
                                                 "4.1.2 高等职业学校\n620201 护理\n620202 助产\n"
                                                 "应用型本科学校：护理学 助产学\n")
                          .standard) ==
          "original secondary 护理\noriginal secondary 助产\noriginal secondary 农村医学\n"
          "original college 护理\noriginal college 助产\n"
          "original applied-bachelor 护理学\noriginal applied-bachelor 助产学\n");
}

TEST_CASE("a table of majors reads like lists") {
    CHECK(table_lines({Line{"4.1 原版专业目录", {}}, row_of({"院校层次", "专业代码", "专业名称"}),
                       row_of({"中等职业学校", "100100", "护理"}), row_of({"", "100200", "助产"}),
                       row_of({"高等职业学校", "620201", "护理"}), Line{"4.2 新版专业目录", {}}}) ==
          "4.1 原版专业目录\n中等职业学校：护理、助产\n高等职业学校：护理\n4.2 新版专业目录\n");
    CHECK(table_lines({row_of({"中职专业", "高职专业"}), row_of({"护理", "护理、助产"}), row_of({"", "康复"})}) ==
          "中职专业：护理\n高职专业：护理、助产、康复\n");
    CHECK(table_lines({row_of({"序号", "专业名称"}), row_of({"1", "护理"}), row_of({"2", "助产"})}) == "护理\n助产\n");
    CHECK(table_lines({row_of({"护理", "助产"})}) == "护理 助产\n");
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
