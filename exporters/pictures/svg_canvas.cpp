#include "exporters/pictures/svg_canvas.hpp"

#include "exporters/pictures/style.hpp"
#include "exporters/text/xml_text.hpp"
#include "graph/base/number_text.hpp"

#include <array>

namespace kezheng {

void SvgCanvas::text(int x, int y, std::string_view words, const TextStyle& style) {
    constexpr std::array<std::string_view, 3> anchors{"start", "middle", "end"};
    if (style.upwards) {
        m_out << "<text transform=\"translate(" << x << ' ' << y << ") rotate(-90)";
    } else {
        m_out << "<text x=\"" << x << "\" y=\"" << y;
    }
    m_out << "\" font-size=\"" << style.size << "\" text-anchor=\""
          << anchors.at(static_cast<std::size_t>(style.anchor)) << "\" fill=\"" << style.fill << '"'
          << (style.bold ? " font-weight=\"bold\"" : "") << '>' << xml_text(words) << "</text>\n";
}

void SvgCanvas::box(int x, int y, int width, int height, const BoxStyle& style, std::string_view title) {
    m_out << "<rect x=\"" << x << "\" y=\"" << y << "\" width=\"" << width << "\" height=\"" << height << "\" rx=\""
          << style.radius << "\" fill=\"" << style.fill << '"';
    if (!style.stroke.empty()) {
        m_out << " stroke=\"" << style.stroke << '"';
    }
    if (!style.dashes.empty()) {
        m_out << " stroke-dasharray=\"" << style.dashes << '"';
    }
    if (title.empty()) {
        m_out << "/>\n";
    } else {
        m_out << "><title>" << xml_text(title) << "</title></rect>\n";
    }
}

void SvgCanvas::line(int x1, int y1, int x2, int y2, const LineStyle& style) {
    m_out << "<path d=\"M" << x1 << ' ' << y1 << 'L' << x2 << ' ' << y2 << R"(" fill="none" stroke=")" << style.stroke
          << "\" stroke-width=\"" << fixed_number(style.width, 1) << '"';
    if (!style.dashes.empty()) {
        m_out << " stroke-dasharray=\"" << style.dashes << '"';
    }
    m_out << "/>\n";
}

void SvgCanvas::curve(int x1, int y1, int x2, int y2, const LineStyle& style) {
    const int bend = (x2 - x1) / 2;
    m_out << "<path d=\"M" << x1 << ' ' << y1 << 'C' << x1 + bend << ' ' << y1 << ' ' << x2 - bend << ' ' << y2 << ' '
          << x2 << ' ' << y2 << R"(" fill="none" stroke=")" << style.stroke << "\" stroke-width=\""
          << fixed_number(style.width, 1) << '"';
    if (!style.dashes.empty()) {
        m_out << " stroke-dasharray=\"" << style.dashes << '"';
    }
    m_out << (style.arrow_at_start ? " marker-start=\"url(#start)\"" : "")
          << (style.arrow_at_end ? " marker-end=\"url(#end)\"" : "") << "/>\n";
}

std::string SvgCanvas::finish(int width, int height) const {
    std::ostringstream whole;
    whole
        << R"(<svg xmlns="http://www.w3.org/2000/svg" width=")" << width << "\" height=\"" << height
        << "\" viewBox=\"0 0 " << width << ' ' << height << "\" font-family=\"" << picture_font << ", sans-serif\">\n"
        << R"(<defs><marker id="end" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" refX="8" refY="4.5" )"
        << R"(orient="auto"><path d="M0 0L9 4.5L0 9z" fill="#34495e"/></marker>)"
        << R"(<marker id="start" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" refX="1" refY="4.5" )"
        << R"(orient="auto"><path d="M9 0L0 4.5L9 9z" fill="#34495e"/></marker></defs>)"
        << "\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
        << m_out.str() << "</svg>\n";
    return whole.str();
}

} // namespace kezheng
