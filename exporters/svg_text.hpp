#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// A text for the inside of an SVG element or attribute; characters that XML does not allow are left out.
[[nodiscard]] std::string svg_escaped(std::string_view text);

} // namespace kezheng
