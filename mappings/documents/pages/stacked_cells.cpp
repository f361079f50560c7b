#include "mappings/documents/pages/stacked_cells.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/column_heading.hpp"
#include "mappings/standards/element_label.hpp"
#include "mappings/standards/item_mark.hpp"
#include "mappings/standards/level_caption.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/printed_number.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

/// One cell a line: the columns that the header row names, in their order.
using StackedColumns = std::vector<Column>;

bool is_other_heading(std::string_view text) {
    return text == "备注" || text == "说明";
}

/// A number of a row, of a column 序号.
bool is_row_number(std::string_view text) {
    return !text.empty() && text.size() < 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<std::size_t> place_of(const StackedColumns& columns, Column kind) {
    const auto found = std::ranges::find(columns, kind);
    return found == columns.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

/// How a line begins, its number's value aside: the kind and the closing sign of the mark, and the first character
/// behind it.
std::string opening_of(std::string_view text) {
    const std::optional<ItemMark> mark = leading_mark(text);
    std::string opening;
    if (mark) {
        const std::string_view sign = text.substr(mark->printed.size(), mark->length - mark->printed.size());
        opening = std::to_string(static_cast<int>(mark->kind)) + std::string(trim(sign)) + ' ';
        text.remove_prefix(mark->length);
    }
    return text.empty() ? std::string() : opening.append(text.substr(0, code_point_at(text, 0).length));
}

/// The text of a block that is a line; empty for a row.
std::string_view text_of_line(const Block& block) {
    const Line* line = std::get_if<Line>(&block);
    return line == nullptr ? std::string_view() : std::string_view(line->text);
}

/// The header row that begins at a block, one heading a line: requirements and areas or tasks among them.
StackedColumns stacked_header(const std::vector<Block>& blocks, std::size_t at) {
    constexpr std::size_t most_columns = 6;
    StackedColumns columns;
    for (; at < blocks.size() && columns.size() < most_columns; ++at) {
        const std::string_view text = text_of_line(blocks[at]);
        const Column kind = column_of_heading(text);
        const bool twice = kind != Column::unknown && std::ranges::find(columns, kind) != columns.end();
        if ((kind == Column::unknown && (columns.empty() || !is_other_heading(text))) || twice) {
            break;
        }
        columns.push_back(kind);
    }
    const bool names = place_of(columns, Column::area) || place_of(columns, Column::task);
    return names && place_of(columns, Column::skill) ? columns : StackedColumns();
}

/// Whether a table of cells that stand one a line ends before this block.
bool ends_stack(const std::vector<Block>& blocks, std::size_t at) {
    const std::string_view text = text_of_line(blocks[at]);
    return text.empty() || is_table_caption(text) || is_level_name(text) || is_continuation_mark(text) ||
           section_of_heading(text).has_value() || headings_in(text) > 1 || !stacked_header(blocks, at).empty();
}

/// The lines below one header row, and the rows that they make.
class StackedTable {
  public:
    StackedTable(std::vector<Line> header, StackedColumns columns, std::vector<Line> lines)
        : m_header(std::move(header)), m_columns(std::move(columns)), m_lines(std::move(lines)) {
        std::map<std::string, std::size_t> openings; // how many sentences begin with each character
        std::size_t sentences = 0;
        for (const Line& line : m_lines) {
            m_numbered = m_numbered || number_parts(line.text) == 3;
            if (ends_sentence(line.text)) {
                ++sentences;
                ++openings[opening_of(line.text)];
            }
        }
        m_sentences = sentences;
        for (const auto& [opening, count] : openings) {
            m_opening = count * 2 > sentences ? opening : m_opening;
        }
    }

    /// Whether its lines say what they are less well than its rows will.
    [[nodiscard]] bool needs_rows() const {
        if (!m_numbered) {
            return m_sentences > 0;
        }
        return !is_usual_order() || repeats_names();
    }

    /// Whether it has sentences, and none is numbered like 1.1.1.
    [[nodiscard]] bool is_without_full_numbers() const { return !m_numbered && m_sentences > 0; }

    std::vector<Block> rows() {
        Row& header = begin_row(m_header.front().source);
        for (std::size_t i = 0; i < m_header.size(); ++i) {
            header.cells[i].lines.push_back(m_header[i]);
        }
        m_last = m_columns.size();
        if (m_numbered) {
            place_by_numbers();
        } else {
            place_by_sentences();
        }
        std::vector<Block> blocks;
        std::ranges::move(m_rows, std::back_inserter(blocks));
        return blocks;
    }

  private:
    static std::size_t number_parts(std::string_view text) {
        const std::optional<PrintedNumber> number = leading_number(text);
        return number && (number->parts.size() > 1 || number->closed) ? number->parts.size() : 0;
    }

    [[nodiscard]] bool is_usual_order() const {
        const auto ordered = [&](Column before, Column after) {
            const std::optional<std::size_t> a = place_of(m_columns, before);
            const std::optional<std::size_t> b = place_of(m_columns, after);
            return !a || !b || *a < *b;
        };
        return ordered(Column::area, Column::task) && ordered(Column::task, Column::skill) &&
               ordered(Column::area, Column::skill);
    }

    [[nodiscard]] bool repeats_names() const {
        std::set<std::string_view> names;
        return std::ranges::any_of(m_lines, [&](const Line& line) {
            const std::size_t parts = number_parts(line.text);
            return (parts == 1 || parts == 2) && !names.insert(line.text).second;
        });
    }

    // ---- placing

    Row& begin_row(const SourceRef& source) {
        Row& row = m_rows.emplace_back();
        row.source = source;
        row.cells.resize(m_columns.size());
        return row;
    }

    /// A cell of this kind: of the open row where it stands further to the right than the last one, else of the next.
    void put(const Line& line, Column kind) {
        const std::size_t column = place_of(m_columns, kind).value_or(m_columns.size());
        if (column == m_columns.size()) {
            go_on(line);
            return;
        }
        if (m_last >= column) {
            begin_row(line.source);
        }
        m_last = column;
        m_rows.back().cells[column].lines.push_back(line);
    }

    /// Another line of the last cell.
    void go_on(const Line& line) {
        if (m_last < m_columns.size()) {
            m_rows.back().cells[m_last].lines.push_back(line);
        } else {
            put(line, Column::skill);
        }
    }

    void place_by_numbers() {
        for (const Line& line : m_lines) {
            switch (number_parts(line.text)) {
            case 1:
                put(line, Column::area);
                break;
            case 2:
                put(line, Column::task);
                break;
            case 3:
                put(line, Column::skill);
                break;
            default:
                place_unnumbered(line);
            }
        }
    }

    void place_unnumbered(const Line& line) {
        if (is_level_name(line.text) && place_of(m_columns, Column::level)) {
            put(line, Column::level);
        } else if (!is_row_number(line.text)) {
            go_on(line);
        }
    }

    void place_by_sentences() {
        std::vector<Line> names; // not placed yet
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const Line& line = m_lines[i];
            const bool level = is_level_name(line.text) && place_of(m_columns, Column::level);
            if (is_row_number(line.text)) {
                continue;
            }
            if (!level && (!is_requirement(line.text) || is_area_above_task(i))) {
                names.push_back(line);
                continue;
            }
            place_names(names);
            const bool goes_on_above = !level && ends_sentence(line.text) && !begins_requirement(line.text) &&
                                       place_of(m_columns, Column::skill) == m_last && m_last < m_columns.size() &&
                                       !ends_sentence(m_rows.back().cells[m_last].lines.back().text);
            if (goes_on_above) {
                go_on(line);
            } else {
                put(line, level ? Column::level : Column::skill);
            }
        }
        place_names(names);
    }

    /// `2. 能源管理` above `2.1 …`
    [[nodiscard]] bool is_area_above_task(std::size_t at) const {
        if (at + 1 >= m_lines.size() || ends_sentence(m_lines[at].text)) {
            return false;
        }
        const std::optional<PrintedNumber> area = leading_number(m_lines[at].text);
        const std::optional<PrintedNumber> task = leading_number(m_lines[at + 1].text);
        return area && task && area->parts.size() == 1 && task->parts == std::vector<unsigned>{area->parts.front(), 1};
    }

    [[nodiscard]] bool begins_requirement(std::string_view text) const {
        return !m_opening.empty() && opening_of(text) == m_opening;
    }

    [[nodiscard]] bool is_requirement(std::string_view text) const {
        constexpr std::size_t longest_name = 30; // characters
        return ends_sentence(text) || begins_requirement(text) || length_in_characters(text) > longest_name;
    }

    /// Names that follow each other: an area and its task, in the order of the header row, or a task alone.
    void place_names(std::vector<Line>& names) {
        Column first = Column::area;
        Column last = Column::task;
        const std::optional<std::size_t> area = place_of(m_columns, Column::area);
        const std::optional<std::size_t> task = place_of(m_columns, Column::task);
        if (!area || !task) {
            first = last = area ? Column::area : Column::task;
        } else if (*task < *area) {
            std::swap(first, last);
        }
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (i == 0) {
                put(names[i], names.size() == 1 && task ? Column::task : first);
            } else if (i + 1 == names.size() && first != last) {
                put(names[i], last);
            } else {
                go_on(names[i]);
            }
        }
        names.clear();
    }

    std::vector<Line> m_header;
    StackedColumns m_columns;
    std::vector<Line> m_lines;
    bool m_numbered = false;
    std::size_t m_sentences = 0;
    std::string m_opening; ///< the character with which most requirements begin
    std::vector<Row> m_rows;
    std::size_t m_last = 0; ///< the column of the last cell
};

/// How many parts the number of an area or a task has whose label or number a line begins with; 0 for another line.
std::size_t depth_of_name(std::string_view text) {
    const ElementLabel label = element_label(text);
    const std::optional<PrintedNumber> number = leading_number(text.substr(label.length));
    const bool counts = number && !ends_sentence(text) && number->parts.front() == 1 && number->parts.back() == 1;
    const std::size_t depth = counts ? number->parts.size() : 0;
    const bool fits = label.column == Column::unknown || (label.column == Column::area ? depth == 1 : depth == 2);
    return fits ? depth : 0;
}

bool names_table(std::string_view text) {
    return is_table_caption(text) || level_caption_in(text) == LevelCaption::clear;
}

/// Whether a level's heading stands here and below it, without a header row, `1. 识茶`, `1.1 绿茶`, `1. 能…。`: areas
/// and requirements that are counted alike.
bool begins_flowing_table(const std::vector<Block>& blocks, std::size_t at) {
    constexpr std::size_t lines_looked_at = 3;
    if (at + lines_looked_at >= blocks.size() || !names_table(text_of_line(blocks[at]))) {
        return false;
    }
    const std::optional<ItemMark> item = leading_mark(text_of_line(blocks[at + 3]));
    return depth_of_name(text_of_line(blocks[at + 1])) == 1 && depth_of_name(text_of_line(blocks[at + 2])) == 2 &&
           item && item->kind == MarkKind::digits && item->value == 1;
}

/// Makes rows of such a table, and says where it ends; its heading is at `at`.
std::size_t arrange_flowing_table(std::vector<Block>& blocks, std::size_t at, std::vector<Block>& result) {
    const SourceRef source = std::get<Line>(blocks[at]).source;
    std::vector<Line> lines;
    std::size_t end = at + 1;
    for (; end < blocks.size() && !ends_stack(blocks, end) && !names_table(text_of_line(blocks[end])); ++end) {
        lines.push_back(std::get<Line>(blocks[end]));
    }
    StackedTable table({{"工作领域", source}, {"工作任务", source}, {"职业技能要求", source}},
                       {Column::area, Column::task, Column::skill}, std::move(lines));
    if (!table.is_without_full_numbers()) {
        end = at + 1;
    }
    result.push_back(std::move(blocks[at]));
    if (end > at + 1) {
        std::ranges::move(table.rows(), std::back_inserter(result));
    }
    return end;
}

} // namespace

std::vector<Block> arrange_stacked_cells(std::vector<Block> blocks) {
    std::vector<Block> result;
    result.reserve(blocks.size());
    for (std::size_t at = 0; at < blocks.size();) {
        if (begins_flowing_table(blocks, at)) {
            at = arrange_flowing_table(blocks, at, result);
            continue;
        }
        StackedColumns columns = stacked_header(blocks, at);
        if (columns.empty()) {
            result.push_back(std::move(blocks[at]));
            ++at;
            continue;
        }
        std::vector<Line> header;
        std::vector<Line> lines;
        const std::size_t body = at + columns.size();
        const bool has_levels = place_of(columns, Column::level).has_value();
        std::size_t end = body;
        while (end < blocks.size() &&
               (!ends_stack(blocks, end) || (has_levels && is_level_name(text_of_line(blocks[end]))))) {
            lines.push_back(std::get<Line>(blocks[end]));
            ++end;
        }
        for (std::size_t i = at; i < body; ++i) {
            header.push_back(std::get<Line>(blocks[i]));
        }
        StackedTable table(std::move(header), std::move(columns), std::move(lines));
        if (table.needs_rows()) {
            std::ranges::move(table.rows(), std::back_inserter(result));
        } else {
            std::move(blocks.begin() + static_cast<std::ptrdiff_t>(at),
                      blocks.begin() + static_cast<std::ptrdiff_t>(end), std::back_inserter(result));
        }
        at = end;
    }
    return result;
}

} // namespace kezheng
