#include "mappings/documents/html/html_table.hpp"

#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

constexpr std::array<std::string_view, 9> headings{"工作领域", "职业功能",     "工作任务",
                                                   "工作内容", "典型工作任务", "职业技能要求",
                                                   "技能要求", "职业技能",     "职业技能等级要求"};

std::size_t bytes_of(const std::vector<Line>& lines) {
    std::size_t bytes = 0;
    for (const Line& line : lines) {
        bytes += line.text.size();
    }
    return bytes;
}

bool is_heading(const HtmlCell& cell) {
    std::string text;
    for (const Block& block : cell.blocks) {
        const Line* line = std::get_if<Line>(&block);
        if (line == nullptr || text.size() > 60) {
            return false;
        }
        text += without_spaces(line->text);
    }
    return std::ranges::find(headings, text) != headings.end();
}

/// Whether a row of a table inside a cell is the header row of a table of requirements.
bool is_header(const Row& row) {
    return 2 <= std::ranges::count_if(row.cells, [](const Cell& cell) {
               std::string text;
               for (const Line& line : cell.lines) {
                   text += text.size() > 60 ? "" : without_spaces(line.text);
               }
               return std::ranges::find(headings, text) != headings.end();
           });
}

/// Whether the table only arranges the page.
bool is_arrangement(const HtmlTable& table) {
    std::size_t own = 0;
    std::size_t nested = 0;
    std::size_t widest = 0;
    bool has_header = false; // inside a cell
    for (const std::vector<HtmlCell>& row : table.rows) {
        std::size_t columns = 0;
        std::size_t known = 0;
        for (const HtmlCell& cell : row) {
            columns += cell.columns;
            known += is_heading(cell) ? 1 : 0;
            for (const Block& block : cell.blocks) {
                if (const Line* line = std::get_if<Line>(&block)) {
                    own += line->text.size();
                    continue;
                }
                has_header = has_header || is_header(std::get<Row>(block));
                for (const Cell& inner : std::get<Row>(block).cells) {
                    nested += bytes_of(inner.lines);
                }
            }
        }
        if (known >= 2) {
            return false;
        }
        widest = std::max(widest, columns);
    }
    return widest <= 1 || nested > own || has_header;
}

/// The lines of a cell; a row of a table inside it becomes lines too, its cells joined by blanks where each has one.
std::vector<Line> lines_of_cell(std::vector<Block> blocks) {
    std::vector<Line> lines;
    for (Block& block : blocks) {
        if (Line* line = std::get_if<Line>(&block)) {
            lines.push_back(std::move(*line));
            continue;
        }
        Row& row = std::get<Row>(block);
        const bool single = std::ranges::all_of(row.cells, [](const Cell& cell) { return cell.lines.size() <= 1; });
        Line joined{{}, row.source};
        for (Cell& cell : row.cells) {
            for (Line& line : cell.lines) {
                if (!single) {
                    lines.push_back(std::move(line));
                    continue;
                }
                joined.text += joined.text.empty() ? "" : " ";
                joined.text += line.text;
            }
        }
        if (!joined.text.empty()) {
            lines.push_back(std::move(joined));
        }
    }
    return lines;
}

SourceRef source_of(const std::vector<Line>& lines, const SourceRef& other) {
    return lines.empty() ? other : lines.front().source;
}

class HtmlTableLayout {
  public:
    explicit HtmlTableLayout(unsigned number) : m_number(number) {}

    std::vector<Block> lay_out(HtmlTable table) {
        for (std::vector<HtmlCell>& row : table.rows) {
            add_row(row);
            ++m_number;
        }
        return std::move(m_blocks);
    }

  private:
    void add_row(std::vector<HtmlCell>& cells) {
        Row row;
        std::size_t column = 0;
        for (HtmlCell& cell : cells) {
            while (column < most_html_columns && column < m_taken.size() && m_taken[column] > 0) {
                ++column;
            }
            column = std::min(column, most_html_columns - 1);
            std::vector<Line> lines = lines_of_cell(std::move(cell.blocks));
            for (Line& line : lines) {
                line.source.row = m_number;
                line.source.column = static_cast<unsigned>(column + 1);
            }
            row.source = row.source.file.empty() ? source_of(lines, row.source) : row.source;
            row.cells.resize(std::max(row.cells.size(), column + 1));
            auto& place = row.cells[column].lines;
            place.insert(place.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
            take(column, cell);
            column += std::max<std::size_t>(cell.columns, 1);
        }
        row.source.column = 0;
        const bool any = std::ranges::any_of(row.cells, [](const Cell& cell) { return !cell.lines.empty(); });
        for (std::size_t& rows : m_taken) {
            rows -= rows > 0 ? 1 : 0;
        }
        if (any) {
            m_blocks.emplace_back(std::move(row));
        }
    }

    /// Marks the places that a cell spans, in this row and those below.
    void take(std::size_t column, const HtmlCell& cell) {
        constexpr auto to_the_end = static_cast<std::size_t>(-1);
        const std::size_t end = std::min(column + std::max<std::size_t>(cell.columns, 1), most_html_columns);
        m_taken.resize(std::max(m_taken.size(), end), 0);
        for (std::size_t i = column; i < end; ++i) {
            m_taken[i] = cell.rows == 0 ? to_the_end : cell.rows;
        }
    }

    unsigned m_number;
    std::vector<std::size_t> m_taken; ///< by column: for how many rows from here on
    std::vector<Block> m_blocks;
};

} // namespace

std::vector<Block> blocks_of_table(HtmlTable table, unsigned number) {
    if (!is_arrangement(table)) {
        return HtmlTableLayout(number).lay_out(std::move(table));
    }
    std::vector<Block> blocks;
    for (std::vector<HtmlCell>& row : table.rows) {
        for (HtmlCell& cell : row) {
            blocks.insert(blocks.end(), std::make_move_iterator(cell.blocks.begin()),
                          std::make_move_iterator(cell.blocks.end()));
        }
    }
    return blocks;
}

} // namespace kezheng
