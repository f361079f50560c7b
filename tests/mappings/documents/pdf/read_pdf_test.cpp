#include "mappings/documents/pdf/read_pdf.hpp"

#include "mappings/documents/pdf/run_process.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <variant>

using namespace kezheng;
using kezheng::test::project_file;
using kezheng::test::run_program;
using kezheng::test::shared_file;
using kezheng::test::TemporaryFolder;

namespace {

bool has_pdftotext() {
    return run_process({"pdftotext", "-v"}, {}, {}).outcome == ProcessResult::Outcome::finished;
}

std::string pdf_outcome(std::string_view bytes) {
    const Result<Document> document = read_pdf(bytes, "a.pdf");
    return document ? "read" : say(document.error().message, Language::english, document.error().arguments);
}

/// The standard that is read from a file, without what was reported about it.
std::string standard_of(const std::string& name, const std::string& bytes) {
    const TemporaryFolder folder;
    const std::string json = folder / "out.json";
    const auto run = run_program({"ingest", folder.with_file(name, bytes), "--id", "s", "-o", json});
    REQUIRE_MESSAGE(run.exit == 0, run.err);
    nlohmann::json standard = nlohmann::json::parse(TemporaryFolder::bytes_of(json));
    standard.erase("diagnostics");
    std::string text = standard.dump(1);
    std::erase(text, ' '); // a PDF does not tell the space beside a Latin word from a gap
    return text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/documents/pdf/read_pdf");

TEST_CASE("a PDF gives the same standard as the text, upright or sideways") {
    if (!has_pdftotext()) {
        return;
    }
    const std::string text = standard_of("coffee.txt", project_file("tests/fixtures/coffee.txt"));
    CHECK(standard_of("coffee.pdf", project_file("tests/fixtures/coffee.pdf")) == text);
    CHECK(standard_of("coffee.pdf", project_file("tests/fixtures/coffee-sideways.pdf")) == text);
}

TEST_CASE("positions name page, line, row and column; running heads and page numbers are reported") {
    if (!has_pdftotext()) {
        return;
    }
    const Result<Document> document = read_pdf(project_file("tests/fixtures/coffee.pdf"), "coffee.pdf");
    REQUIRE(document.has_value());
    const Row* last = std::get_if<Row>(&document->blocks.back());
    REQUIRE(last != nullptr);
    REQUIRE(last->cells.size() == 3);
    REQUIRE(last->cells[2].lines.size() == 1);
    CHECK(last->cells[2].lines[0].text == "1.2.2 能核算人工成本。");
    CHECK(last->cells[2].lines[0].source == SourceRef{"coffee.pdf", 7, 2, 5, 3});
    std::string rules;
    for (const Diagnostic& diagnostic : document->diagnostics) {
        rules += std::string(rule_id(diagnostic.rule)) + ' ' + std::to_string(diagnostic.source.page) + '\n';
    }
    CHECK(rules == "running-head 1\npage-number 1\npage-number 2\npage-number 3\npage-number 4\npage-number 5\n"
                   "page-number 6\npage-number 7\n");
}

TEST_CASE("the real PDF gives the same standard as the real text") {
    const auto pdf = shared_file("standards/b2b.pdf");
    const auto text = shared_file("standards/b2b.txt");
    if (!pdf || !text || !has_pdftotext()) {
        return;
    }
    const bool same = standard_of("b2b.pdf", *pdf) == standard_of("b2b.txt", *text);
    CHECK(same);
}

TEST_CASE("each PDF that cannot be read says why") {
    if (!has_pdftotext()) {
        return;
    }
    CHECK(pdf_outcome(project_file("tests/fixtures/scanned.pdf")) ==
          "the PDF holds no text; it seems to be scanned: put it through OCR first");
    CHECK(pdf_outcome(project_file("tests/fixtures/locked.pdf")) ==
          "the PDF is locked with a password: remove the password and save it");
    CHECK(pdf_outcome("%PDF-1.4\nnothing").starts_with("the PDF is broken and cannot be read ("));
    CHECK(pdf_outcome("").starts_with("the PDF is broken and cannot be read ("));
    const std::string whole = project_file("tests/fixtures/coffee.pdf");
    for (std::size_t length = 0; length < whole.size(); length += 997) {
        CHECK(!pdf_outcome(whole.substr(0, length)).empty());
    }
}

TEST_CASE("a PDF of too many pages is not read") {
    if (!has_pdftotext()) {
        return;
    }
    std::string kids;
    std::string pages;
    for (unsigned i = 0; i <= most_pdf_pages; ++i) {
        const std::string number = std::to_string(i + 3);
        kids += number + " 0 R ";
        pages += number + " 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n";
    }
    const std::string pdf =
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [" + kids +
        "] /Count " + std::to_string(most_pdf_pages + 1) + " >>\nendobj\n" + pages + "trailer\n<< /Root 1 0 R >>\n";
    CHECK(pdf_outcome(pdf) == "the PDF has more than 1000 pages and is not read: keep the pages of the standard");
}

TEST_CASE(
    "drawing a page is bounded: a pdftoppm that writes without end is stopped, not started again, and not needed") {
    const TemporaryFolder folder;
    std::string xhtml = "<doc>";
    for (const std::string level : {"初级", "中级"}) {
        xhtml += R"(<page width="600" height="800">)";
        const auto word = [&](int left, int top, const std::string& text) {
            xhtml += "<word xMin=\"" + std::to_string(left) + "\" xMax=\"" + std::to_string(left + 100) + "\" yMin=\"" +
                     std::to_string(top) + "\" yMax=\"" + std::to_string(top + 12) + "\">" + text + "</word>";
        };
        word(50, 80, "表1茶艺（" + level + "）");
        word(50, 100, "工作任务");
        word(300, 100, "职业技能要求");
        word(50, 130, "泡茶");
        word(300, 130, "能泡绿茶。");
        word(50, 160, "洗杯");
        word(300, 160, "能洗杯子。");
        xhtml += "</page>";
    }
    const auto program = [&](const std::string& name, const std::string& script) {
        std::filesystem::permissions(folder.with_file(name, "#!/bin/sh\n" + script + "\n"),
                                     std::filesystem::perms::owner_all);
    };
    program("pdftotext", "cat '" + folder.with_file("words", xhtml + "</doc>") + "'");
    program("pdftoppm", "echo x >> '" + (folder / "started") + "'; exec yes");
    const char* path = std::getenv("PATH"); // NOLINT(concurrency-mt-unsafe): the tests run in one thread
    const std::string kept = path == nullptr ? "" : path;
    setenv("PATH", ((folder / "") + ":" + kept).c_str(), 1); // NOLINT(concurrency-mt-unsafe)
    const Result<Document> document = read_pdf("%PDF-1.4\n", "a.pdf");
    setenv("PATH", kept.c_str(), 1); // NOLINT(concurrency-mt-unsafe)
    REQUIRE(document.has_value());
    CHECK(TemporaryFolder::bytes_of(folder / "started") == "x\n");
    CHECK(std::ranges::count_if(document->blocks, [](const Block& block) {
              return std::holds_alternative<Row>(block) && std::get<Row>(block).cells[1].lines.size() == 1;
          }) == 6);
}

TEST_CASE("where pdftotext is not installed the error says what to install") {
    const char* path = std::getenv("PATH"); // NOLINT(concurrency-mt-unsafe): the tests run in one thread
    const std::string kept = path == nullptr ? "" : path;
    const TemporaryFolder empty;
    setenv("PATH", (empty / "").c_str(), 1); // NOLINT(concurrency-mt-unsafe)
    const std::string answer = pdf_outcome("%PDF-1.4\n");
    setenv("PATH", kept.c_str(), 1); // NOLINT(concurrency-mt-unsafe)
    CHECK(answer == "reading PDF needs pdftotext, which is not installed: apt-get install poppler-utils poppler-data");
}

TEST_SUITE_END();
