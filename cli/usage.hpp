#pragma once

#include "cli/common_options.hpp"
#include "cli/help.hpp"
#include "cli/io.hpp"

namespace CLI {
class ParseError;
}

namespace kezheng {

/// Says what is wrong with the arguments that `app` could not parse, and where the help is. Returns Exit::usage.
Exit report_usage(const CLI::App& app, const CLI::ParseError& error, const CommonOptions& common, Io& io);
Exit report_usage(const CLI::App& app, const BadChoice& error, const CommonOptions& common, Io& io);

/// Whether the arguments hold a command that there is none of.
[[nodiscard]] bool names_unknown_command(const CLI::App& app);

} // namespace kezheng
