#include "mappings/documents/docx/docx_table.hpp"

#include "mappings/documents/docx/docx_paragraph.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace kezheng {

namespace {

/// A stretch of the width of a table.
struct Band {
    double begin = 0;
    double end = 0;
};

/// Calls `found` for every child of this name, also inside content controls and the like.
void for_each_inside(XmlElement parent, std::string_view name, const auto& found) {
    for (const XmlElement child : parent) {
        if (child.is(name)) {
            found(child);
        } else if (child.is("w:sdt") || child.is("w:sdtContent") || child.is("w:customXml") || child.is("w:ins") ||
                   child.is("w:moveTo") || child.is("mc:Choice") || child.is("mc:Fallback")) {
            for_each_inside(child, name, found);
        } else if (child.is("mc:AlternateContent")) {
            for_each_inside(chosen_alternative(child), name, found);
        }
    }
}

std::size_t count_in(XmlElement parent, std::string_view name, std::size_t otherwise) {
    const int value = number_in(parent.value(name), static_cast<int>(otherwise));
    return std::clamp<std::size_t>(static_cast<std::size_t>(std::max(0, value)), otherwise, most_docx_columns);
}

class DocxTableLayout {
  public:
    explicit DocxTableLayout(XmlElement table) {
        for (const XmlElement column : table.child("w:tblGrid")) {
            constexpr int unit = 1;
            const int width = column.is("w:gridCol") ? number_in(column.attribute("w:w"), unit) : 0;
            m_edges.push_back(m_edges.back() + std::max(unit, width));
        }
        for_each_inside(table, "w:tr", [&](XmlElement row) { add_row(row); });
    }

    DocxTable take() {
        choose_columns();
        for (DocxRow& row : m_table.rows) {
            place(row);
        }
        return std::move(m_table);
    }

  private:
    void add_row(XmlElement element) {
        const XmlElement properties = element.child("w:trPr");
        if (properties.child("w:del") || properties.child("w:moveFrom")) {
            ++m_table.deleted;
            return;
        }
        m_table.inserted += properties.child("w:ins") || properties.child("w:moveTo") ? 1 : 0;
        DocxRow row;
        std::size_t at = count_in(properties, "w:gridBefore", 0);
        std::set<std::size_t> merged;
        for_each_inside(element, "w:tc", [&](XmlElement cell) {
            const XmlElement cell_properties = cell.child("w:tcPr");
            const std::size_t span = count_in(cell_properties, "w:gridSpan", 1);
            const std::size_t begin = std::exchange(at, at + span);
            const XmlElement across = cell_properties.child("w:hMerge");
            if (across && across.attribute("w:val") != "restart" && !row.cells.empty()) {
                row.cells.back().span += span;
                return;
            }
            if (cell_properties.child("w:cellDel")) {
                ++m_table.deleted;
                return;
            }
            const XmlElement down = cell_properties.child("w:vMerge");
            const bool goes_on = down && down.attribute("w:val") != "restart" && m_merged_above.contains(begin);
            if (down) {
                merged.insert(begin);
            }
            row.cells.push_back({cell, begin, span, goes_on});
        });
        m_merged_above = std::move(merged);
        if (!row.cells.empty()) {
            m_table.rows.push_back(std::move(row));
        }
    }

    void choose_columns() {
        std::map<std::size_t, std::size_t> votes; // by number of cells
        for (const DocxRow& row : m_table.rows) {
            ++votes[std::min(row.cells.size(), most_docx_columns)];
        }
        for (const auto& [cells, rows] : votes) {
            constexpr std::size_t share = 5;
            if (rows * share >= m_table.rows.size()) {
                m_table.columns = cells;
            }
        }
        if (m_table.rows.empty()) {
            return;
        }
        m_table.columns = m_table.columns > 0 ? m_table.columns : votes.rbegin()->first;
        const auto model = std::ranges::find_if(m_table.rows, [&](const DocxRow& row) {
            return std::min(row.cells.size(), most_docx_columns) == m_table.columns;
        });
        for (std::size_t i = 0; i < m_table.columns; ++i) {
            m_columns.push_back(band_of(model->cells[i]));
        }
    }

    /// The edge left of a column of the grid; beyond the stated grid each column is one unit wide.
    [[nodiscard]] double edge(std::size_t column) const {
        return column < m_edges.size() ? m_edges[column]
                                       : m_edges.back() + static_cast<double>(column - m_edges.size() + 1);
    }
    [[nodiscard]] Band band_of(const DocxCell& cell) const { return {edge(cell.begin), edge(cell.begin + cell.span)}; }

    void place(DocxRow& row) const {
        const bool like_the_model = row.cells.size() == m_columns.size();
        std::size_t free = 0; // the first column that no cell of the row is in
        for (const DocxCell& cell : row.cells) {
            const std::size_t wanted = like_the_model ? free : first_covered(band_of(cell));
            const std::size_t column = std::min(std::max(wanted, free), m_columns.size() - 1);
            row.columns.push_back(column);
            free = column + 1;
        }
    }

    [[nodiscard]] std::size_t first_covered(const Band& cell) const {
        std::size_t best = 0;
        double most = 0;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const Band& column = m_columns[i];
            const double shared = std::min(cell.end, column.end) - std::max(cell.begin, column.begin);
            if (shared * 2 >= column.end - column.begin) {
                return i;
            }
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        return most > 0 ? best : cell.begin >= m_columns.back().end ? m_columns.size() - 1 : 0;
    }

    DocxTable m_table;
    std::vector<double> m_edges{0};
    std::set<std::size_t> m_merged_above; ///< where cells of the row above begin that are merged downwards
    std::vector<Band> m_columns;
};

} // namespace

DocxTable lay_out_table(XmlElement table) {
    return DocxTableLayout(table).take();
}

} // namespace kezheng
