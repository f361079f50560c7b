#include "majors/major_batch.hpp"

#include "tests/majors/sample_graph.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace kezheng {
namespace {

/// Rows drawn as text: a line a row, cells between `|`.
std::vector<TextRow> rows_of(const std::string& text) {
    std::vector<TextRow> rows;
    std::istringstream lines(text);
    unsigned number = 0;
    for (std::string line; std::getline(lines, line);) {
        TextRow row{++number, {}};
        std::istringstream cells(line + '|');
        for (std::string cell; std::getline(cells, cell, '|');) {
            row.cells.push_back(cell);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// `line verdict code,code` of each answer; `! rule:line message; hint` of each diagnostic.
std::string drawn(const std::string& text, const MajorQuestion& filter = {}) {
    static const MajorLookup lookup(test::bundled_graph());
    const auto answered = answer_batch(rows_of(text), "a.csv", lookup, filter);
    if (!answered) {
        return "error: " + say(answered.error().message, Language::chinese, answered.error().arguments);
    }
    std::string result;
    for (const BatchRow& row : answered->batch.rows) {
        result += std::to_string(row.line) + ' ' + std::string(name_of(row.answer.verdict));
        for (const MajorMatch& match : row.answer.matches) {
            result += ' ' + (match.code.empty() ? "-" : match.code);
        }
        result += '\n';
    }
    for (const Diagnostic& diagnostic : answered->diagnostics) {
        result += "! " + std::string(rule_id(diagnostic.rule)) + ':' + std::to_string(diagnostic.source.line) + ' ' +
                  message_of(diagnostic, Language::chinese) + "；" + hint_of(diagnostic, Language::chinese) + '\n';
    }
    return result;
}

TEST_SUITE_BEGIN("majors");

TEST_CASE("Chinese and English headers in any order") {
    CHECK(drawn("层次|专业名称|专业代码\n中职|电子商务|730701\n高职||530702\n") ==
          "2 listed 730701\n3 listed 530702 530702\n");
    CHECK(drawn("Code|Tier|Major name\n120801|applied-bachelor|电子商务\n") == "2 listed 120801 120801\n");
    CHECK(drawn("专业|专业目录\n电子商务|新版\n") == "2 listed 730701 530701 330701 120801\n");
    CHECK(drawn("某某学校 2026 年专业一览\n本校专业|学历层次\n直播电商服务|中专\n") == "3 listed 730705\n");
}

TEST_CASE("a faculty's name and a school's code are not taken for the major's") {
    CHECK(drawn("学校代码|学院名称|专业代码|专业名称\n10001|商学院|730705|直播电商服务\n") ==
          "2 listed 730705\n! batch-columns-unused:1 没有用到的列：学校代码、学院名称；不影响结果\n");
}

TEST_CASE("columns that were not used are named") {
    CHECK(drawn("序号|专业名称|人数\n1|直播电商服务|40\n") ==
          "2 listed 730705\n! batch-columns-unused:1 没有用到的列：序号、人数；不影响结果\n");
}

TEST_CASE("without a header the columns are told by what stands in them") {
    CHECK(drawn("中职|电子商务|730701\n高职|跨境电子商务|530702\n") ==
          "1 listed 730701\n2 listed 530702\n"
          "! batch-columns-assumed:1 没有表头，按内容认定：第 2 列为名称；第 3 列为代码；第 1 列为层次；"
          "要另行指定，请加表头：专业名称,专业代码,层次\n");
    CHECK(drawn("530702\n直播电商服务\n").starts_with("1 listed 530702 530702\n2 listed 730705\n"));
    CHECK(drawn("直播电商服务\n").starts_with("1 listed 730705\n"));
}

TEST_CASE("every row is answered or reported with its line and a hint") {
    CHECK(drawn("专业名称|专业代码|层次\n"
                "电子商物||中职\n"
                "||高职\n"
                "国际||\n"
                "|999999|\n"
                "电子商务||幼儿园\n") ==
          "2 unknown\n4 unknown\n5 unknown\n6 listed 730701 - 530701 630801 330701 - 120801 120801\n"
          "! batch-unknown-major:2 各版目录中都没有“电子商物”；是否指：电子商务\n"
          "! batch-row-empty:3 这一行没有专业名称也没有代码；已跳过\n"
          "! batch-unknown-major:4 各版目录中都没有“国际”；是否指：国际商务、国际货运代理、国际经济与贸易\n"
          "! batch-unknown-major:5 各版目录中都没有“999999”；请核对名称与代码，也可查 kezheng majors 名称的一部分\n"
          "! batch-unknown-tier:6 不认识的层次“幼儿园”；按不限层次查找；可写中职、高职专科、高职本科、应用型本科\n");
}

TEST_CASE("codes that a spreadsheet made numbers of") {
    CHECK(drawn("专业代码|层次\n20401|本科\n530702.0|高职\n") ==
          "2 listed 020401 020401\n3 listed 530702 530702\n"
          "! batch-code-as-number:2 代码“20401”少了前面的 0；按 020401 查找；请在 Excel 中把该列设为文本\n");
}

TEST_CASE("the filter stands for lines that name no tier") {
    CHECK(drawn("专业名称|层次\n电子商务|\n电子商务|高职\n", {{}, Tier::secondary, Catalogue::revised}) ==
          "2 listed 730701\n3 listed 530701\n");
}

TEST_CASE("a list without any major is an error") {
    CHECK(drawn("专业名称|层次\n") == "error: 文件里没有专业；每行请写专业名称或专业代码");
    CHECK(drawn("") == "error: 文件里没有专业；每行请写专业名称或专业代码");
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
