// Whole documents: small invented standards of other trades, and documents that are none.
#include "mappings/standards/parse_standard.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

using test::listing;
using test::standard_from;

constexpr std::string_view care = "养老护理 职业技能等级标准\n"
                                  "标准代码：590302\n"
                                  "（2020年1.0版）\n"
                                  "某某养老协会 制定\n"
                                  "2020年9月 发布\n"
                                  "目 次\n"
                                  "前言\t1\n"
                                  "1 范围\t2\n"
                                  "前 言\n"
                                  "本标准按照 GB/T 1.1 起草。\n"
                                  "本标准起草单位：甲协会、乙学院。\n"
                                  "1 范围\n"
                                  "本标准规定了养老护理职业技能等级对应的\n"
                                  "工作领域。\n"
                                  "2 规范性引用文件\n"
                                  "GB/T 35796 养老机构服务质量\n"
                                  "3 术语和定义\n"
                                  "3.1 失能 Disability\n"
                                  "失去自理能力。\n"
                                  "4 适用院校专业\n"
                                  "4.1 参照原版专业目录\n"
                                  "中等职业学校：护理、老年人服务与管理等专业。\n"
                                  "5 面向职业岗位（群）\n"
                                  "【养老护理】（初级）：从事生活照料等岗位。\n"
                                  "【养老护理】（中级）：从事生活照料、康复等岗位。\n"
                                  "6 职业技能要求\n"
                                  "6.1 职业技能等级划分\n"
                                  "养老护理分为两个等级：初级、中级。\n"
                                  "【养老护理】（初级）：照料起居。\n"
                                  "【养老护理】（中级）：照料健康。\n"
                                  "6.2 职业技能等级要求描述\n"
                                  "表 1 养老护理职业技能等级要求（初级）\n"
                                  "工作领域\t工作任务\t职业技能要求\n"
                                  "1. 起居\t1.1 穿衣\t<p>1.1.1 能协助穿衣。</p><p>1.1.2 能整理衣物</p>\n"
                                  "3\n"
                                  "表 2 养老护理职业技能等级要求（中级）\n"
                                  "工作领域\t工作任务\t职业技能要求\n"
                                  "1. 健康\t1.1 测量\t1.1.1 能测量血压。\n"
                                  "参考文献\n"
                                  "[1] 某书\n"
                                  "附录 A\n"
                                  "记录表\n";

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("a standard of another trade is read whole") {
    const ReadStandard read = standard_from(care);
    const StandardDraft& standard = read.standard;
    CHECK(standard.id == "s");
    CHECK(standard.title.zh == "养老护理");
    CHECK(standard.details.code == "590302");
    CHECK(standard.details.edition == "2020年1.0版");
    CHECK(standard.details.issued == "2020-09");
    CHECK(standard.details.issuer == "某某养老协会");
    CHECK(standard.details.basis == "本标准按照 GB/T 1.1 起草。");
    CHECK(standard.details.drafters == std::vector<std::string>{"甲协会", "乙学院"});
    CHECK(standard.details.scope == std::vector<std::string>{"本标准规定了养老护理职业技能等级对应的工作领域。"});
    CHECK(test::outline(standard.levels) == "level 1 初级\n1 起居\n1.1 穿衣\n1.1.1 能协助穿衣。\n1.1.2 能整理衣物\n"
                                            "level 2 中级\n1 健康\n1.1 测量\n1.1.1 能测量血压。\n");
    CHECK(standard.levels[0].summary == "照料起居。");
    CHECK(standard.levels[1].summary == "照料健康。");
    CHECK(test::majors_text(standard) == "original secondary 护理\noriginal secondary 老年人服务与管理\n");
    CHECK(test::roles_text(standard) == "生活照料 1 2\n康复 2\n");
    CHECK(test::terms_text(standard) == "3.1 失能 | Disability | 失去自理能力。 | \n");
    CHECK(test::references_text(standard) == "normative GB/T 35796 | 养老机构服务质量\n[1] 某书\n");
}

TEST_CASE("everything that was repaired or not used is reported in the order of the document") {
    CHECK(listing(standard_from(care).diagnostics) == "0 lines-joined: 1\n"
                                                      "7 contents-entry: 前言 1\n"
                                                      "8 contents-entry: 1 范围 2\n"
                                                      "28 formula-sentence: 养老护理分为两个等级：初级、中级。\n"
                                                      "34 markup-in-text: <p> </p>\n"
                                                      "34 missing-full-stop s/1/1.1.2\n"
                                                      "35 page-number: 3\n"
                                                      "42 unplaced-line: 记录表\n");
}

TEST_CASE("a document that is only tables is read, and each missing part is named") {
    const ReadStandard read =
        standard_from("表 1 茶艺职业技能等级要求（中级）\n1. 识茶\n1.1 绿茶\n1.1.1 能识别绿茶。\n");
    CHECK(read.standard.title.zh == "茶艺");
    CHECK(test::outline(read.standard.levels) == "level 2 中级\n1 识茶\n1.1 绿茶\n1.1.1 能识别绿茶。\n");
    CHECK(listing(read.diagnostics) == "0 section-missing: 范围\n"
                                       "0 section-missing: 规范性引用文件\n"
                                       "0 section-missing: 术语和定义\n"
                                       "0 section-missing: 适用院校专业\n"
                                       "0 section-missing: 面向职业岗位（群）\n"
                                       "0 section-missing: 职业技能等级划分\n");
}

TEST_CASE("a level that the division names but no table holds is reported") {
    const ReadStandard read =
        standard_from("6.1 职业技能等级划分\n初级：泡茶。\n高级：制茶。\n"
                      "6.2 职业技能等级要求描述\n表 1 茶艺（初级）\n1. 识茶\n1.1 绿茶\n1.1.1 能识别。\n");
    CHECK(listing(read.diagnostics).find("0 level-without-table: 高级\n") != std::string::npos);
}

TEST_CASE("the names in the division number the tables that name no level") {
    const ReadStandard read = standard_from("6.1 职业技能等级划分\n（五级）：识茶。\n（四级）：泡茶。\n"
                                            "6.2 职业技能等级要求描述\n"
                                            "表 1 茶艺\n1. 识茶\n1.1 绿茶\n1.1.1 能识别。\n"
                                            "表 2 茶艺\n1. 泡茶\n1.1 红茶\n1.1.1 能冲泡。\n");
    CHECK(test::outline(read.standard.levels) == "level 1 五级\n1 识茶\n1.1 绿茶\n1.1.1 能识别。\n"
                                                 "level 2 四级\n1 泡茶\n1.1 红茶\n1.1.1 能冲泡。\n");
    CHECK(read.standard.levels[1].summary == "泡茶。");
}

TEST_CASE("a document without tables of requirements is an error that names the file") {
    for (const std::string_view text : {"你好", "茶艺职业技能等级标准\n1 范围\n本标准规定了茶艺。\n",
                                        "表 1 茶艺（初级）\n工作领域\t工作任务\t职业技能要求\n",
                                        "表 1 茶艺（初级）\n1. 识茶\n1.1 绿茶\n", "1\n2\n3\n"}) {
        CAPTURE(text);
        const auto read = parse_standard(test::document_from(text), "s");
        REQUIRE_FALSE(read.has_value());
        const bool has_row = text.find('\t') != std::string_view::npos;
        CHECK(read.error().message == (has_row ? Message::error_no_requirement_tables : Message::error_no_tables));
        CHECK(read.error().source == SourceRef{"drawn.txt", 0, 0});
    }
    CHECK_FALSE(parse_standard(Document{}, "s").has_value());
}

TEST_CASE("header rows of which the rest is unclear have an error of their own") {
    for (const std::string_view text :
         {"工作领域 工作任务 职业技能要求\n", "工作领域\n工作任务\n职业技能要求\n识茶\n绿茶\n"}) {
        CAPTURE(text);
        const auto read = parse_standard(test::document_from(text), "s");
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().message == Message::error_columns_unclear);
    }
}

TEST_CASE("a wrapped line of the scope that names areas and tasks is no header row; cells may stand in any order") {
    const auto read =
        parse_standard(test::document_from("茶艺职业技能等级标准\n1 范围\n本标准规定了茶艺对应的工作领域、工作任务及\n"
                                           "职业技能要求。\n6 职业技能要求\n表 1 茶艺（初级）\n"
                                           "职业技能要求\t工作领域\t工作任务\n1.1.1 能识茶。\t1. 备茶\t1.1 选茶\n"
                                           "1.1.2 能称茶。\t\t\n"),
                       "s");
    REQUIRE(read.has_value());
    REQUIRE(read->standard.details.scope.size() == 1);
    REQUIRE(read->standard.levels.size() == 1);
    CHECK(read->standard.levels[0].areas[0].tasks[0].skills.size() == 2);
}

TEST_CASE("the title is found on the title page, in the scope or in the captions") {
    const auto title = [](std::string_view text) { return title_of_document(test::document_from(text)); };
    CHECK(title("咖啡制作职业技能等级标准\n1 范围\n本标准规定了茶艺职业技能等级。\n") == "咖啡制作");
    CHECK(title("前言\n1 范围\n本标准规定了茶艺职业技能等级。\n") == "茶艺");
    CHECK(title("表 1 养老护理职业技能等级要求（初级）\n") == "养老护理");
    CHECK(title("表 1 养老护理（初级）\n表 2 养老 护理（中级）\n") == "养老护理");
    CHECK(title("5 面向职业岗位（群）\n【汽车检修】（初级）：从事检修等岗位。\n") == "汽车检修");
    CHECK(title("你好").empty());
}

TEST_CASE("hostile texts do no harm") {
    const std::string rows = "表 1 茶艺（初级）\n1. 识茶\n1.1 绿茶\n1.1.1 能识别。\n";
    for (const std::string& text :
         {rows + std::string(300000, '/'), rows + std::string(300000, '1'), rows + std::string(5000, '\t'),
          rows + std::string(3000, '(') + std::string(3000, ')'), rows + "表 1 " + std::string(50, '/'),
          rows + std::string("能\0\0\0识别", 12), rows + "1.1.2 \xE8\xAF\xFF能\n", rows + "续表\n表\n续\n",
          rows + "99.99.99 能。\n99. 域\n99.99 任务\n0.0.0 能。\n"}) {
        const auto read = parse_standard(test::document_from(text), "s");
        REQUIRE(read.has_value());
        CHECK_FALSE(test::skills_of(read->standard).empty());
    }
}

TEST_CASE("tables of more lines or bytes than any standard has are an error") {
    const std::string head =
        "表 1 咖啡制作（初级）\n工作领域\t工作任务\t职业技能要求\n1. 磨豆\t1.1 称量\t1.1.1 能称量。\n";
    std::string lines = head;
    for (std::size_t i = 0; i <= most_table_lines; ++i) {
        lines += "能\n";
    }
    const auto read = parse_standard(test::document_from(lines), "s");
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().message == Message::error_tables_too_large);
    const auto long_text = parse_standard(test::document_from(head + std::string(largest_tables_bytes, 'a')), "s");
    REQUIRE_FALSE(long_text.has_value());
    CHECK(long_text.error().message == Message::error_tables_too_large);
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
