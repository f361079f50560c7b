#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// `order [KEY...|CURRICULUM]`: what comes first, in layers; cycles, redundant edges, conflicts; a proposed term plan.
struct OrderOptions {
    std::vector<std::string> names; ///< keys or documents of standards, or one curriculum; empty: all standards
    std::string scope;              ///< empty: modules of a curriculum, else tasks
    std::string declared;           ///< a file of sequence edges that win over proposed ones
    bool plan = false;              ///< propose a term plan
    std::string max_credits;        ///< of a term, for the plan
    std::string terms;              ///< how many the plan may use at most
    bool strict = false;            ///< findings, cycles and conflicts make the exit code 1
};

void attach_order(CLI::App& app, const CommonOptions& common, Selected& selected);
[[nodiscard]] Exit run_order(const OrderOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
