#include "mappings/documents/pdf/read_pdf.hpp"

#include "mappings/documents/pdf/run_process.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
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

/// The PATH of the process, changed as long as it lives.
class ChangedPath {
  public:
    explicit ChangedPath(const std::function<std::string(const std::string&)>& change) {
        const char* path = std::getenv("PATH"); // NOLINT(concurrency-mt-unsafe): the tests run in one thread
        m_kept = path == nullptr ? "" : path;
        setenv("PATH", change(m_kept).c_str(), 1); // NOLINT(concurrency-mt-unsafe)
    }
    ChangedPath(const ChangedPath&) = delete;
    ChangedPath& operator=(const ChangedPath&) = delete;
    ChangedPath(ChangedPath&&) = delete;
    ChangedPath& operator=(ChangedPath&&) = delete;
    ~ChangedPath() { setenv("PATH", m_kept.c_str(), 1); } // NOLINT(concurrency-mt-unsafe)

  private:
    std::string m_kept;
};

/// Puts a program of the shell into the folder.
void add_program(const TemporaryFolder& folder, const std::string& name, const std::string& script) {
    std::filesystem::permissions(folder.with_file(name, "#!/bin/sh\n" + script + "\n"),
                                 std::filesystem::perms::owner_all);
}

/// A PDF with one page of a word, of which the tree of pages is told.
std::string pdf_with_tree(const std::string& tree) {
    const std::string text = "BT /F 10 Tf 20 50 Td (tea) Tj ET";
    return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n" + tree +
           "4 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 5 0 R /Resources << /Font << /F << "
           "/Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>\nendobj\n5 0 obj\n<< /Length " +
           std::to_string(text.size()) + " >>\nstream\n" + text + "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n";
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

TEST_CASE("a tree of pages that goes round in a circle ends") {
    if (!has_pdftotext()) {
        return;
    }
    CHECK(pdf_outcome(pdf_with_tree("2 0 obj\n<< /Type /Pages /Count 1 /Kids [4 0 R] >>\nendobj\n")) == "read");
    CHECK(pdf_outcome(pdf_with_tree("2 0 obj\n<< /Type /Pages /Count 2 /Kids [2 0 R 4 0 R] >>\nendobj\n")) == "read");
    const std::string circle =
        "2 0 obj\n<< /Type /Pages /Count 1000000 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Pages "
        "/Parent 2 0 R /Count 1000000 /Kids [2 0 R] >>\nendobj\n";
    CHECK(pdf_outcome(pdf_with_tree(circle)).starts_with("the PDF is broken and cannot be read ("));
}

TEST_CASE("places of objects that are wrong do no harm") {
    if (!has_pdftotext()) {
        return;
    }
    std::string pdf = pdf_with_tree("2 0 obj\n<< /Type /Pages /Count 1 /Kids [4 0 R] >>\nendobj\n");
    const std::string places = std::to_string(pdf.size());
    pdf += "xref\n0 6\n0000000000 65535 f \n";
    for (int i = 1; i < 6; ++i) {
        pdf += "000000777" + std::to_string(i) + " 00000 n \n";
    }
    pdf += "trailer\n<< /Size 2147483647 /Root 1 0 R /Prev " + places + " >>\nstartxref\n" + places + "\n%%EOF\n";
    CHECK(pdf_outcome(pdf) == "read");
}

TEST_CASE("a page with more words than pdftotext may hold is not read, whatever way it gives up") {
    const std::string too_much =
        "the text of the PDF is more than 128 MB and is not read: keep the pages of the standard";
    for (const char* const end : {"echo 'Out of memory' >&2; exit 1",
                                  "echo 'what():  std::bad_alloc' >&2; kill -ABRT $$", "exec yes '<word>'"}) {
        CAPTURE(end);
        const TemporaryFolder folder;
        add_program(folder, "pdftotext", end);
        const ChangedPath path([&](const std::string& usual) { return (folder / "") + ":" + usual; });
        CHECK(pdf_outcome("%PDF-1.4\n") == too_much);
    }
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
    add_program(folder, "pdftotext", "cat '" + folder.with_file("words", xhtml + "</doc>") + "'");
    add_program(folder, "pdftoppm", "echo x >> '" + (folder / "started") + "'; exec yes");
    const ChangedPath path([&](const std::string& usual) { return (folder / "") + ":" + usual; });
    const Result<Document> document = read_pdf("%PDF-1.4\n", "a.pdf");
    REQUIRE(document.has_value());
    CHECK(TemporaryFolder::bytes_of(folder / "started") == "x\n");
    CHECK(std::ranges::count_if(document->blocks, [](const Block& block) {
              return std::holds_alternative<Row>(block) && std::get<Row>(block).cells[1].lines.size() == 1;
          }) == 6);
}

TEST_CASE("where pdftotext is not installed the error says what to install") {
    const TemporaryFolder empty;
    const ChangedPath path([&](const std::string& /*usual*/) { return empty / ""; });
    CHECK(pdf_outcome("%PDF-1.4\n") ==
          "reading PDF needs pdftotext, which is not installed: apt-get install poppler-utils poppler-data");
}

TEST_SUITE_END();
