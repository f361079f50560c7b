#include "cli/text/table.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <utility>

namespace kezheng {

Table::Table(std::vector<std::string> headings, std::vector<Align> alignment)
    : m_headings(std::move(headings)), m_alignment(std::move(alignment)) {
    m_alignment.resize(m_headings.size(), Align::left);
}

void Table::add_row(std::vector<std::string> cells) {
    cells.resize(m_headings.size());
    m_rows.push_back(std::move(cells));
}

std::string Table::line(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) const {
    std::string result;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string padding(widths[i] - display_width(cells[i]), ' ');
        result += i == 0 ? "" : "  ";
        result += m_alignment[i] == Align::right ? padding + cells[i] : cells[i] + padding;
    }
    while (result.ends_with(' ')) {
        result.pop_back();
    }
    return result + '\n';
}

std::string Table::text() const {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        std::size_t width = display_width(m_headings[i]);
        for (const auto& row : m_rows) {
            width = std::max(width, display_width(row[i]));
        }
        widths.push_back(width);
    }
    std::string result = line(m_headings, widths);
    std::size_t total = widths.empty() ? 0 : 2 * (widths.size() - 1);
    for (const std::size_t width : widths) {
        total += width;
    }
    for (std::size_t i = 0; i < total; ++i) {
        result += "─";
    }
    result += '\n';
    for (const auto& row : m_rows) {
        result += line(row, widths);
    }
    return result;
}

} // namespace kezheng
