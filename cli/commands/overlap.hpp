#pragma once

#include "cli/command.hpp"
#include "cli/loading/crosswalk.hpp"

#include <string>

namespace kezheng {

struct OverlapOptions {
    CrosswalkRequest request;
    std::string min_score; ///< as typed
    std::string format;    ///< `text`, `json`, `sssom`, `xlsx`, `csv`, `md`, `svg`; empty: as --json and --output say
    std::string view;      ///< `areas`, `levels`, `pairs`; empty: areas
};

void attach_overlap(CLI::App& app, const CommonOptions& common, Selected& selected);

/// Prints how two standards overlap: as text, or as a `kezheng/overlap/1` document.
[[nodiscard]] Exit run_overlap(const OverlapOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
