#pragma once

#include "cli/command.hpp"

#include <string>

namespace kezheng {

/// `demo [DIR]`: everything on the bundled data, into DIR, with an index page.
struct DemoOptions {
    std::string folder = "out";
};

void attach_demo(CLI::App& app, const CommonOptions& common, Selected& selected);
[[nodiscard]] Exit run_demo(const DemoOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
