#include "exporters/pictures/grid_picture.hpp"

#include "exporters/pictures/grid_layout.hpp"
#include "exporters/pictures/palette.hpp"
#include "exporters/pictures/svg_text.hpp"
#include "exporters/text/xml_text.hpp"
#include "graph/base/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <span>
#include <sstream>
#include <string_view>

namespace kezheng {

namespace {

constexpr int grid_margin = 240; ///< of a page, in tenths of a point as all lengths

struct Page {
    int width;
    int height;
};
constexpr std::array pages{Page{8419, 5953}, Page{5953, 8419}, Page{11906, 8419}, Page{8419, 11906}}; // A4, A3

// From the most readable to what still can be read: 9 to 7 points, then narrower boxes.
constexpr std::array fonts{90, 85, 80, 75, 70};
constexpr std::array<std::size_t, 5> label_widths{26, 22, 18, 16, 14};
constexpr std::array<std::size_t, 3> wide_label_widths{34, 44, 56}; // for many long labels in few columns
constexpr std::array<std::size_t, 5> chart_label_widths{16, 14, 12, 10, 8};

/// How the lines of arrows look, in the order plain, dashed, strong, strong and dashed.
struct ArrowLine {
    std::string_view name; ///< of the arrowhead
    std::string_view colour;
    int width;
};
constexpr std::array arrow_lines{ArrowLine{"plain", plain_arrow, 8}, ArrowLine{"dashed", dashed_arrow, 10},
                                 ArrowLine{"strong", strong_arrow, 20}, ArrowLine{"against", against_arrow, 14}};

struct PagedLayout {
    GridLayout layout;
    Page page;
};

std::optional<GridLayout> fitted(const GridPicture& picture, Page page, std::span<const std::size_t> widths,
                                 bool is_tight = false) {
    for (const int font : fonts) {
        for (const std::size_t columns : widths) {
            const GridScale scale{font, columns, is_tight};
            if (least_grid_width(picture, scale) > page.width - 2 * grid_margin) {
                continue;
            }
            GridLayout layout = grid_layout(picture, scale);
            if (layout.height <= page.height - 2 * grid_margin) {
                return layout;
            }
        }
    }
    return std::nullopt;
}

/// On the smallest page that takes it, or as large as it is.
PagedLayout paged(const GridPicture& picture) {
    constexpr std::size_t most_boxes = 400; // more never fit
    if (picture.boxes.size() <= most_boxes) {
        for (const Page page : pages) {
            std::optional<GridLayout> layout =
                fitted(picture, page, picture.is_chart ? chart_label_widths : label_widths);
            if (!layout && !picture.is_chart) {
                layout = fitted(picture, page, wide_label_widths);
            }
            if (layout) {
                return {std::move(*layout), page};
            }
        }
        for (std::size_t i = 2; i < pages.size() && !picture.is_chart; ++i) {
            if (std::optional<GridLayout> layout = fitted(picture, pages.at(i), label_widths, true); layout) {
                return {std::move(*layout), pages.at(i)};
            }
        }
    }
    constexpr std::size_t many_boxes = 60;
    const bool wide = !picture.is_chart && picture.boxes.size() > many_boxes;
    GridLayout layout = grid_layout(picture, GridScale{80, wide ? wide_label_widths.back() : label_widths[1]});
    const Page page{layout.width + 2 * grid_margin, layout.height + 2 * grid_margin};
    return {std::move(layout), page};
}

class GridDrawing {
  public:
    explicit GridDrawing(const GridPicture& picture)
        : m_picture(picture), m_paged(paged(picture)), m_layout(m_paged.layout), m_font(m_layout.scale.font) {}

    std::string text() {
        m_out << svg_start(m_paged.page.width, m_paged.page.height);
        define_arrowheads();
        m_out << "<g transform=\"translate(" << grid_margin << ' ' << grid_margin << ")\" font-size=\"" << m_font
              << "\">\n";
        const auto room = static_cast<std::size_t>((m_paged.page.width - 2 * grid_margin) / (m_font * 5 / 4));
        draw_text(0, m_font, shortened(m_picture.title, room),
                  "font-size=\"" + std::to_string(m_font * 5 / 4) + R"(" font-weight="bold")");
        draw_legend();
        draw_grid();
        for (std::size_t i = 0; i < m_picture.arrows.size(); ++i) {
            draw_arrow(i);
        }
        for (std::size_t i = 0; i < m_picture.boxes.size(); ++i) {
            draw_box(i);
        }
        m_out << "</g>\n</svg>\n";
        return m_out.str();
    }

  private:
    void draw_text(int x, int y, const std::string& text, const std::string& style) {
        m_out << "<text x=\"" << x << "\" y=\"" << y << '"' << (style.empty() ? "" : " ") << style << '>'
              << xml_text(text) << "</text>\n";
    }

    void draw_legend() {
        for (std::size_t i = 0; i < m_picture.legend.size(); ++i) {
            const GridLegendEntry& entry = m_picture.legend[i];
            const GridLegendPlace& place = m_layout.legend[i];
            const int baseline = m_font * 11 / 4 + static_cast<int>(place.row) * (m_font * 5 / 4);
            if (entry.has_arrow) {
                m_out << "<path d=\"M" << place.x << ' ' << baseline - m_font / 3 << 'h'
                      << m_layout.legend_sample * 4 / 5;
                end_line(entry.is_strong, entry.is_dashed);
            }
            draw_text(place.x + (entry.has_arrow ? m_layout.legend_sample : 0), baseline, entry.text,
                      R"(fill="#333333")");
        }
    }

    /// An arrowhead in the colour of each kind of line.
    void define_arrowheads() {
        const int size = m_font * 2 / 3;
        m_out << "<defs>";
        for (const ArrowLine& line : arrow_lines) {
            m_out << R"(<marker id=")" << line.name << R"(" markerWidth=")" << size << R"(" markerHeight=")" << size
                  << R"(" markerUnits="userSpaceOnUse" viewBox="0 0 8 8" refX="7" refY="4" orient="auto">)"
                  << R"(<path d="M0 0L8 4L0 8z" fill=")" << line.colour << R"("/></marker>)";
        }
        m_out << "</defs>\n";
    }

    /// The looks of an arrow, after its path.
    void end_line(bool is_strong, bool is_dashed) {
        const ArrowLine& line = arrow_lines.at((is_strong ? 2 : 0) + (is_dashed ? 1 : 0));
        m_out << R"(" fill="none" stroke=")" << line.colour << "\" stroke-width=\"" << line.width << '"'
              << (is_dashed ? " stroke-dasharray=\"40 30\"" : "") << " marker-end=\"url(#" << line.name << ")\"/>\n";
    }

    void draw_grid() {
        for (std::size_t lane = 0; lane < m_picture.lanes.size(); ++lane) {
            const GridPlace& place = m_layout.lanes[lane];
            m_out << R"(<rect x="0" y=")" << place.y << "\" width=\"" << place.width << "\" height=\"" << place.height
                  << "\" fill=\"" << lane_grounds.at(lane % 2) << "\" stroke=\"#c8ced4\" stroke-width=\"5\"/>\n";
            const int baseline = m_picture.is_chart ? place.middle() + m_font * 2 / 5 : place.y + m_font * 2;
            draw_text(m_font / 2, baseline, m_picture.lanes[lane], m_picture.is_chart ? "" : R"(font-weight="bold")");
        }
        for (std::size_t column = 0; column < m_picture.columns.size(); ++column) {
            draw_text(m_layout.columns[column] + m_layout.box_width / 2, m_layout.title_height - m_font / 2,
                      m_picture.columns[column], R"(text-anchor="middle" fill="#444444")");
            if (m_picture.is_chart) {
                m_out << "<path d=\"M" << m_layout.columns[column] - m_layout.gap / 2 << ' ' << m_layout.title_height
                      << 'V' << m_layout.height << R"(" stroke="#c8ced4" stroke-width="5"/>)" << '\n';
            }
        }
    }

    /// A curve that leaves and arrives horizontally. Forwards it rises in the middle between two columns, backwards
    /// near its start, so that the one is not hidden by the other.
    void draw_curve(GridPoint from, GridPoint to) {
        const bool is_loop = from.x == to.x;
        const bool is_back = to.x < from.x;
        const int bend = is_loop ? m_layout.gap / 2 : (to.x - from.x) / (is_back ? 6 : 2);
        const int end = is_loop ? to.x + bend : is_back ? from.x + bend : to.x - bend;
        m_out << 'C' << from.x + bend << ' ' << from.y << ' ' << end << ' ' << to.y << ' ' << to.x << ' ' << to.y;
    }

    void draw_arrow(std::size_t i) {
        const GridArrow& arrow = m_picture.arrows[i];
        const std::vector<GridPoint>& points = m_layout.arrows[i];
        m_out << "<path d=\"M" << points.front().x << ' ' << points.front().y;
        for (std::size_t p = 1; p < points.size(); ++p) {
            if (p % 2 == 1) {
                draw_curve(points[p - 1], points[p]);
            } else {
                m_out << 'L' << points[p].x << ' ' << points[p].y;
            }
        }
        end_line(arrow.is_strong, arrow.is_dashed);
    }

    void draw_box(std::size_t i) {
        const GridBox& box = m_picture.boxes[i];
        const GridPlace& place = m_layout.boxes[i];
        const int line = m_font * 5 / 4;
        m_out << "<g><title>" << xml_text(box.heading + ' ' + box.label) << "</title><rect x=\"" << place.x << "\" y=\""
              << place.y << "\" width=\"" << place.width << "\" height=\"" << place.height << R"(" rx="30" fill=")"
              << (box.is_strong        ? "#e3eef8"
                  : m_picture.is_chart ? "#dde8f0"
                                       : "#ffffff")
              << "\" stroke=\"" << (box.is_strong ? "#1f4e79" : "#5b6770") << "\" stroke-width=\""
              << (box.is_strong ? "16" : "8") << "\"/></g>\n";
        const int x = place.x + m_font / 2;
        const std::size_t lines = m_layout.lines[i].size() + (box.heading.empty() ? 0 : 1);
        int y = place.y + (place.height - static_cast<int>(lines) * line) / 2 + m_font;
        if (!box.heading.empty()) {
            draw_text(x, y, box.heading, R"(fill="#555555")");
            y += line;
        }
        for (const std::string& text : m_layout.lines[i]) {
            draw_text(x, y, text, R"(fill="#111111")");
            y += line;
        }
    }

    const GridPicture& m_picture;
    PagedLayout m_paged;
    const GridLayout& m_layout;
    int m_font;
    std::ostringstream m_out;
};

} // namespace

std::string svg_of(const GridPicture& picture) {
    return GridDrawing(picture).text();
}

} // namespace kezheng
