#pragma once

#include "graph/base/message.hpp"
#include "graph/base/source_ref.hpp"

#include <expected>
#include <string>
#include <vector>

namespace kezheng {

/// Why a job cannot be done: one message of the table with its arguments, and the place in the input if there is one.
struct Error {
    Message message;
    std::vector<std::string> arguments;
    SourceRef source;
};

template <class T>
using Result = std::expected<T, Error>;

} // namespace kezheng
