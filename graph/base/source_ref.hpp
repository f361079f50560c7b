#pragma once

#include <string>

namespace kezheng {

/// Where in the user's input something stands. Lines and pages count from 1; 0 means that the format has none.
struct SourceRef {
    std::string file;
    unsigned page = 0;
    unsigned line = 0;

    bool operator==(const SourceRef&) const = default;
};

} // namespace kezheng
