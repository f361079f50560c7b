#include "exporters/formats.hpp"

#include "exporters/case/case_package.hpp"
#include "exporters/graphml.hpp"
#include "exporters/json/graph_json.hpp"
#include "exporters/pictures/graphviz.hpp"
#include "exporters/skos/skos.hpp"
#include "exporters/tables/csv.hpp"
#include "exporters/tables/graph_tables.hpp"
#include "exporters/tables/markdown.hpp"
#include "exporters/tables/xlsx.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kezheng {

namespace {

using Files = Result<std::vector<ExportedFile>>;

Files one(std::string name, std::string bytes) {
    std::vector<ExportedFile> files;
    files.push_back({std::move(name), std::move(bytes)});
    return files;
}

Files json_files(const CompetencyGraph& graph, const ExportSettings& /*settings*/) {
    return one("graph.json", graph_json(graph));
}

Files graphml_files(const CompetencyGraph& graph, const ExportSettings& /*settings*/) {
    return one("graph.graphml", graphml_of(graph));
}

Files skos_files(const CompetencyGraph& graph, const ExportSettings& settings) {
    return one("graph.ttl", skos_of(graph, settings.base));
}

Files case_files(const CompetencyGraph& graph, const ExportSettings& settings) {
    Result<std::vector<CasePackage>> packages = case_packages(graph, settings.base);
    if (!packages) {
        return std::unexpected(packages.error());
    }
    std::vector<ExportedFile> files;
    for (CasePackage& package : *packages) {
        files.push_back({package.name + ".case.json", std::move(package.json)});
    }
    return files;
}

Files csv_files(const CompetencyGraph& graph, const ExportSettings& settings) {
    std::vector<ExportedFile> files;
    for (const GraphTable& table : graph_tables(graph, settings.language)) {
        files.push_back({table.file + ".csv",
                         csv_of(table.sheet, settings.byte_order_mark ? CsvStart::byte_order_mark : CsvStart::plain)});
    }
    return files;
}

Files xlsx_files(const CompetencyGraph& graph, const ExportSettings& settings) {
    Result<std::string> bytes = xlsx_of(graph_workbook(graph, settings.language));
    return bytes ? one("graph.xlsx", std::move(*bytes)) : std::unexpected(bytes.error());
}

Files md_files(const CompetencyGraph& graph, const ExportSettings& settings) {
    return one("graph.md", markdown_of(graph_workbook(graph, settings.language)));
}

constexpr std::array format_rows{
    ExportFormat{"json", "json", Message::format_json, nullptr, json_files},
    ExportFormat{"dot", "dot", Message::format_dot, dot_of},
    ExportFormat{"svg", "svg", Message::format_svg, svg_of},
    ExportFormat{"png", "png", Message::format_png, png_of},
    ExportFormat{"pdf", "pdf", Message::format_pdf, pdf_of},
    ExportFormat{"graphml", "graphml", Message::format_graphml, nullptr, graphml_files},
    ExportFormat{"case", "json", Message::format_case, nullptr, case_files, false, true},
    ExportFormat{"skos", "ttl", Message::format_skos, nullptr, skos_files, false, true},
    ExportFormat{"csv", "csv", Message::format_csv, nullptr, csv_files, true},
    ExportFormat{"xlsx", "xlsx", Message::format_xlsx, nullptr, xlsx_files},
    ExportFormat{"md", "md", Message::format_md, nullptr, md_files},
};

} // namespace

std::span<const ExportFormat> export_formats() {
    return format_rows;
}

const ExportFormat* export_format_named(std::string_view name) {
    const auto* const row = std::ranges::find(format_rows, name, &ExportFormat::name);
    return row == format_rows.end() ? nullptr : row;
}

} // namespace kezheng
