#pragma once

#include <istream>
#include <ostream>

namespace kezheng {

/// The program's streams, so that commands can be run in a test without a process.
struct Io {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool err_is_terminal = false;
    bool out_is_terminal = false;
};

/// Exit codes of the contract.
enum class Exit : int { done = 0, findings = 1, usage = 2, impossible = 3 };

} // namespace kezheng
