#pragma once

#include "graph/base/language.hpp"

#include <string>
#include <vector>

namespace kezheng {

enum class ColourMode { automatic, always, never };

/// What every command takes.
struct CommonOptions {
    bool json = false;
    std::string output; ///< a file, or a folder where several files are written; empty: stdout
    bool force = false;
    Language language = Language::chinese;
    ColourMode colour = ColourMode::automatic;
    bool quiet = false;
    std::vector<std::string> standards; ///< keys, titles, JSON files or documents; empty: the bundled ones
};

} // namespace kezheng
