#pragma once

#include "cli/command.hpp"

#include <string>

namespace kezheng {

/// `metrics CURRICULUM`: blocking, delay, centrality and complexity of modules, tasks or requirements.
struct MetricsOptions {
    std::string curriculum; ///< a file or folder
    std::string scope;      ///< empty: modules
    bool strict = false;    ///< findings, and requisites that cannot be met, make the exit code 1
};

void attach_metrics(CLI::App& app, const CommonOptions& common, Selected& selected);
[[nodiscard]] Exit run_metrics(const MetricsOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
