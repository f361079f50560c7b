#include "exporters/formats.hpp"

#include "exporters/json/json_value.hpp"
#include "exporters/views/views.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/documents/docx/zip_archive.hpp"
#include "mappings/documents/pdf/run_process.hpp"
#include "tests/exporters/sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace kezheng;
using kezheng::test::hostile_texts;

namespace {

/// What a CASE package of others has for an item, with `text` wherever it may stand.
std::string hostile_record(const std::string& text) {
    return Json{{"identifier", text},
                {"uri", text},
                {"fullStatement", text},
                {"CFItemType", text},
                {"educationLevel", {text}},
                {"extensions", {{text, text}}},
                {text, text}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// The rest of such a package.
std::string hostile_package(const std::string& text) {
    const Json link{{"identifier", text}, {"title", text}, {"uri", text}};
    const Json association{
        {"associationType", text}, {"originNodeURI", link}, {"destinationNodeURI", link}, {"notes", text}};
    const Json object{{"title", text}, {"description", text}};
    return Json{{"CFDocument", {{"title", text}, {"creator", text}, {"subject", text}}},
                {"CFAssociations", {association, association}},
                {"CFDefinitions", {{"CFItemTypes", {object}}, {"CFLicenses", {object}}}},
                {"CFRubrics", {object}},
                {text, text}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Relations of every kind, with `text` in their reasons, notes and evidence.
void add_hostile_relations(const std::string& text, GraphBuilder& builder) {
    const std::vector<Evidence> evidence{{text, text, text, {text, text}}};
    builder.add_node({NodeKind::standard, "t", {text, text}, StandardDetails{}, {}, hostile_package(text)});
    builder.add_node({NodeKind::level, "t/1", {text, text}, LevelDetails{1, text}, {}, hostile_record(text)});
    builder.add_node({NodeKind::area, "t/1/1", {text, text}, NumberedDetails{text}, {}});
    builder.add_node({NodeKind::task, "t/1/1.1", {text, text}, NumberedDetails{text}, {}, hostile_record(text)});
    for (const char* key : {"t/1/1.1.1", "t/1/1.1.2"}) {
        builder.add_node({NodeKind::skill, key, {text, text}, SkillDetails{text, text, {}}, {}, hostile_record(text)});
        builder.add_edge({EdgeKind::contains, "t/1/1.1", key, {}, {}});
    }
    builder.add_edge({EdgeKind::contains, "t", "t/1", {}, {}});
    builder.add_edge({EdgeKind::contains, "t/1", "t/1/1", {}, {}});
    builder.add_edge({EdgeKind::contains, "t/1/1", "t/1/1.1", {}, {}});
    builder.add_edge(
        {EdgeKind::precedes, "t/1/1.1.1", "t/1/1.1.2", Sequence{text, {text, text}, Status::accepted}, {}});
    builder.add_edge({EdgeKind::feeds, "t/1/1.1.2", "t/1/1.1.1", Sequence{text, {text, text}, Status::proposed}, {}});
    builder.add_edge({EdgeKind::matches,
                      "s/1/1.1.1",
                      "t/1/1.1.1",
                      Matches{Relation::broad, 0.5, Status::accepted, evidence, text, text, 0.5},
                      {}});
    builder.add_edge({EdgeKind::matches,
                      "s/1/1.1.1",
                      "t/1/1.1.2",
                      Matches{Relation::partial, 0.9, Status::proposed, evidence, {}},
                      {}});
    builder.add_node({NodeKind::reference, "reference/" + text, {text, text}, ReferenceDetails{text}, {}});
    builder.add_edge({EdgeKind::associated, "t/1/1.1.1", "reference/" + text, Association{text, text}, {}});
    builder.add_edge({EdgeKind::cites, "s", "reference/" + text, Cites{Cites::Manner::normative, text, text, 0}, {}});
    builder.add_edge({EdgeKind::requires_, "role/" + text, "s/1/1.1", Requires{Status::proposed, evidence}, {}});
    const std::string major = "major/original/college/" + text;
    builder.add_node(
        {NodeKind::major, major, {text, text}, MajorDetails{Catalogue::original, Tier::college, text, text}, {}});
    builder.add_edge({EdgeKind::applies_to, "s", major, AppliesTo{Catalogue::original, Tier::college, 0}, {}});
    builder.add_node({NodeKind::curriculum, "plan", {text, text}, CurriculumDetails{text, text, text}, {}});
    builder.add_node({NodeKind::module, "plan/" + text, {text, text}, ModuleDetails{text, 1, 1, 1, text}, {}});
    builder.add_edge({EdgeKind::contains, "plan", "plan/" + text, {}, {}});
    builder.add_edge({EdgeKind::teaches,
                      "plan/" + text,
                      "s/1/1.1.1",
                      Teaches{Depth::mastered, 1, Status::accepted, text, evidence},
                      {}});
}

/// A standard with `text` in every label, statement, facet and name, one that others wrote, and relations.
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
    add_hostile_relations(text, builder);
    return std::move(builder).seal();
}

/// The first picture of every view.
std::vector<Diagram> pictures_of(const CompetencyGraph& graph) {
    std::vector<Diagram> result;
    for (const ViewRow& row : views()) {
        std::vector<Diagram> diagrams = diagrams_of(graph, row.view, Language::chinese);
        REQUIRE(!diagrams.empty());
        result.push_back(std::move(diagrams.front()));
    }
    return result;
}

const Diagram& first_with(const std::vector<Diagram>& pictures, DiagramLayout layout) {
    const auto found = std::ranges::find(pictures, layout, &Diagram::layout);
    REQUIRE(found != pictures.end());
    return *found;
}

/// The bytes of every file of a format, of a picture's format those of the pictures.
std::vector<std::string> files_of(const ExportFormat& format, const CompetencyGraph& graph,
                                  const std::vector<Diagram>& pictures) {
    std::vector<std::string> result;
    if (format.draw != nullptr) {
        for (const Diagram& diagram : pictures) {
            const Result<std::string> picture = format.draw(diagram);
            REQUIRE(picture);
            result.push_back(*picture);
        }
        return result;
    }
    const Result<std::vector<ExportedFile>> files = format.files(graph, {});
    CAPTURE(format.name);
    CAPTURE((files ? std::string() : files.error().arguments.front()));
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

/// Whether a program of the format's users takes the files (`nop` is Graphviz's reader alone); as one document, since
/// to start a program takes long.
bool is_taken(std::string_view format, const std::vector<std::string>& files) {
    std::string whole;
    for (const std::string& bytes : files) {
        whole += format == "svg" ? bytes.substr(bytes.find("<svg")) : bytes; // without what begins a document of XML
    }
    if (format == "dot") {
        return taken_by({"nop", "-p"}, whole);
    }
    if (format == "svg" || format == "graphml") {
        return taken_by({"xmllint", "--noout", "--huge", "-"}, format == "svg" ? "<all>" + whole + "</all>" : whole);
    }
    return format != "skos" || taken_by({"rapper", "-q", "-i", "turtle", "-o", "ntriples", "-", "http://x/"}, whole);
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
        return bytes.starts_with("digraph ") && bytes.ends_with("}\n");
    }
    if (format == "svg" || format == "graphml") {
        return bytes.find("<script") == std::string::npos;
    }
    if (format == "png") {
        return bytes.starts_with("\x89PNG\r\n") && bytes.find("IEND") != std::string::npos;
    }
    if (format == "pdf") {
        return bytes.starts_with("%PDF-") && bytes.ends_with("%%EOF\n");
    }
    if (format == "skos") {
        return bytes.starts_with("@prefix ");
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
        CAPTURE(shortened(text, 100));
        const Sealed sealed = hostile_graph(text);
        const std::vector<Diagram> pictures = pictures_of(sealed.graph);
        // Pictures metres high take a second each; of those, one of each layout is painted.
        const bool large = text.size() > 1000;
        std::vector<Diagram> painted = pictures;
        if (large) {
            painted = {first_with(pictures, DiagramLayout::layers), first_with(pictures, DiagramLayout::columns)};
        }
        for (const ExportFormat& format : export_formats()) {
            CAPTURE(format.name);
            const bool paints = format.name == "png" || format.name == "pdf";
            const std::vector<std::string> files = files_of(format, sealed.graph, paints ? painted : pictures);
            for (const std::string& bytes : files) {
                CHECK(is_well_formed(format.name, bytes));
            }
            CHECK(is_taken(format.name, files));
        }
    }
}

TEST_CASE("every format gives the same bytes each time") {
    const Sealed one = hostile_graph("课");
    const Sealed same = hostile_graph("课");
    const std::vector<Diagram> pictures = pictures_of(one.graph);
    const std::vector<Diagram> same_pictures = pictures_of(same.graph);
    for (const ExportFormat& format : export_formats()) {
        CAPTURE(format.name);
        CHECK(files_of(format, one.graph, pictures) == files_of(format, same.graph, same_pictures));
    }
}

TEST_SUITE_END();
