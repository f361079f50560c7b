#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kezheng::test {

/// A rectangle of a picture, in the units of its drawing.
struct SvgBox {
    double left = 1e9;
    double top = 1e9;
    double right = -1e9;
    double bottom = -1e9;
};

/// What Graphviz drew, taken from its SVG: where boxes, lanes and texts stand. The width of a text is an estimate: a
/// Chinese character is as wide as it is high, any other half as wide.
struct SvgLayout {
    double width = 0; ///< of the page, in points
    double height = 0;
    double smallest_text = 1e9;        ///< in points on the page
    std::vector<std::string> problems; ///< overlaps, texts outside of their box, what is cut
};

[[nodiscard]] SvgLayout layout_of_svg(std::string_view svg);

} // namespace kezheng::test
