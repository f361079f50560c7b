#pragma once

#include "cli/command.hpp"

#include <string>

namespace kezheng {

struct CloseOptions {
    std::string curriculum;
    std::string candidates; ///< a curriculum's files; empty: its own, or the bundled ones
    std::string level;      ///< a number or a name; empty: all
    std::string require;    ///< I, R or M; empty: M
    std::string objective;  ///< hours, credits or count; empty: hours
    std::string time_limit; ///< seconds; empty: 60
    std::string format;     ///< empty: text, or by --json and the ending of --output
    std::string table;      ///< the one that csv and md write; empty: modules, or all
    bool strict = false;    ///< exit 1 where there are warnings or errors
};

/// `close CURRICULUM`: the smallest set of candidate modules that closes the
/// gaps.
void attach_close(CLI::App& app, const CommonOptions& common, Selected& selected);
[[nodiscard]] Exit run_close(const CloseOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
