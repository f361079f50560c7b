#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// `value` in a number format of Word (`decimal`, `upperLetter`, `chineseCounting` …). Formats that are not known, and
/// values a format has no sign for, come out as decimal digits; `none` and `bullet` as nothing.
[[nodiscard]] std::string number_in_format(unsigned value, std::string_view format);

} // namespace kezheng
