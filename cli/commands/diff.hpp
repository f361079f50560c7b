#pragma once

#include "cli/command.hpp"

#include <string>

namespace kezheng {

struct DiffOptions {
    std::string before; ///< keys, titles, JSON files or documents
    std::string after;
    bool all = false;    ///< list unchanged requirements too
    bool strict = false; ///< findings where anything changed
};

/// `diff OLD NEW`: what became of the requirements, names and lists of a standard from one version to the next.
void attach_diff(CLI::App& app, const CommonOptions& common, Selected& selected);
[[nodiscard]] Exit run_diff(const DiffOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
