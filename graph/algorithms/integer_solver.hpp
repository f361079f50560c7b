#pragma once

#include <string_view>

namespace kezheng {

/// Whether the library that solves integer programs (COIN-OR CBC) can be loaded. Without it minimum_cover() and the
/// term plans give an approximation or nothing, and prove nothing.
[[nodiscard]] bool has_integer_solver();

/// The file name of that library.
[[nodiscard]] std::string_view integer_solver_name();

} // namespace kezheng
