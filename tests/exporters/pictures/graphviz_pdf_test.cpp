// PDF as the programs of poppler read it; where they are not installed, nothing is said.
#include "exporters/pictures/graphviz.hpp"

#include "mappings/documents/pdf/run_process.hpp"
#include "tests/exporters/sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace kezheng;
using kezheng::test::all_between;

namespace {

/// What a program prints that reads the PDF; nothing where it is not installed.
std::optional<std::string> printed_by(const std::vector<std::string>& program, const std::string& pdf) {
    const ProcessResult result = run_process(program, pdf, ProcessLimits{});
    if (result.outcome == ProcessResult::Outcome::no_such_program) {
        return std::nullopt;
    }
    REQUIRE(result.exit_code == 0);
    return result.output;
}

/// So many boxes with a text, in a column each.
Diagram boxes(std::size_t rows, std::size_t columns, Paper paper) {
    Diagram diagram{"picture", "A title", paper, {}, {}};
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            const std::string id = std::to_string(row) + '.' + std::to_string(column);
            diagram.nodes.push_back({id, NodeKind::skill, "some text of box " + id, id});
            if (column > 0) {
                diagram.edges.push_back({.from = std::to_string(row) + '.' + std::to_string(column - 1), .to = id});
            }
        }
    }
    return diagram;
}

struct Drawn {
    double left = 1e9; ///< where the texts stand, in points
    double right = 0;
    double top = 1e9;
    double bottom = 0;
};

Drawn drawn_on(const std::string& words) {
    const auto all = [&](const char* before) {
        std::vector<double> values;
        for (const std::string& text : all_between(words, before, "\"")) {
            values.push_back(std::atof(text.c_str())); // NOLINT(cert-err34-c): poppler writes numbers
        }
        REQUIRE(!values.empty());
        return values;
    };
    return {std::ranges::min(all("xMin=\"")), std::ranges::max(all("xMax=\"")), std::ranges::min(all("yMin=\"")),
            std::ranges::max(all("yMax=\""))};
}

struct PageOfPdf {
    std::size_t rows;
    std::size_t columns;
    Paper paper;
    double width; ///< in points
    double height;
    std::string name;
};

} // namespace

TEST_SUITE_BEGIN("exporters/pictures/graphviz_pdf");

TEST_CASE("a page is the whole sheet, with the picture in its middle") {
    const std::vector<PageOfPdf> sheets{{1, 1, Paper::a4, 595, 842, "A4"},     {3, 6, Paper::a4, 842, 595, "A4"},
                                        {60, 2, Paper::a4, 595, 842, "A4"},    {1, 1, Paper::a3, 842, 1191, "A3"},
                                        {9, 9, Paper::a3, 1191, 842, "A3"},    {60, 7, Paper::fitting, 842, 1191, "A3"},
                                        {2, 2, Paper::fitting, 595, 842, "A4"}};
    for (const PageOfPdf& sheet : sheets) {
        CAPTURE(sheet.rows);
        CAPTURE(sheet.columns);
        const Result<std::string> pdf = pdf_of(boxes(sheet.rows, sheet.columns, sheet.paper));
        REQUIRE(pdf);
        const std::optional<std::string> facts = printed_by({"pdfinfo", "-"}, *pdf);
        const std::optional<std::string> words = printed_by({"pdftotext", "-bbox", "-", "-"}, *pdf);
        if (!facts || !words) {
            return;
        }
        CHECK(facts->contains("Pages:           1\n"));
        CHECK(all_between(*facts, "Page size:", "\n") ==
              std::vector<std::string>{"       " + std::to_string(std::lround(sheet.width)) + " x " +
                                       std::to_string(std::lround(sheet.height)) + " pts (" + sheet.name + ")"});
        CHECK(all_between(*words, "some", "</word>").size() == sheet.rows * sheet.columns);
        const Drawn drawn = drawn_on(*words);
        constexpr double margin = 22;
        CHECK(drawn.left >= margin);
        CHECK(drawn.top >= margin);
        CHECK(drawn.right <= sheet.width - margin);
        CHECK(drawn.bottom <= sheet.height - margin);
        CHECK(std::abs(drawn.top - (sheet.height - drawn.bottom)) < 30); // margins of boxes, the title's height
    }
}

TEST_CASE("without paper a page is as large as its picture") {
    const Result<std::string> pdf = pdf_of(boxes(1, 1, Paper::none));
    REQUIRE(pdf);
    if (const std::optional<std::string> facts = printed_by({"pdfinfo", "-"}, *pdf)) {
        CHECK(!facts->contains("(A4)"));
    }
}

TEST_SUITE_END();
