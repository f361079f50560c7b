#pragma once

#include "cli/command.hpp"

#include <optional>
#include <string>

namespace kezheng {

struct CoverageCommandOptions {
    std::string curriculum;
    std::string level;                     ///< a number or a name; empty: all
    std::string require;                   ///< I, R or M; empty: M
    std::optional<std::string> fail_under; ///< of 100, or by level; none: no gate
    std::string format;                    ///< empty: text, or by --json and the ending of --output
    std::string table;                     ///< the one that csv and md write; empty: gaps, or all
    bool strict = false;                   ///< exit 1 where there are warnings or errors in what was read
};

/// `coverage CURRICULUM`: which requirements a curriculum covers, and what is
/// missing.
void attach_coverage(CLI::App& app, const CommonOptions& common, Selected& selected);

/// Exit: done; findings where --fail-under is not reached; usage for a value
/// that is none; impossible.
[[nodiscard]] Exit run_coverage(const CoverageCommandOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
