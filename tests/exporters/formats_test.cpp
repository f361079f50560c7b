#include "exporters/formats.hpp"

#include "exporters/json_value.hpp"
#include "exporters/views.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/documents/run_process.hpp"
#include "mappings/documents/zip_archive.hpp"
#include "tests/exporters/sample.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace kezheng;
using kezheng::test::hostile_texts;

namespace {

/// A standard with `text` in every label, statement, facet and name.
Sealed hostile_graph(const std::string& text) {
    GraphBuilder builder;
    builder.add_node({NodeKind::standard,
                      "s",
                      {text, text},
                      StandardDetails{text, text, text, text, {text}, {text}, text, text, {text}},
                      {}});
    builder.add_node({NodeKind::level, "s/1", {text, text}, LevelDetails{1, text}, {}});
    builder.add_node({NodeKind::area, "s/1/1", {text, text}, NumberedDetails{text}, {}});
    builder.add_node({NodeKind::task, "s/1/1.1", {text, text}, NumberedDetails{text}, {}});
    Facets facets;
    for (const FacetRow& row : facet_rows) {
        facets.*row.list = {text};
    }
    builder.add_node({NodeKind::skill, "s/1/1.1.1", {text, text}, SkillDetails{text, text, facets}, {}});
    builder.add_node({NodeKind::term, "s/term/" + text, {text, text}, TermDetails{text, text, text}, {}});
    builder.add_node({NodeKind::role, "role/" + text, {text, text}, {}, {}});
    builder.add_edge({EdgeKind::contains, "s", "s/1", {}, {}});
    builder.add_edge({EdgeKind::contains, "s/1", "s/1/1", {}, {}});
    builder.add_edge({EdgeKind::contains, "s/1/1", "s/1/1.1", {}, {}});
    builder.add_edge({EdgeKind::contains, "s/1/1.1", "s/1/1.1.1", {}, {}});
    builder.add_edge({EdgeKind::defines, "s", "s/term/" + text, {}, {}});
    builder.add_edge({EdgeKind::targets, "s/1", "role/" + text, Targets{text, 0}, {}});
    return std::move(builder).seal();
}

/// The bytes of every file of a format; a picture's format draws the whole graph.
std::vector<std::string> files_of(const ExportFormat& format, const CompetencyGraph& graph) {
    std::vector<std::string> result;
    if (format.draw != nullptr) {
        const Result<std::string> picture = format.draw(diagrams_of(graph, View::all, Language::chinese).front());
        REQUIRE(picture);
        result.push_back(*picture);
        return result;
    }
    const Result<std::vector<ExportedFile>> files = format.files(graph, {});
    REQUIRE(files);
    for (const ExportedFile& file : *files) {
        result.push_back(file.bytes);
    }
    return result;
}

/// Whether a program takes the text; true where it is not installed.
bool taken_by(const std::vector<std::string>& program, const std::string& text) {
    const ProcessResult result = run_process(program, text, ProcessLimits{});
    return result.outcome == ProcessResult::Outcome::no_such_program ||
           (result.outcome == ProcessResult::Outcome::finished && result.exit_code == 0);
}

bool is_whole_xlsx(const std::string& bytes) {
    Result<ZipArchive> archive = ZipArchive::open(bytes, "x.xlsx");
    return archive && archive->read("xl/workbook.xml", 1'000'000);
}

/// A file of this format that is what it says, whatever stands in it.
bool is_well_formed(std::string_view format, const std::string& bytes) {
    if (format == "json" || format == "case") {
        return Json::accept(bytes) && bytes.ends_with("}\n");
    }
    if (format == "dot") {
        return taken_by({"dot", "-Tcanon"}, bytes);
    }
    if (format == "svg" || format == "graphml") {
        return taken_by({"xmllint", "--noout", "-"}, bytes) && bytes.find("<script") == std::string::npos;
    }
    if (format == "png") {
        return bytes.starts_with("\x89PNG\r\n") && bytes.find("IEND") != std::string::npos;
    }
    if (format == "pdf") {
        return bytes.starts_with("%PDF-") && bytes.ends_with("%%EOF\n");
    }
    if (format == "skos") {
        return taken_by({"rapper", "-q", "-i", "turtle", "-o", "ntriples", "-", "http://x/"}, bytes);
    }
    if (format == "csv") {
        for (std::size_t at = 0; at < bytes.size(); ++at) { // no field begins like a formula
            const bool begins = at == 0 || bytes[at - 1] == ',' || bytes[at - 1] == '\n';
            if (begins && (bytes[at] == '=' || bytes[at] == '@' || bytes[at] == '+' || bytes[at] == '-')) {
                return false;
            }
        }
        return bytes.ends_with("\r\n");
    }
    if (format == "xlsx") {
        return is_whole_xlsx(bytes);
    }
    bool escaped = format == "md";
    for (std::size_t at = bytes.find('<'); at != std::string::npos; at = bytes.find('<', at + 1)) {
        escaped = escaped && at > 0 && bytes[at - 1] == '\\';
    }
    return escaped;
}

} // namespace

TEST_SUITE_BEGIN("exporters/formats");

TEST_CASE("every format has a name, an ending, a description, and makes either pictures or files") {
    std::set<std::string> names;
    for (const ExportFormat& format : export_formats()) {
        CAPTURE(format.name);
        CHECK(names.insert(std::string(format.name)).second);
        CHECK(!format.ending.empty());
        CHECK(!say(format.description, Language::chinese).empty());
        CHECK((format.draw == nullptr) != (format.files == nullptr));
        CHECK(export_format_named(format.name) == &format);
    }
    CHECK(export_format_named("docx") == nullptr);
}

TEST_CASE("whatever stands in the texts, every format stays whole") {
    for (const std::string& text : hostile_texts()) {
        const Sealed sealed = hostile_graph(text);
        for (const ExportFormat& format : export_formats()) {
            for (const std::string& bytes : files_of(format, sealed.graph)) {
                CAPTURE(format.name);
                CAPTURE(shortened(text, 100));
                CHECK(is_well_formed(format.name, bytes));
            }
        }
    }
}

TEST_CASE("every format gives the same bytes each time") {
    for (const ExportFormat& format : export_formats()) {
        CAPTURE(format.name);
        CHECK(files_of(format, hostile_graph("课").graph) == files_of(format, hostile_graph("课").graph));
    }
}

TEST_SUITE_END();
