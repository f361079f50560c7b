#pragma once

#include "cli/common_options.hpp"
#include "graph/base/error.hpp"

#include <initializer_list>
#include <optional>
#include <string_view>

namespace kezheng {

/// What is wrong with the name of the output file: it ends in a known format (.pdf, .csv …) that the command does not
/// write, so that text would stand under a name that promises something else. `written` are the endings that the
/// command writes beside .json, each with its dot. Nothing where the name is fine, or ends in anything else.
[[nodiscard]] std::optional<Error> wrong_ending(const CommonOptions& options,
                                                std::initializer_list<std::string_view> written);

} // namespace kezheng
