#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// Text for an SVG document: what XML keeps for itself escaped, characters that XML cannot hold left out.
[[nodiscard]] std::string svg_escaped(std::string_view text);

/// The beginning of an SVG document of `width` × `height` tenths of a point, which are its units, with a white ground.
[[nodiscard]] std::string svg_start(int width, int height);

} // namespace kezheng
