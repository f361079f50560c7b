#pragma once

#include "exporters/pictures/diagram.hpp"
#include "graph/base/error.hpp"
#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A file of an export; its name is for a folder.
struct ExportedFile {
    std::string name;
    std::string bytes;
};

struct ExportSettings {
    Language language = Language::chinese;
    std::string base;             ///< of addresses in CASE and SKOS; empty: urn:uuid:
    bool byte_order_mark = false; ///< before CSV
};

/// A format that the graph or its pictures are exported to: the one table that `--format` and `--help` read.
struct ExportFormat {
    std::string_view name;   ///< on the command line
    std::string_view ending; ///< of its files
    Message description;
    /// A picture's format draws one; the others make files of the whole graph.
    Result<std::string> (*draw)(const Diagram& diagram) = nullptr;
    Result<std::vector<ExportedFile>> (*files)(const CompetencyGraph& graph, const ExportSettings& settings) = nullptr;
    bool first_stands_alone = false; ///< the first of several files is what a user means who asks for one
    bool has_addresses = false;      ///< `base` counts
};

[[nodiscard]] std::span<const ExportFormat> export_formats();
/// nullptr where there is none of this name.
[[nodiscard]] const ExportFormat* export_format_named(std::string_view name);

} // namespace kezheng
