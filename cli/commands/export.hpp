#pragma once

#include "cli/command.hpp"

#include <string>

namespace kezheng {

/// `export --format F [--view V] [--node KEY] [--paper P] [--curriculum FILE] [--without-proposals] [--base URI]
/// [--bom] -o OUT`: the graph or a view of it.
struct ExportOptions {
    std::string format;
    std::string view;  ///< empty: that of the node, else the whole graph
    std::string node;  ///< draw only this standard, level or area
    std::string paper; ///< empty: the smallest that does
    std::string curriculum;
    bool without_proposals = false;
    std::string base; ///< of addresses in CASE and SKOS
    bool byte_order_mark = false;
};

void attach_export(CLI::App& app, const CommonOptions& common, Selected& selected);
[[nodiscard]] Exit run_export(const ExportOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
