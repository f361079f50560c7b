#pragma once

#include "cli/command.hpp"

#include <string>

namespace kezheng {

struct SuggestOptions {
    std::string curriculum;
    std::string min_score; ///< 0 to 1; empty: 0.35
};

/// `suggest CURRICULUM`: alignments to be reviewed, as a CSV that `coverage`
/// reads back once they are accepted.
void attach_suggest(CLI::App& app, const CommonOptions& common, Selected& selected);
[[nodiscard]] Exit run_suggest(const SuggestOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
