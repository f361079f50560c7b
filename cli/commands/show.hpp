#pragma once

#include "cli/command.hpp"

#include <string>

namespace kezheng {

/// `show KEY`: one node with its neighbours.
struct ShowOptions {
    std::string key;
};

void attach_show(CLI::App& app, const CommonOptions& common, Selected& selected);
[[nodiscard]] Exit run_show(const ShowOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
