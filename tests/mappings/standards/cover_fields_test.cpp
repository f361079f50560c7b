#include "mappings/standards/cover_fields.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

/// `kind=value` of each field, kinds as numbers.
std::string drawn_fields(std::string_view line) {
    std::string text;
    for (const CoverField& field : cover_fields(line)) {
        text += std::to_string(static_cast<int>(field.kind)) + '=' + field.value + ';';
    }
    return text;
}

Row cover_row(const std::vector<std::string>& texts) {
    Row row;
    for (const std::string& text : texts) {
        row.cells.push_back({{{text, {}}}});
    }
    return row;
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("a line of a title page may hold several fields") {
    CHECK(drawn_fields("标准代码：990001") == "0=990001;");
    CHECK(drawn_fields("标准代码 990001 版本 （2024年 1.0版）") == "0=990001;1=（2024年 1.0版）;");
    CHECK(drawn_fields("版 本：1.0  发布日期：2024-05") == "1=1.0;2=2024-05;");
    CHECK(drawn_fields("主要起草单位 甲学校、乙公司 起草人 张三、李四") == "4=甲学校、乙公司;5=张三、李四;");
    CHECK(drawn_fields("标准名称：养蜂").ends_with("=养蜂;"));
    CHECK(drawn_fields("标准代码") == "0=;");
}

TEST_CASE("a sentence or a title that begins like a label is none") {
    CHECK(drawn_fields("版本管理与发布").empty());
    CHECK(drawn_fields("起草单位名录").empty());
    CHECK(drawn_fields("养蜂职业技能等级标准").empty());
    CHECK(drawn_fields("").empty());
}

TEST_CASE("values stand beside their labels or below a row of labels") {
    std::vector<Block> blocks{Line{"养蜂", {}},
                              cover_row({"标准代码", "版本"}),
                              cover_row({"990001", "1.0"}),
                              cover_row({"起草单位", "甲学校", "起草人", "张三"}),
                              cover_row({"标准代码", "版本"}),
                              cover_row({"只有一格"})};
    std::string text;
    for (const Line& line : lines_of_cover(blocks)) {
        text += line.text + '\n';
    }
    CHECK(text == "养蜂\n标准代码：990001\n版本：1.0\n起草单位 甲学校 起草人 张三\n只有一格\n");
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
