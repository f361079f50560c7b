#include "mappings/standards/major_items.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

/// `NAME CODE|NAME|…`
std::string items_text(const std::vector<std::string>& lines) {
    std::string text;
    for (const MajorItem& item : major_items(lines).items) {
        text += text.empty() ? "" : "|";
        text += item.name + (item.code.empty() ? "" : " " + item.code);
    }
    return text;
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("a code may stand on either side of its name, in brackets or not") {
    for (const std::string_view line :
         {"护理（620201）、茶艺（630801K）等专业。", "护理(620201)、茶艺(630801K)", "620201 护理、630801K 茶艺等。",
          "620201护理，630801K茶艺", "护理620201；茶艺 630801K。", "护理[620201]、茶艺[630801K]",
          "护理（专业代码：620201）、茶艺（代码 630801K）", "（620201）护理、（630801K）茶艺",
          "护理（620 201）、茶艺（63 0801K）", "“护理”（620201）、“茶艺”（630801K）",
          "护理（６２０２０１）、茶艺（630801K）", "护理专业（620201）、茶艺专业（630801K）",
          "护理 专业代码620201、茶艺 专业代码：630801K"}) {
        CAPTURE(line);
        CHECK(items_text({std::string(line)}) == "护理 620201|茶艺 630801K");
    }
}

TEST_CASE("quotation marks and counting numbers are no part of a name") {
    CHECK(items_text({"“护理”、《茶艺》、\"园艺\"等专业"}) == "护理|茶艺|园艺");
    CHECK(items_text({"1. 护理", "2. 茶艺"}) == "护理|茶艺");
    CHECK(items_text({"（1）护理；", "（2）茶艺。"}) == "护理|茶艺");
    CHECK(items_text({"①护理", "②茶艺"}) == "护理|茶艺");
}

TEST_CASE("majors stand one a line, with codes or without") {
    CHECK(items_text({"护理", "茶艺", "园艺技术等专业。"}) == "护理|茶艺|园艺技术");
    CHECK(items_text({"", "620201 护理", "630801 茶艺"}) == "护理 620201|茶艺 630801");
    CHECK(items_text({"护理（620201）", "茶艺（630", "801）"}) == "护理 620201|茶艺 630801");
    CHECK(items_text({"护理；", "茶艺；", "园艺。"}) == "护理|茶艺|园艺");
}

TEST_CASE("blanks or codes alone separate majors where nothing else does") {
    CHECK(items_text({"护理 茶艺 园艺技术等专业。"}) == "护理|茶艺|园艺技术");
    CHECK(items_text({"620201 护理 630801 茶艺"}) == "护理 620201|茶艺 630801");
    CHECK(items_text({"护理 620201 茶艺 630801"}) == "护理 620201|茶艺 630801");
    CHECK(items_text({"护理（620201）茶艺（630801）"}) == "护理 620201|茶艺 630801");
    CHECK(items_text({"护 理"}) == "护理");
    CHECK(items_text({"Web 前端开发"}) == "Web 前端开发");
}

TEST_CASE("lines that go on are joined where something separates the majors") {
    const MajorItems read = major_items({"汽车运用与维修、汽车制造与检", "修等专业。"});
    REQUIRE(read.items.size() == 2);
    CHECK(read.items[1].name == "汽车制造与检修");
    CHECK(read.joined_lines == 1);
    CHECK(items_text({"护理（620", "201）、茶艺（630801）"}) == "护理 620201|茶艺 630801");
    CHECK(major_items({"护理", "茶艺"}).joined_lines == 0);
}

TEST_CASE("brackets and numbers that are no code stay in the name") {
    CHECK(items_text({"汽车技术（含电池、电机）、3D 打印"}) == "汽车技术（含电池、电机）|3D 打印");
    CHECK(items_text({"护理（2021）、护理2019"}) == "护理（2021）|护理2019");
    CHECK(items_text({"等"}) == "等");
    CHECK(items_text({}).empty());
    CHECK(items_text({"（620201）"}).empty());
}

TEST_CASE("codes have four to eight digits and may have letters") {
    CHECK(is_major_code("530701"));
    CHECK(is_major_code(" 100 204 TK"));
    CHECK(is_major_code("6307"));
    CHECK_FALSE(is_major_code("2021"));
    CHECK_FALSE(is_major_code("护理"));
    CHECK_FALSE(is_major_code(""));
    CHECK_FALSE(is_major_code("123456789"));
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
