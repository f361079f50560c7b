#include "mappings/sheets/read_csv.hpp"

#include <doctest/doctest.h>

#include <string>

namespace kezheng {
namespace {

/// `line: cell|cell` of each row; then `! rule:line`.
std::string drawn(std::string_view bytes) {
    const Result<ReadSheets> read = read_csv(bytes, "a.csv");
    REQUIRE(read);
    std::string text;
    for (const SheetRow& row : read->sheets.front().rows) {
        text += std::to_string(row.number) + ": ";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            text += (i == 0 ? "" : "|") + row.cells[i];
        }
        text += '\n';
    }
    for (const Diagnostic& diagnostic : read->diagnostics) {
        text += "! " + std::string(rule_id(diagnostic.rule)) + ':' + std::to_string(diagnostic.source.line) + '\n';
    }
    return text;
}

TEST_SUITE_BEGIN("mappings/sheets/read_csv");

TEST_CASE("fields, quotes, line ends, empty lines and white space") {
    CHECK(drawn("a,b\nc,d\n") == "1: a|b\n2: c|d\n");
    CHECK(drawn("a,b\r\n\r\n,\r\n c ,\"d\"\r\n") == "1: a|b\n4: c|d\n");
    CHECK(drawn("a\rb\r") == "1: a\n2: b\n");
    CHECK(drawn("\"a,b\",\"c\"\"d\"\n") == "1: a,b|c\"d\n");
    CHECK(drawn("\"a\nb\",c\nd,e") == "1: a\nb|c\n3: d|e\n");
    CHECK(drawn("a,,c\n,b\n") == "1: a||c\n2: |b\n");
    CHECK(drawn(" \"a,b\", \"c\"\n") == "1: a,b|c\n");
    CHECK(drawn("\xE3\x80\x80 a\xC2\xA0,b\n") == "1: a|b\n");
}

TEST_CASE("tabs and semicolons separate too, by what the first lines have most of") {
    CHECK(drawn("名单\na\tb\tc,d\n") == "1: 名单\n2: a|b|c,d\n");
    CHECK(drawn("a;b;c,d\n") == "1: a|b|c,d\n");
    CHECK(drawn("\"x;y\",b\n") == "1: x;y|b\n");
}

TEST_CASE("encodings: byte-order mark, GB18030, UTF-16") {
    CHECK(drawn("\xEF\xBB\xBF"
                "专业,代码\n") == "1: 专业|代码\n");
    CHECK(
        drawn(
            "\xD7\xA8\xD2\xB5\xC3\xFB\xB3\xC6,\xB2\xE3\xB4\xCE\n\xB5\xE7\xD7\xD3\xC9\xCC\xCE\xF1,\xD6\xD0\xD6\xB0\n") ==
        "1: 专业名称|层次\n2: 电子商务|中职\n");
    CHECK(drawn(std::string_view("\xFF\xFE"
                                 "a\0,\0b\0\n\0",
                                 10)) == "1: a|b\n");
}

TEST_CASE("bad input: an open quote, nothing, a broken workbook") {
    CHECK(drawn("a,\"b\nc,d\n") == "1: a|b\nc,d\n! csv-quote-open:1\n");
    CHECK(drawn("\n , ,\n").empty());
    CHECK_FALSE(read_sheets("", "a.csv"));
    CHECK_FALSE(read_sheets("PK\x03\x04....", "a.xlsx"));
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
