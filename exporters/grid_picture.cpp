#include "exporters/grid_picture.hpp"

#include "exporters/style.hpp"
#include "exporters/wrap_text.hpp"
#include "exporters/xml_text.hpp"

#include <algorithm>
#include <sstream>

namespace kezheng {

namespace {

// All lengths in pixels of the SVG.
constexpr int box_width = 168;
constexpr int line_height = 15;
constexpr int box_padding = 6;
constexpr int column_gap = 56;
constexpr int box_gap = 10;
constexpr int lane_padding = 12;
constexpr int lane_heading = 84;
constexpr int top = 66;
constexpr std::size_t label_columns = 26; ///< of text in a line; a Chinese character takes two

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

struct Place {
    int x = 0;
    int y = 0;
    int height = 0;
};

class GridDrawing {
  public:
    explicit GridDrawing(const GridPicture& picture) : m_picture(picture) {
        for (const GridBox& box : picture.boxes) {
            m_lines.push_back(lines_of(wrap_evenly(box.label, label_columns)));
        }
        lay_out();
    }

    std::string text() {
        const int width = lane_heading + static_cast<int>(m_picture.columns.size()) * (box_width + column_gap);
        m_out << R"(<svg xmlns="http://www.w3.org/2000/svg" width=")" << width << "\" height=\"" << m_bottom
              << "\" viewBox=\"0 0 " << width << ' ' << m_bottom << "\" font-family=\"" << picture_font
              << ", sans-serif\" font-size=\"12\">\n"
              << "<defs><marker id=\"end\" markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" "
                 "refX=\"7\" refY=\"4\" "
                 "orient=\"auto\"><path d=\"M0 0L8 4L0 8z\"/></marker></defs>\n"
              << "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
        draw_text(12, 24, m_picture.title, R"(font-size="15" font-weight="bold")");
        draw_grid(width);
        for (const GridArrow& arrow : m_picture.arrows) {
            draw(arrow);
        }
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            draw_box(i);
        }
        m_out << "</svg>\n";
        return m_out.str();
    }

  private:
    void lay_out() {
        m_places.resize(m_picture.boxes.size());
        int y = top;
        for (std::size_t lane = 0; lane < m_picture.lanes.size(); ++lane) {
            m_lane_tops.push_back(y);
            std::vector<int> next(m_picture.columns.size(), y + lane_padding);
            for (std::size_t i = 0; i < m_picture.boxes.size(); ++i) {
                const GridBox& box = m_picture.boxes[i];
                if (box.lane == lane) {
                    const int lines = static_cast<int>(m_lines[i].size()) + (box.heading.empty() ? 0 : 1);
                    const int height = lines * line_height + 2 * box_padding;
                    m_places[i] = {lane_heading + static_cast<int>(box.column) * (box_width + column_gap),
                                   next[box.column], height};
                    next[box.column] += height + box_gap;
                }
            }
            y = std::max(y + line_height * 3, std::ranges::max(next) - box_gap + lane_padding);
        }
        m_bottom = y + lane_padding;
    }

    void draw_text(int x, int y, const std::string& text, const std::string& style) {
        m_out << "<text x=\"" << x << "\" y=\"" << y << "\" " << style << '>' << xml_text(text) << "</text>\n";
    }

    void draw_grid(int width) {
        for (std::size_t column = 0; column < m_picture.columns.size(); ++column) {
            const int x = lane_heading + static_cast<int>(column) * (box_width + column_gap);
            draw_text(x + box_width / 2, top - 10, m_picture.columns[column], R"(text-anchor="middle" fill="#444444")");
        }
        for (std::size_t lane = 0; lane < m_picture.lanes.size(); ++lane) {
            const int end = lane + 1 < m_lane_tops.size() ? m_lane_tops[lane + 1] : m_bottom - lane_padding;
            m_out << R"(<rect x="4" y=")" << m_lane_tops[lane] << "\" width=\"" << width - 8 << "\" height=\""
                  << end - m_lane_tops[lane] << "\" fill=\"" << (lane % 2 == 0 ? "#f4f6f8" : "#ffffff")
                  << "\" stroke=\"#c8ced4\"/>\n";
            draw_text(14, m_lane_tops[lane] + 24, m_picture.lanes[lane], "font-weight=\"bold\"");
        }
    }

    void draw(const GridArrow& arrow) {
        const Place& from = m_places[arrow.from];
        const Place& to = m_places[arrow.to];
        const bool forwards = from.x < to.x;
        const int x1 = from.x + box_width;
        const int y1 = from.y + from.height / 2;
        const int x2 = forwards ? to.x : to.x + box_width; // in one column round the right side
        const int y2 = to.y + to.height / 2;
        const int bend = forwards ? std::max(column_gap / 2, (x2 - x1) / 2) : column_gap / 2;
        m_out << "<path d=\"M" << x1 << ' ' << y1 << 'C' << x1 + bend << ' ' << y1 << ' '
              << (forwards ? x2 - bend : x2 + bend) << ' ' << y2 << ' ' << x2 << ' ' << y2
              << R"(" fill="none" stroke=")" << (arrow.is_strong ? "#b03a2e" : "#7b8794") << "\" stroke-width=\""
              << (arrow.is_strong ? "2.6" : "1.1") << '"' << (arrow.is_dashed ? " stroke-dasharray=\"5 4\"" : "")
              << " marker-end=\"url(#end)\"/>\n";
    }

    void draw_box(std::size_t i) {
        const GridBox& box = m_picture.boxes[i];
        const Place& place = m_places[i];
        m_out << "<g><title>" << xml_text(box.heading + ' ' + box.label) << "</title><rect x=\"" << place.x << "\" y=\""
              << place.y << "\" width=\"" << box_width << "\" height=\"" << place.height << R"(" rx="4" fill=")"
              << (box.is_strong ? "#fdecea" : "#ffffff") << "\" stroke=\"" << (box.is_strong ? "#b03a2e" : "#5b6770")
              << "\" stroke-width=\"" << (box.is_strong ? "2" : "1") << "\"/></g>\n";
        int y = place.y + box_padding + line_height - 4;
        if (!box.heading.empty()) {
            draw_text(place.x + 8, y, box.heading, R"(font-size="10" fill="#555555")");
            y += line_height;
        }
        for (const std::string& line : m_lines[i]) {
            draw_text(place.x + 8, y, line, "fill=\"#111111\"");
            y += line_height;
        }
    }

    const GridPicture& m_picture;
    std::vector<std::vector<std::string>> m_lines;
    std::vector<Place> m_places;
    std::vector<int> m_lane_tops;
    int m_bottom = top;
    std::ostringstream m_out;
};

} // namespace

std::string svg_of(const GridPicture& picture) {
    return GridDrawing(picture).text();
}

} // namespace kezheng
