#pragma once

#include <string>
#include <vector>

namespace kezheng {

/// A row of a table of texts, and the line of the file that it begins on (from 1).
struct TextRow {
    unsigned line = 0;
    std::vector<std::string> cells;
};

} // namespace kezheng
