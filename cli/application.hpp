#pragma once

#include "cli/io.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// What the surroundings of the process say.
struct Surroundings {
    std::string locale; ///< the first set one of LC_ALL, LC_MESSAGES, LANG
};

/// Runs the program: `arguments` without the program's own name. Everything that it prints goes through `io`.
[[nodiscard]] Exit run_application(std::vector<std::string> arguments, const Surroundings& surroundings, Io& io);

} // namespace kezheng
