#pragma once

#include <sstream>
#include <string>
#include <string_view>

namespace kezheng {

/// How a text stands to its point.
enum class TextAnchor { start, middle, end };

/// A picture as SVG 1.1, drawn element by element: for paper and screen alike, no script, no outside resource. Any text
/// may stand in it; lengths are pixels.
class SvgCanvas {
  public:
    struct TextStyle {
        int size = 12;
        TextAnchor anchor = TextAnchor::start;
        bool bold = false;
        std::string_view fill = "#111111";
        bool upwards = false; ///< turned a quarter to the left
    };
    struct BoxStyle {
        std::string_view fill = "#ffffff";
        std::string_view stroke = "#5b6770"; ///< empty: none
        int radius = 0;
        std::string_view dashes = {}; ///< as of a line
    };
    struct LineStyle {
        std::string_view stroke = "#34495e";
        double width = 1;
        std::string_view dashes = {}; ///< `5 4`; empty: solid
        bool arrow_at_start = false;
        bool arrow_at_end = false;
    };

    void text(int x, int y, std::string_view words, const TextStyle& style);
    /// A box; `title` is shown where the pointer rests on it, if it is not empty.
    void box(int x, int y, int width, int height, const BoxStyle& style, std::string_view title = {});
    /// A straight line without arrows.
    void line(int x1, int y1, int x2, int y2, const LineStyle& style);
    /// A curve that leaves and reaches its points horizontally.
    void curve(int x1, int y1, int x2, int y2, const LineStyle& style);

    /// The whole picture on a white ground.
    [[nodiscard]] std::string finish(int width, int height) const;

  private:
    std::ostringstream m_out;
};

} // namespace kezheng
