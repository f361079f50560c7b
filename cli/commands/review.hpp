#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace kezheng {

struct ReviewOptions {
    std::vector<std::string> files;
    std::string into;                 ///< the crosswalk or curriculum to merge into; empty: none
    std::string on_conflict = "stop"; ///< `stop`, `new` or `old`
    bool strict = false;
};

/// `review FILE...`: takes decisions back from reviewed files and merges them into a crosswalk file or a curriculum.
void attach_review(CLI::App& app, const CommonOptions& common, Selected& selected);
[[nodiscard]] Exit run_review(const ReviewOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
