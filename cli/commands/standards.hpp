#pragma once

#include "cli/command.hpp"

namespace kezheng {

/// `standards`: what is loaded, one line a standard.
struct StandardsOptions {
    bool lint = false; ///< check the wording of requirements
};

void attach_standards(CLI::App& app, const CommonOptions& common, Selected& selected);
[[nodiscard]] Exit run_standards(const StandardsOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
