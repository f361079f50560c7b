#pragma once

#include <string>

namespace kezheng {

/// The beginning of an SVG document of `width` × `height` tenths of a point, which are its units, with a white ground.
[[nodiscard]] std::string svg_start(int width, int height);

} // namespace kezheng
