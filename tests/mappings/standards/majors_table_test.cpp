#include "mappings/standards/majors_table.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

std::string lines_text(std::string_view text) {
    std::string result;
    for (const Line& line : lines_of_majors(test::document_from(text).blocks)) {
        result += line.text + '\n';
    }
    return result;
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("rows of majors become a line a tier") {
    CHECK(lines_text("4.1 参照原版专业目录\n"
                     "院校层次\t专业代码\t专业名称\n"
                     "中等职业学校\t101300\t眼镜\n"
                     "\t100100\t护理\n"
                     "高等职业学校\t620201\t护理\n"
                     "高等职业学校\t\t茶艺\n") == "4.1 参照原版专业目录\n"
                                                  "中等职业学校：眼镜（101300）、护理（100100）\n"
                                                  "高等职业学校：护理（620201）、茶艺\n");
}

TEST_CASE("a column or a row may name the catalogue") {
    CHECK(lines_text("序号\t专业目录\t学段\t专业\n"
                     "1\t原版\t中职\t护理、茶艺\n"
                     "2\t新版\t中职\t护理\n") == "原版专业目录\n中职：护理、茶艺\n新版专业目录\n中职：护理\n");
    CHECK(lines_text("层次\t专业名称\n"
                     "新版专业目录\t\n"
                     "中职\t护理\n") == "新版专业目录\n中职：护理\n");
}

TEST_CASE("tables without headings are known by tiers and codes") {
    CHECK(lines_text("中等职业学校\t护理、茶艺\n高等职业学校\t护理\n") ==
          "中等职业学校：护理、茶艺\n高等职业学校：护理\n");
    CHECK(lines_text("中等职业学校\n100100\t护理\n茶艺\t100200\n") == "中等职业学校\n护理（100100）、茶艺（100200）\n");
    CHECK(lines_text("护理\t茶艺\n") == "护理 茶艺\n");
    CHECK(lines_of_majors({}).empty());
}

TEST_CASE("a table that is printed as lines is read where every line names its tier") {
    CHECK(lines_text("4.1 参照原版专业目录\n院校层次 专业代码 专业名称\n中等职业学校 100100 护理\n"
                     "高等职业学校 620201 护理\n高等职业学校 630801 茶艺\n4.2 参照新版专业目录\n") ==
          "4.1 参照原版专业目录\n中等职业学校：护理（100100）\n高等职业学校：护理（620201）、茶艺（630801）\n"
          "4.2 参照新版专业目录\n");
    const std::string merged =
        "院校层次 专业代码 专业名称\n中等职业学校 100100 护理\n620201 护理\n高等职业学校 630801 茶艺\n";
    CHECK(lines_text(merged) == merged);
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
