#include "mappings/documents/grid_table.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/language/wrap_blanks.hpp"

#include <algorithm>

namespace kezheng {

namespace {

constexpr std::size_t most_columns = 20;

/// The bytes of a line, by the column of characters at which they begin.
struct PlacedCharacter {
    std::size_t column = 0;
    std::size_t byte = 0;
    std::size_t bytes = 0;
    char first = 0;
};

std::vector<PlacedCharacter> placed_characters(std::string_view line) {
    std::vector<PlacedCharacter> result;
    std::size_t column = 0;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint point = code_point_at(line, at);
        result.push_back({column, at, point.length, line[at]});
        column += display_width(line.substr(at, point.length));
        at += point.length;
    }
    return result;
}

class GridReader {
  public:
    explicit GridReader(std::string_view border) {
        for (const PlacedCharacter& character : placed_characters(border)) {
            if (character.first == '+' && m_columns.size() <= most_columns) {
                m_columns.push_back(character.column);
            }
        }
        m_row_of_column.resize(m_columns.size() - 1, 0);
    }

    void add(std::string_view line, std::size_t number) {
        const std::vector<PlacedCharacter> characters = placed_characters(line);
        const std::vector<std::string> parts =
            is_grid_border(line) ? std::vector<std::string>(m_row_of_column.size(), "--") : parts_of(line, characters);
        const bool parts_rows = std::ranges::any_of(parts, is_rule);
        if (parts_rows || m_rows.empty()) {
            if (m_rows.empty() || m_has_text) {
                m_rows.push_back({number + 1, std::vector<std::vector<std::string>>(m_row_of_column.size())});
            }
            m_has_text = false;
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (is_rule(parts[i])) {
                m_row_of_column[i] = m_rows.size() - 1;
                m_open[i] = false;
                continue;
            }
            const std::string_view text = trim(parts[i]);
            if (text.empty()) {
                m_open[i] = false;
                continue;
            }
            std::vector<std::string>& paragraphs = m_rows[m_row_of_column[i]].cells[i];
            if (!m_open[i] || paragraphs.empty()) {
                paragraphs.emplace_back(text);
            } else {
                append_printed(paragraphs.back(), text);
            }
            m_open[i] = true;
            m_has_text = true;
        }
    }

    std::vector<GridRow> rows() {
        std::erase_if(m_rows, [](const GridRow& row) {
            return std::ranges::all_of(row.cells, [](const auto& paragraphs) { return paragraphs.empty(); });
        });
        return std::move(m_rows);
    }

  private:
    static bool is_rule(std::string_view part) {
        part = trim(part);
        constexpr std::size_t shortest = 2;
        return part.size() >= shortest && part.find_first_not_of("-=:") == std::string_view::npos;
    }

    /// What stands between the borders of the columns. Where no border stands on the line, the cell goes on.
    [[nodiscard]] std::vector<std::string> parts_of(std::string_view line,
                                                    const std::vector<PlacedCharacter>& characters) const {
        const std::size_t cells = m_row_of_column.size();
        const bool has_all = std::ranges::count(line, '|') == static_cast<std::ptrdiff_t>(cells) + 1 &&
                             line.find('+') == std::string_view::npos;
        std::vector<std::string> parts(cells);
        std::size_t column = 0; // of the open cell
        bool begun = false;
        for (const PlacedCharacter& character : characters) {
            const auto border = std::ranges::find(m_columns, character.column);
            const bool sign = character.first == '|' || character.first == '+';
            if (sign && (has_all || border != m_columns.end())) {
                const std::size_t next =
                    has_all ? column + (begun ? 1 : 0) : static_cast<std::size_t>(border - m_columns.begin());
                column = std::min(next, cells - 1);
                begun = true;
                continue;
            }
            parts[column].append(line, character.byte, character.bytes);
        }
        return parts;
    }

    std::vector<std::size_t> m_columns; ///< where the borders of the columns stand
    std::vector<GridRow> m_rows;
    std::vector<std::size_t> m_row_of_column; ///< the row that a text of the column belongs to
    std::vector<bool> m_open =
        std::vector<bool>(most_columns + 1, false); ///< whether a paragraph of the column goes on
    bool m_has_text = false;                        ///< in the open row
};

} // namespace

bool is_grid_border(std::string_view line) {
    line = trim(line);
    constexpr std::size_t shortest = 5; // +---+
    return line.size() >= shortest && line.front() == '+' && line.back() == '+' &&
           line.find_first_not_of("+-=:") == std::string_view::npos && (line.contains("--") || line.contains("==")) &&
           std::ranges::count(line, '+') <= static_cast<std::ptrdiff_t>(most_columns) + 1;
}

std::vector<GridRow> grid_rows(std::span<const std::string> lines) {
    if (lines.empty()) {
        return {};
    }
    // The border with the most columns: in others cells may go over several.
    std::string_view border = trim(lines.front());
    for (const std::string& line : lines) {
        if (is_grid_border(line) && std::ranges::count(trim(line), '+') > std::ranges::count(border, '+')) {
            border = trim(line);
        }
    }
    GridReader reader(border);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        reader.add(trim(lines[i]), i);
    }
    return reader.rows();
}

} // namespace kezheng
