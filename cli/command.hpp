#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's name
class App;
}

namespace kezheng {

/// What the arguments chose: the command, ready to run.
using Selected = std::function<Exit(Io&)>;

/// Adds a command to the parser. Parsing touches nothing but its own options; when the command is chosen it puts what
/// is to be run into `selected`. `common` is filled by then.
using AttachCommand = void (*)(CLI::App& app, const CommonOptions& common, Selected& selected);

struct CommandRow {
    std::string_view name;
    AttachCommand attach;
};

/// Every command of the program, in the order that --help lists them.
[[nodiscard]] std::span<const CommandRow> commands();

} // namespace kezheng
