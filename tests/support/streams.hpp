#pragma once

#include "cli/io.hpp"

#include <sstream>
#include <string>

namespace kezheng::test {

/// The three streams of a program, as strings.
struct Streams {
    explicit Streams(const std::string& input = {}) : in(input) {}
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Io io{in, out, err, false};
};

} // namespace kezheng::test
