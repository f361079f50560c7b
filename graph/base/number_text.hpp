#pragma once

#include <string>

namespace kezheng {

/// A number for people: at most 10 significant digits, no zeros at the end; the point is a full stop in every locale.
[[nodiscard]] std::string display_number(double number);

/// A number with exactly so many decimals.
[[nodiscard]] std::string fixed_number(double number, int decimals);

} // namespace kezheng
