#include "mappings/documents/pages/running_lines.hpp"

#include "tests/mappings/documents/pages/drawn_pages.hpp"

#include <doctest/doctest.h>

using namespace kezheng;
using kezheng::test::drawn_pages;

TEST_SUITE_BEGIN("mappings/documents/pages/running_lines");

TEST_CASE("page numbers and heads that most pages repeat are taken away, headings of tables are not") {
    std::string drawing;
    for (int page = 1; page <= 4; ++page) {
        drawing += page > 1 ? "----\n" : "";
        drawing += " 养老护理标准\n\n\n\n\n 工作领域  工作任务\n 正文 " + std::to_string(page) +
                   "\n\n\n\n\n\n\n\n\n     " + std::to_string(page) + "\n";
    }
    auto pages = drawn_pages(drawing);
    const std::vector<double> heights(pages.size(), 230);
    std::string taken;
    for (const PrintedLine& line : take_running_lines(pages, heights)) {
        taken += std::to_string(line.page) + ':' + line.dense_text() + ' ';
    }
    CHECK(taken == "1:养老护理标准 1:1 2:养老护理标准 2:2 3:养老护理标准 3:3 4:养老护理标准 4:4 ");
    for (const auto& page : pages) {
        CHECK(page.size() == 2);
    }
}

TEST_CASE("a line that many pages happen to begin with is not a running head where the text goes on below it") {
    std::string drawing;
    for (int page = 1; page <= 4; ++page) {
        drawing += page > 1 ? "----\n" : "";
        drawing += " 形成记录\n 正文" + std::string(static_cast<std::size_t>(page), 'x') +
                   "\n\n\n\n\n\n\n\n\n\n\n\n 形成记录。\n";
    }
    auto pages = drawn_pages(drawing);
    const std::vector<double> heights(pages.size(), 200);
    CHECK(take_running_lines(pages, heights).empty());
}

TEST_CASE("a head with a date and a foot with the number of the page are taken away also close to the text") {
    std::string drawing;
    for (int page = 1; page <= 4; ++page) {
        drawing += page > 1 ? "----\n" : "";
        drawing += " 2026/11/22 茶艺\n 正文" + std::string(static_cast<std::size_t>(page), 'x') +
                   "\n\n\n\n\n\n\n\n\n\n 形成记录" + std::string(static_cast<std::size_t>(page), 'y') +
                   "\n 打印自 tea.html " + std::to_string(page) + "/4\n";
    }
    auto pages = drawn_pages(drawing);
    const std::vector<double> heights(pages.size(), 200);
    CHECK(take_running_lines(pages, heights).size() == 8);
}

TEST_CASE("a number alone that counts the pages at one height is taken away wherever it stands") {
    std::string drawing;
    for (int page = 1; page <= 3; ++page) {
        drawing += page > 1 ? "----\n" : "";
        drawing += "\n\n\n\n\n 工作领域  工作任务\n 能磨豆" + std::string(static_cast<std::size_t>(page), 'A') +
                   "。\n   " + std::to_string(page + 4) + "\n";
    }
    auto pages = drawn_pages(drawing);
    const std::vector<double> heights(pages.size(), 230);
    CHECK(take_running_lines(pages, heights).size() == 3);
    pages = drawn_pages("\n\n\n\n\n\n 甲\n 5\n----\n\n\n\n\n\n\n 乙\n 9\n----\n\n\n\n\n\n\n 丙\n 7\n");
    CHECK(take_running_lines(pages, heights).empty());
}

TEST_CASE("a head that both pages of a document of two have at one height is taken away") {
    auto pages = drawn_pages(" 咖啡制作标准\n\n\n\n\n\n\n 能磨豆甲\n----\n 咖啡制作标准\n\n\n\n\n\n\n 能磨豆乙\n");
    const std::vector<double> heights(pages.size(), 230);
    CHECK(take_running_lines(pages, heights).size() == 2);
}

TEST_SUITE_END();
