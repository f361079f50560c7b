#pragma once

#include "cli/command.hpp"

#include <string>

namespace kezheng {

struct MajorsOptions {
    std::string major;     ///< a name, code, class or piece of one; empty: all listed majors
    std::string tier;      ///< as typed; empty: all
    std::string catalogue; ///< as typed; empty: both
    std::string batch;     ///< a school's list; empty: none
    std::string format;    ///< text, csv, xlsx, json; empty: as --output and --json say
    bool bom = false;      ///< before a CSV
};

void attach_majors(CLI::App& app, const CommonOptions& common, Selected& selected);

/// What a major may take, what all majors of a list may take, or all listed majors.
[[nodiscard]] Exit run_majors(const MajorsOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
