#pragma once

#include "cli/command.hpp"

#include <string>

namespace kezheng {

/// `export --format F [--view V] [--node KEY] -o OUT`: the graph or a view of it.
struct ExportOptions {
    std::string format;
    std::string view; ///< empty: that of the node, else the whole graph
    std::string node; ///< draw only this standard, level or area
};

void attach_export(CLI::App& app, const CommonOptions& common, Selected& selected);
[[nodiscard]] Exit run_export(const ExportOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
