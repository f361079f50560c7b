#include "exporters/pictures/heat_map.hpp"

#include "exporters/pictures/palette.hpp"
#include "exporters/pictures/svg_canvas.hpp"
#include "exporters/pictures/wrap_text.hpp"

#include <algorithm>
#include <sstream>

namespace kezheng {

namespace {

constexpr int cell_width = 82;
constexpr int cell_height = 46;
constexpr int map_label_width = 210;
constexpr int map_margin = 16;
constexpr int group_gap = 8;
constexpr int line_step = 14;
constexpr std::size_t row_label_columns = 30;
constexpr std::size_t column_label_columns = 12;

std::size_t shade_of(std::size_t count, std::size_t most) {
    const std::size_t steps = count_shades.size() - 1;
    return count == 0 ? 0 : std::max<std::size_t>(1, (count * steps + most - 1) / most);
}

std::vector<std::string> label_lines(const std::string& label, std::size_t columns) {
    std::vector<std::string> lines;
    std::istringstream in(wrap_evenly(label, columns));
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// Where each line of a side begins; a gap where another group begins.
std::vector<int> offsets_of(const std::vector<HeatMapLine>& lines, int size) {
    std::vector<int> offsets;
    int at = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        at += i > 0 && lines[i].group != lines[i - 1].group ? group_gap : 0;
        offsets.push_back(at);
        at += size;
    }
    offsets.push_back(at);
    return offsets;
}

class HeatMapDrawing {
  public:
    explicit HeatMapDrawing(const HeatMap& map)
        : m_map(map), m_columns(offsets_of(map.columns, cell_width)), m_rows(offsets_of(map.rows, cell_height)) {
        std::size_t lines = 1;
        for (const HeatMapLine& column : map.columns) {
            lines = std::max(lines, label_lines(column.label, column_label_columns).size());
        }
        m_top = map_margin + 70 + static_cast<int>(lines) * line_step;
        for (const std::vector<std::size_t>& row : map.counts) {
            for (const std::size_t count : row) {
                m_most = std::max(m_most, count);
            }
        }
    }

    std::string run() {
        m_canvas.text(map_margin, map_margin + 16, m_map.title, {.size = 16, .bold = true});
        m_canvas.text(map_margin, map_margin + 36, m_map.rows_name + " ↓   " + m_map.columns_name + " →",
                      {.size = 12, .fill = "#444444"});
        column_labels();
        row_labels();
        cells();
        sums();
        const int width = left() + m_columns.back() + group_gap + cell_width + map_margin;
        const int height = m_top + m_rows.back() + group_gap + cell_height + 34;
        m_canvas.text(map_margin, height - 12, m_map.note, {.size = 11, .fill = "#444444"});
        return m_canvas.finish(width, height);
    }

  private:
    [[nodiscard]] static int left() { return map_margin + map_label_width; }

    void column_labels() {
        for (std::size_t i = 0; i < m_map.columns.size(); ++i) {
            const HeatMapLine& column = m_map.columns[i];
            const int x = left() + m_columns[i];
            if (!column.group.empty() && (i == 0 || m_map.columns[i - 1].group != column.group)) {
                m_canvas.text(x + 2, map_margin + 54, column.group, {.size = 12, .bold = true, .fill = "#1f3552"});
            }
            const std::vector<std::string> lines = label_lines(column.label, column_label_columns);
            int y = m_top - 8 - static_cast<int>(lines.size() - 1) * line_step;
            for (const std::string& line : lines) {
                m_canvas.text(x + cell_width / 2, y, line, {.size = 11, .anchor = TextAnchor::middle});
                y += line_step;
            }
        }
        m_canvas.text(left() + m_columns.back() + group_gap + cell_width / 2, m_top - 8, m_map.total,
                      {.size = 11, .anchor = TextAnchor::middle, .fill = "#444444"});
    }

    void row_labels() {
        for (std::size_t i = 0; i < m_map.rows.size(); ++i) {
            const HeatMapLine& row = m_map.rows[i];
            std::vector<std::string> lines = label_lines(row.label, row_label_columns);
            if (!row.group.empty() && (i == 0 || m_map.rows[i - 1].group != row.group)) {
                lines.insert(lines.begin(), row.group);
            }
            int y = m_top + m_rows[i] + cell_height / 2 + 4 - static_cast<int>(lines.size() - 1) * line_step / 2;
            for (const std::string& line : lines) {
                const bool is_group = line == row.group;
                m_canvas.text(left() - 8, y, line,
                              {.size = is_group ? 12 : 11,
                               .anchor = TextAnchor::end,
                               .bold = is_group,
                               .fill = is_group ? "#1f3552" : "#111111"});
                y += line_step;
            }
        }
        m_canvas.text(left() - 8, m_top + m_rows.back() + group_gap + cell_height / 2 + 4, m_map.total,
                      {.size = 11, .anchor = TextAnchor::end, .fill = "#444444"});
    }

    void cells() {
        for (std::size_t i = 0; i < m_map.counts.size(); ++i) {
            for (std::size_t j = 0; j < m_map.counts[i].size(); ++j) {
                const std::size_t count = m_map.counts[i][j];
                const std::size_t shade = shade_of(count, m_most);
                const int x = left() + m_columns[j];
                const int y = m_top + m_rows[i];
                m_canvas.box(x, y, cell_width, cell_height, {.fill = count_shades.at(shade).fill, .stroke = "#b8c2cc"},
                             m_map.rows[i].label + " × " + m_map.columns[j].label + ": " + std::to_string(count));
                if (count > 0) {
                    m_canvas.text(
                        x + cell_width / 2, y + cell_height / 2 + 5, std::to_string(count),
                        {.size = 14, .anchor = TextAnchor::middle, .bold = true, .fill = count_shades.at(shade).text});
                }
            }
        }
    }

    void sums() {
        const SvgCanvas::TextStyle style{.size = 12, .anchor = TextAnchor::middle, .fill = "#444444"};
        std::vector<std::size_t> columns(m_map.columns.size(), 0);
        std::size_t all = 0;
        for (std::size_t i = 0; i < m_map.counts.size(); ++i) {
            std::size_t row = 0;
            for (std::size_t j = 0; j < m_map.counts[i].size(); ++j) {
                row += m_map.counts[i][j];
                columns[j] += m_map.counts[i][j];
            }
            all += row;
            m_canvas.text(left() + m_columns.back() + group_gap + cell_width / 2,
                          m_top + m_rows[i] + cell_height / 2 + 5, std::to_string(row), style);
        }
        const int y = m_top + m_rows.back() + group_gap + cell_height / 2 + 5;
        for (std::size_t j = 0; j < columns.size(); ++j) {
            m_canvas.text(left() + m_columns[j] + cell_width / 2, y, std::to_string(columns[j]), style);
        }
        m_canvas.text(left() + m_columns.back() + group_gap + cell_width / 2, y, std::to_string(all),
                      {.size = 12, .anchor = TextAnchor::middle, .bold = true});
    }

    const HeatMap& m_map;
    std::vector<int> m_columns;
    std::vector<int> m_rows;
    int m_top = 0;
    std::size_t m_most = 1;
    SvgCanvas m_canvas;
};

} // namespace

std::string svg_of(const HeatMap& map) {
    return HeatMapDrawing(map).run();
}

} // namespace kezheng
