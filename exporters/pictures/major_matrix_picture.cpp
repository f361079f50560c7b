#include "exporters/pictures/major_matrix_picture.hpp"

#include "exporters/pictures/svg_text.hpp"
#include "exporters/text/label.hpp"
#include "exporters/text/xml_text.hpp"
#include "graph/base/message.hpp"
#include "graph/base/unicode.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

namespace kezheng {

namespace {

// All lengths in tenths of a point.
constexpr int page_margin = 280;
constexpr int page_head = 640; ///< title, standards, legend
constexpr int table_head = 320;
constexpr int table_gap = 140;
constexpr int code_width = 380;
constexpr int mark_width = 215;
constexpr int lowest_row = 105;
constexpr int highest_row = 170;
constexpr int smallest_font = 70;
constexpr int largest_font = 90;

struct MatrixTable {
    Tier tier = Tier::secondary;
    std::vector<const MajorRow*> rows;
};

class MatrixPicture {
  public:
    MatrixPicture(const CompetencyGraph& graph, const MajorMatrix& matrix, Language language)
        : m_graph(graph), m_matrix(matrix), m_language(language) {
        for (const Tier tier : all_tiers) {
            MatrixTable table{tier, {}};
            for (const MajorRow& row : matrix.rows) {
                if (row.tier == tier) {
                    table.rows.push_back(&row);
                }
            }
            if (!table.rows.empty()) {
                m_longest = std::max(m_longest, table.rows.size());
                m_tables.push_back(std::move(table));
            }
        }
        fit();
    }

    std::string text() && {
        m_out << svg_start(m_width, m_height);
        head();
        for (std::size_t i = 0; i < m_tables.size(); ++i) {
            draw(m_tables[i], page_margin + static_cast<int>(i) * (m_table_width + table_gap));
        }
        m_out << "</svg>\n";
        return m_out.str();
    }

  private:
    /// The page, the width of a table and the height of a row.
    void fit() {
        const bool single = m_tables.size() <= 1;
        m_width = single ? 5953 : 11906;
        m_height = 8419;
        m_marks = static_cast<int>(m_matrix.standards.size()) * 2 * mark_width;
        const int tables = std::max(1, static_cast<int>(m_tables.size()));
        const int least_width = 2 * code_width + m_marks + (single ? 3000 : 1080);
        m_table_width = std::max(least_width, (m_width - 2 * page_margin - (tables - 1) * table_gap) / tables);
        m_width = std::max(m_width, 2 * page_margin + tables * m_table_width + (tables - 1) * table_gap);
        const int room = m_height - 2 * page_margin - page_head - table_head;
        const int rows = std::max(1, static_cast<int>(m_longest));
        m_row = std::clamp(room / rows, lowest_row, highest_row);
        m_height = std::max(m_height, 2 * page_margin + page_head + table_head + rows * m_row);
        m_font = std::clamp(m_row * 7 / 10, smallest_font, largest_font);
        m_name_width = m_table_width - 2 * code_width - m_marks;
        m_class_width = single ? m_name_width * 2 / 5 : 0;
        m_name_width -= m_class_width;
    }

    void put(int x, int y, const std::string& text, const std::string& style = {}) {
        m_out << "<text x=\"" << x << "\" y=\"" << y << "\" font-size=\"" << m_font << '"' << style << '>'
              << xml_text(text) << "</text>\n";
    }

    /// As many characters as a width holds; a Chinese one is as wide as it is high.
    [[nodiscard]] std::string cut(const std::string& text, int width) const {
        const bool fits = static_cast<int>(display_width(text)) * m_font * 53 / 100 <= width;
        return fits ? text : shortened(text, static_cast<std::size_t>(std::max(2, width / m_font - 1)));
    }

    void head() {
        const std::string title = m_tables.size() == 1 ? say(Message::majors_picture_title, m_language,
                                                             {heading_of(m_tables.front().tier).in(m_language)})
                                                       : say(Message::matrix_title, m_language);
        m_out << "<text x=\"" << page_margin << "\" y=\"" << page_margin + 120
              << R"(" font-size="130" font-weight="bold">)" << xml_text(title) << "</text>\n";
        std::string standards;
        for (const NodeId id : m_matrix.standards) {
            const Node& node = m_graph.node(id);
            standards += (standards.empty() ? "" : " · ") + node.key + " " + label_of(node).in(m_language);
        }
        put(page_margin, page_margin + 300, cut(standards, m_width - 2 * page_margin));
        put(page_margin, page_margin + 460, say(Message::majors_matrix_legend, m_language), R"( fill="#444444")");
    }

    void line(int x1, int y1, int x2, int y2, const char* colour) {
        m_out << "<path d=\"M" << x1 << ' ' << y1 << 'L' << x2 << ' ' << y2 << "\" stroke=\"" << colour
              << "\" stroke-width=\"5\"/>\n";
    }

    void draw(const MatrixTable& table, int left) {
        const int name_x = left + 2 * code_width;
        const int marks_x = name_x + m_name_width + m_class_width;
        const int top = page_margin + page_head;
        put(left, top + m_font, heading_of(table.tier).in(m_language), R"( font-weight="bold")");
        const int head_line = top + table_head - 50;
        put(left, head_line, "●", R"( fill="#1f3552")");
        put(left + code_width, head_line, "○", R"( fill="#1f3552")");
        for (std::size_t i = 0; i < m_matrix.standards.size(); ++i) {
            const int x = marks_x + static_cast<int>(i) * 2 * mark_width;
            put(x + mark_width, top + m_font, cut(m_graph.node(m_matrix.standards[i]).key, 2 * mark_width),
                R"( text-anchor="middle")");
            put(x + mark_width / 2, head_line, "●", R"( text-anchor="middle" fill="#1f3552")");
            put(x + mark_width * 3 / 2, head_line, "○", R"( text-anchor="middle" fill="#1f3552")");
        }
        int y = top + table_head;
        line(left, y, left + m_table_width, y, "#1f3552");
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            draw_row(*table.rows[i], i, left, y);
            y += m_row;
        }
        line(left, y, left + m_table_width, y, "#1f3552");
        for (std::size_t i = 0; i < m_matrix.standards.size(); ++i) {
            const int x = marks_x + static_cast<int>(i) * 2 * mark_width;
            line(x, top, x, y, "#c8ced4");
        }
    }

    void draw_row(const MajorRow& row, std::size_t number, int left, int y) {
        if (number % 2 == 1) {
            m_out << "<rect x=\"" << left << "\" y=\"" << y << "\" width=\"" << m_table_width << "\" height=\"" << m_row
                  << "\" fill=\"#f1f4f7\"/>\n";
        }
        const int baseline = y + (m_row + m_font * 7 / 10) / 2;
        const auto code = [](const std::string& text) { return text.empty() ? std::string("–") : text; };
        put(left, baseline, code(row.revised_code));
        put(left + code_width, baseline, code(row.original_code));
        const int name_x = left + 2 * code_width;
        put(name_x, baseline, cut(row.name.in(m_language), m_name_width));
        if (m_class_width > 0) {
            put(name_x + m_name_width, baseline, cut(row.class_name, m_class_width), R"( fill="#555555")");
        }
        const int marks_x = name_x + m_name_width + m_class_width;
        for (std::size_t i = 0; i < row.lists.size(); ++i) {
            const int x = marks_x + static_cast<int>(i) * 2 * mark_width;
            mark(row.lists[i].revised, x + mark_width / 2, y + m_row / 2, "#1f3552");
            mark(row.lists[i].original, x + mark_width * 3 / 2, y + m_row / 2, "#ffffff");
        }
    }

    void mark(bool listed, int x, int y, const char* fill) {
        if (listed) {
            m_out << "<circle cx=\"" << x << "\" cy=\"" << y << "\" r=\"" << m_font * 3 / 8 << "\" fill=\"" << fill
                  << "\" stroke=\"#1f3552\" stroke-width=\"10\"/>\n";
        }
    }

    const CompetencyGraph& m_graph;
    const MajorMatrix& m_matrix;
    Language m_language;
    std::vector<MatrixTable> m_tables;
    std::size_t m_longest = 0;
    int m_width = 0;
    int m_height = 0;
    int m_table_width = 0;
    int m_name_width = 0;
    int m_class_width = 0;
    int m_marks = 0;
    int m_row = 0;
    int m_font = 0;
    std::ostringstream m_out;
};

} // namespace

std::string major_matrix_svg(const CompetencyGraph& graph, const MajorMatrix& matrix, Language language) {
    return MatrixPicture(graph, matrix, language).text();
}

} // namespace kezheng
