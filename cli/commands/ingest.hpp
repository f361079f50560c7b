#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// `ingest FILE|FOLDER... [--id KEY] [--strict]`: reads published standards into standard JSON. Of several files, and
/// of folders, it prints a table; one that cannot be read does not stop the others and makes the exit code 3.
struct IngestOptions {
    std::vector<std::string> files;
    std::string id;      ///< the key; with one file only
    bool strict = false; ///< exit 1 where anything was reported beyond notes
    bool lint = false;   ///< check the wording of requirements too
};

void attach_ingest(CLI::App& app, const CommonOptions& common, Selected& selected);
[[nodiscard]] Exit run_ingest(const IngestOptions& options, const CommonOptions& common, Io& io);

} // namespace kezheng
