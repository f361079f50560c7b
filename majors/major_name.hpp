#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// A major's name for comparing: half-width, lower-case Latin letters, no white space, brackets as （）, without 专业
/// at its end.
[[nodiscard]] std::string major_name_form(std::string_view name);

} // namespace kezheng
