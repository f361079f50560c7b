#include "mappings/documents/read_text.hpp"

#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

using namespace kezheng;
using namespace std::string_literals;
using kezheng::test::shared_file;

namespace {

/// Each block on a line: `page:line text`, rows as `[cell|cell]` with `/` between the paragraphs of a cell; then the
/// diagnostics.
std::string text_of(const Document& document) {
    std::string text;
    const auto place = [](const SourceRef& source) {
        return std::to_string(source.page) + ':' + std::to_string(source.line) + ' ';
    };
    for (const Block& block : document.blocks) {
        if (const auto* line = std::get_if<Line>(&block)) {
            text += place(line->source) + line->text + '\n';
            continue;
        }
        const auto& row = std::get<Row>(block);
        text += place(row.source) + '[';
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            text += i > 0 ? "|" : "";
            for (std::size_t j = 0; j < row.cells[i].lines.size(); ++j) {
                text += (j > 0 ? "/" : "") + row.cells[i].lines[j].text;
            }
        }
        text += "]\n";
    }
    for (const Diagnostic& diagnostic : document.diagnostics) {
        text += place(diagnostic.source) + std::string(rule_id(diagnostic.rule)) + ": " +
                message_of(diagnostic, Language::english) + '\n';
    }
    return text;
}

std::string read_lines(std::string_view bytes) {
    return text_of(read_text(bytes, "nev.txt"));
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/read_text");

TEST_CASE("lines end with LF, CRLF or CR, blank ones are left out and counted") {
    CHECK(read_lines("a\nb\n\nc\n") == "1:1 a\n1:2 b\n1:4 c\n");
    CHECK(read_lines("a\r\nb\r\n\r\nc\r\n") == "1:1 a\n1:2 b\n1:4 c\n");
    CHECK(read_lines("a\rb\r\rc\r") == "1:1 a\n1:2 b\n1:4 c\n");
    CHECK(read_lines("a\r\nb\nc\rd") == "1:1 a\n1:2 b\n1:3 c\n1:4 d\n");
    CHECK(read_lines("\n\r\na") == "1:3 a\n");
}

TEST_CASE("a form feed starts a page, lines go on counting") {
    CHECK(read_lines("一\n\f二\n三\f四\n") == "1:1 一\n2:2 二\n2:3 三\n3:3 四\n");
    CHECK(read_lines("\f\f一") == "3:1 一\n");
    CHECK(read_lines("一\r\f\n二") == "1:1 一\n2:3 二\n");
}

TEST_CASE("a line with tabs is a row, its empty cells keep the columns") {
    CHECK(read_lines("1 电池\t1.1 拆装\t1.1.1 能断开高压\n\t\t1.1.2 能检查绝缘\n") ==
          "1:1 [1 电池|1.1 拆装|1.1.1 能断开高压]\n1:2 [||1.1.2 能检查绝缘]\n");
    CHECK(read_lines("甲\t\n") == "1:1 [甲|]\n");
    CHECK(read_lines("\t\t\n \t　\n") == "");
}

TEST_CASE("lines and cells are trimmed, of ideographic and no-break spaces too") {
    CHECK(read_lines("  　电池 \xC2\xA0\n 甲 \t 乙　\n") == "1:1 电池\n1:2 [甲|乙]\n");
}

TEST_CASE("markup goes, a paragraph tag in a cell starts a line of the cell") {
    CHECK(read_lines("<p>电池</p><p>电机</p>\n甲\t<p>1.1.1 能断电</p><p>1.1.2 能验电</p>\n") ==
          R"(1:1 电池
1:1 电机
1:2 [甲|1.1.1 能断电/1.1.2 能验电]
1:1 markup-in-text: markup <p> </p> left in the text
1:2 markup-in-text: markup <p> </p> left in the text
)");
}

TEST_CASE("control and zero-width characters go and are counted by line") {
    CHECK(read_lines("电\x01池\xE2\x80\x8B\n电机\n\xEF\xBB\xBF控\xE2\x80\xAE制\xC2\x85\n") ==
          R"(1:1 电池
1:2 电机
1:3 控制
1:1 control-character: 2 control or zero-width characters
1:3 control-character: 3 control or zero-width characters
)");
    CHECK(read_lines("新能源汽车\0检修\n"s) ==
          "1:1 新能源汽车检修\n1:1 control-character: 1 control or zero-width characters\n");
}

TEST_CASE("broken bytes are reported with the encoding and the text is read") {
    CHECK(read_lines("新能源汽车\xE6\xB1 检修与保养\n") ==
          "1:1 新能源汽车�� 检修与保养\n1:1 undecodable-bytes: 2 byte sequences cannot be decoded as UTF-8\n");
}

TEST_CASE("the same text in GB18030 and UTF-16 is the same document") {
    const std::string utf8 = read_lines("1 电池\t1.1 拆装\n");
    CHECK(read_lines("1 \xB5\xE7\xB3\xD8\t1.1 \xB2\xF0\xD7\xB0\n") == utf8);
    CHECK(read_lines("\xFF\xFE\x31\0\x20\0\x35\x75\x60\x6C\x09\0\x31\0.\0\x31\0\x20\0\xC6\x62\xC5\x88\x0A\0"s) == utf8);
}

TEST_CASE("empty input is an empty document") {
    CHECK(read_lines("") == "");
    CHECK(read_lines("\r\n\f\t\n") == "");
    CHECK(read_text("", "nev.txt").file == "nev.txt");
}

TEST_CASE("a line of a megabyte is one line") {
    const std::string line(1 << 20, 'x');
    CHECK(read_lines(line + "\nend\n") == "1:1 " + line + "\n1:2 end\n");
}

TEST_CASE("the real documents are read the same with LF, CRLF and CR, and nothing of them is undecodable") {
    for (const char* path : {"standards/b2b.txt", "standards/overseas.txt"}) {
        const auto bytes = shared_file(path);
        if (!bytes) {
            return;
        }
        std::string lf = *bytes;
        std::erase(lf, '\r');
        std::string cr = lf;
        std::ranges::replace(cr, '\n', '\r');
        std::string crlf;
        for (const char c : lf) {
            crlf += c == '\n' ? "\r\n" : std::string(1, c);
        }
        const std::string expected = read_lines(lf);
        CHECK(read_lines(cr) == expected);
        CHECK(read_lines(crlf) == expected);
        CHECK(expected.find("undecodable-bytes") == std::string::npos);
        CHECK(std::ranges::count(expected, '\n') > 100);
    }
}

TEST_CASE("Markdown is read without its marks, tables in HTML and tables drawn with characters as tables") {
    CHECK(read_lines(
              "# 咖啡制作\n\n## 1 范围\n\n本标准规定**咖啡**。\n\n<table>\n<tr><td>磨豆</td><td>能磨豆。</td></tr>\n"
              "</table>\n\n+------+--------+\n| 冲煮 | 能冲\u200B   |\n|      | 煮。   "
              "|\n+------+--------+\n参考文献\n") ==
          "1:1 咖啡制作\n1:3 1 范围\n1:5 本标准规定咖啡。\n1:7 [磨豆|能磨豆。]\n1:12 [冲煮|能冲煮。]\n1:15 参考文献\n"
          "1:12 control-character: 1 control or zero-width characters\n");
}

TEST_CASE("cells in quotation marks lose them, also where they hold one line") {
    CHECK(read_lines("1.磨豆\t\"1.1 称量\"\t\"1.1.1 能称\"\"豆\"\"。\"\n甲\t乙\"丙\n") ==
          "1:1 [1.磨豆|1.1 称量|1.1.1 能称\"豆\"。]\n1:2 [甲|乙\"丙]\n");
}

TEST_CASE("tags in text that is no Markdown are taken out") {
    CHECK(read_lines("<table>\n能磨豆。\n").find("能磨豆。") != std::string::npos);
    CHECK(read_lines("# 一\n# 二\n<table><tr><td>没有结束\n").find("没有结束") != std::string::npos);
}

TEST_SUITE_END();
