#include "mappings/standards/table_pieces.hpp"

#include "tests/mappings/standards/drawn_standard.hpp"

#include <doctest/doctest.h>

namespace kezheng {
namespace {

/// `KIND COLUMN row.cell number|text`, a line a piece; `…` before the number of one found inside a line.
std::string drawn_pieces(std::string_view text) {
    std::vector<Diagnostic> diagnostics;
    std::string result;
    for (const Piece& piece : cut_into_pieces(test::document_from(text).blocks, diagnostics)) {
        constexpr std::array kinds{"text", "caption", "header", "heading"};
        constexpr std::array columns{"", " area", " task", " skill"};
        result += kinds.at(static_cast<std::size_t>(piece.kind));
        result += columns.at(static_cast<std::size_t>(piece.column));
        result += piece.row == 0 ? "" : ' ' + std::to_string(piece.row) + '.' + std::to_string(piece.cell);
        result += piece.at_start ? " " : " …";
        result += piece.number.text() + '|' + piece.text + '\n';
    }
    return result + test::listing(diagnostics);
}

TEST_SUITE_BEGIN("mappings/standards");

TEST_CASE("a line is cut at each number that may begin an element") {
    CHECK(drawn_pieces("1. 磨豆 1.1 称量 1.1.1 能称量咖啡豆。1.1.2 能记录重量。") == "text 1|磨豆\n"
                                                                                     "text …1.1|称量\n"
                                                                                     "text …1.1.1|能称量咖啡豆。\n"
                                                                                     "text …1.1.2|能记录重量。\n");
}

TEST_CASE("a quantity inside a sentence is not cut off") {
    CHECK(drawn_pieces("能在 3 个工作日内，把 404 页面和 2.4 的数值写入 GB/T 1.2，共 5% 。") ==
          "text |能在 3 个工作日内，把 404 页面和\n"
          "text …2.4|的数值写入 GB/T 1.2，共 5% 。\n");
}

TEST_CASE("a header row gives the columns of the rows below it, until a caption") {
    CHECK(drawn_pieces("工作领域\t工作任务\t职业技能要求\n"
                       "1. 磨豆\t1.1 称量\t1.1.1 能称量。\n"
                       "\t\t<p>1.1.2 能记录。</p><p>1.1.3 能复核。</p>\n"
                       "表 2 咖啡制作（中级）\n"
                       "1. 冲煮\t1.1 备水\t1.1.1 能烧水。\n") == "header |工作领域工作任务"
                                                                 "职业技能要求\n"
                                                                 "text area 1.1 1|磨豆\n"
                                                                 "text task 1.2 1.1|称量\n"
                                                                 "text skill 1.3 1.1.1|能称量。\n"
                                                                 "text skill 2.6 1.1.2|能记录。\n"
                                                                 "text skill 2.6 1.1.3|能复核。\n"
                                                                 "caption |表 2 咖啡制作（中级）\n"
                                                                 "text 3.7 1|冲煮\n"
                                                                 "text 3.8 1.1|备水\n"
                                                                 "text 3.9 1.1.1|能烧水。\n");
}

TEST_CASE("columns of another kind are passed over: what they say is reported, the numbers of rows are not") {
    CHECK(drawn_pieces("序号\t职业功能\t工作内容\t技能要求\t相关知识\n"
                       "1\t1. 磨豆\t1.1 称量\t1.1.1 能称量。\t计量\n") ==
          "header |序号职业功能工作内容技能要求相关知识\n"
          "text area 1.1 1|磨豆\n"
          "text task 1.2 1.1|称量\n"
          "text skill 1.3 1.1.1|能称量。\n"
          "2 unplaced-line: 计量\n");
}

TEST_CASE("header lines, level headings and page numbers in flowing text are told from text") {
    CHECK(drawn_pieces("工作领域 工作任务 职业技能要求\n"
                       "工作领域\n"
                       "6.2.1 初级\n"
                       "（中级）\n"
                       "- 12 -\n"
                       "初级咖啡师\n") == "header |工作领域 工作任务 职业技能要求\n"
                                          "header |工作领域\n"
                                          "heading |初级\n"
                                          "heading |中级\n"
                                          "text |初级咖啡师\n"
                                          "5 page-number: - 12 -\n");
}

TEST_CASE("the first piece of a cell carries the whole cell, for merged cells") {
    std::vector<Diagnostic> diagnostics;
    const std::vector<Piece> pieces =
        cut_into_pieces(test::document_from("a\t<p>1.1.1 能 称量。</p><p>1.1.2 能记录。</p>").blocks, diagnostics);
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[1].cell_text == "1.1.1 能称量。1.1.2 能记录。");
    CHECK(pieces[1].whole == "1.1.1 能 称量。");
    CHECK(pieces[2].cell_text.empty());
}

TEST_CASE("nothing in, nothing out") {
    std::vector<Diagnostic> diagnostics;
    CHECK(cut_into_pieces({}, diagnostics).empty());
    CHECK(cut_into_pieces({Row{{}, {}}, Row{{Cell{}}, {}}}, diagnostics).empty());
    CHECK(diagnostics.empty());
}

TEST_SUITE_END();

} // namespace
} // namespace kezheng
