#include "mappings/standards/numbering_scheme.hpp"

#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/element_label.hpp"
#include "mappings/standards/header_row.hpp"
#include "mappings/standards/level_caption.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <variant>

namespace kezheng {

namespace {

constexpr std::size_t mark_kinds = 7;

std::size_t depth_of_number(std::string_view text) {
    const std::optional<PrintedNumber> number = leading_number(text);
    return number ? number->parts.size() : 0;
}

/// How the cells of one column begin.
struct ColumnTally {
    std::size_t cells = 0;
    std::size_t numbered = 0; ///< with a number of the column's own depth
    std::array<std::size_t, mark_kinds> marked{};

    void add(std::string_view text, std::size_t depth) {
        const ElementLabel label = element_label(text);
        text.remove_prefix(label.length);
        ++cells;
        const std::optional<ItemMark> mark = leading_mark(text, label.length > 0);
        if (depth_of_number(text) == depth) {
            ++numbered;
        } else if (mark) {
            ++marked.at(static_cast<std::size_t>(mark->kind));
        }
    }

    [[nodiscard]] MarkKind kind() const {
        constexpr std::size_t most_numbered = 4; // one in four: numbers that begin a sentence
        const auto* const most = std::ranges::max_element(marked);
        return numbered * most_numbered < cells && *most * 2 >= cells && *most > 0
                   ? static_cast<MarkKind>(most - marked.begin())
                   : MarkKind::none;
    }
};

class SchemeFinder {
  public:
    void add(const Row& row) {
        std::vector<Column> columns = columns_of_row(row);
        if (is_header_of_table(columns)) {
            m_columns = std::move(columns);
            return;
        }
        if (const Line* area = area_across(row, m_columns)) {
            m_tallies.at(1).add(area->text, 1);
            return;
        }
        for (std::size_t i = 0; i < row.cells.size() && i < m_columns.size(); ++i) {
            const auto column = static_cast<std::size_t>(m_columns[i]);
            if (column >= 1 && column <= 3 && !row.cells[i].lines.empty()) {
                m_tallies.at(column).add(row.cells[i].lines.front().text, column);
            }
        }
    }

    void add(const Line& line) {
        if (is_table_caption(line.text) || level_caption_in(line.text) == LevelCaption::clear) {
            return;
        }
        const ElementLabel label = element_label(line.text);
        const std::string_view text = std::string_view(line.text).substr(label.length);
        const std::size_t depth = depth_of_number(text);
        m_has_full_numbers = m_has_full_numbers || depth == 3;
        const std::optional<ItemMark> mark = leading_mark(text, label.length > 0);
        const TextKind kind =
            depth == 2 ? TextKind{MarkKind::none, true} : TextKind{mark ? mark->kind : MarkKind::none};
        const bool counts = kind.two_parts || (mark && mark->value == 1);
        if (counts && std::ranges::find(m_in_text, kind) == m_in_text.end()) {
            m_in_text.push_back(kind);
        }
    }

    [[nodiscard]] NumberingScheme scheme() const {
        NumberingScheme scheme;
        for (std::size_t column = 1; column <= 3; ++column) {
            scheme.in_columns.at(column) = m_tallies.at(column).kind();
        }
        constexpr std::size_t wanted = 3;
        if (m_columns.empty() && !m_has_full_numbers && m_in_text.size() >= wanted) {
            const bool areas_as_usual = m_in_text[0].kind == MarkKind::digits && m_in_text[1].two_parts;
            for (std::size_t i = 0; i < wanted; ++i) {
                scheme.in_text.at(i + 1) = i == 0 && areas_as_usual ? MarkKind::none : m_in_text[i].kind;
            }
        }
        return scheme;
    }

  private:
    struct TextKind {
        MarkKind kind = MarkKind::none;
        bool two_parts = false; ///< 1.1
        bool operator==(const TextKind&) const = default;
    };

    std::array<ColumnTally, 4> m_tallies{};
    std::vector<Column> m_columns;
    std::vector<TextKind> m_in_text; ///< in the order in which they came
    bool m_has_full_numbers = false;
};

} // namespace

Column NumberingScheme::counted_in_text(MarkKind kind) const {
    const auto* const found = kind == MarkKind::none ? in_text.end() : std::ranges::find(in_text, kind);
    return found == in_text.end() ? Column::unknown : static_cast<Column>(found - in_text.begin());
}

NumberingScheme numbering_scheme(const std::vector<Block>& blocks) {
    SchemeFinder finder;
    for (const Block& block : blocks) {
        std::visit([&](const auto& part) { finder.add(part); }, block);
    }
    return finder.scheme();
}

} // namespace kezheng
