#include "mappings/standards/majors_table.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

enum class MajorColumn { other, catalogue, tier, name, tier_list };

std::string text_of_cell(const Cell& cell, std::string_view between) {
    std::string text;
    for (const Line& line : cell.lines) {
        text += text.empty() ? "" : between;
        text += line.text;
    }
    return text;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::ranges::any_of(parts, [&](std::string_view part) { return text.contains(part); });
}

MajorColumn column_of(std::string_view heading) {
    constexpr std::size_t longest = 16;
    const std::string dense = without_spaces(heading);
    if (dense.empty() || length_in_characters(dense) > longest || has_any(dense, {"代码", "编码", "序号", "大类"})) {
        return MajorColumn::other;
    }
    if (dense.contains("目录")) {
        return MajorColumn::catalogue;
    }
    if (has_any(dense, {"层次", "学段", "院校类", "学校类", "类别", "类型"})) {
        return MajorColumn::tier;
    }
    if (has_any(dense, {"中职", "中等职业", "高职", "高等职业", "本科", "专科"})) {
        return MajorColumn::tier_list;
    }
    if (has_any(dense, {"院校", "学校"}) && !dense.contains("专业")) {
        return MajorColumn::tier;
    }
    return dense.contains("专业") ? MajorColumn::name : MajorColumn::other;
}

class MajorsTable {
  public:
    void add(const Block& block) {
        const Row* row = std::get_if<Row>(&block);
        if (row == nullptr) {
            end();
            m_lines.push_back(std::get<Line>(block));
        } else if (!read_heading(*row)) {
            if (m_columns.empty()) {
                m_lines.push_back(lines_of({block}).front());
            } else {
                add_row(*row);
            }
        }
    }

    std::vector<Line> take() {
        end();
        return std::move(m_lines);
    }

  private:
    /// A header row: of names and their tiers, or of a list a tier.
    bool read_heading(const Row& row) {
        std::vector<MajorColumn> columns;
        for (const Cell& cell : row.cells) {
            columns.push_back(column_of(text_of_cell(cell, "")));
        }
        const auto count = [&](MajorColumn kind) { return std::ranges::count(columns, kind); };
        const bool names = count(MajorColumn::name) == 1 && columns.size() > 1 && count(MajorColumn::tier_list) == 0;
        const bool lists = count(MajorColumn::tier_list) > 1 && count(MajorColumn::name) == 0;
        if (!names && !lists) {
            return false;
        }
        end();
        m_columns = std::move(columns);
        m_headings.clear();
        for (const Cell& cell : row.cells) {
            m_headings.push_back(without_spaces(text_of_cell(cell, "")));
        }
        return true;
    }

    void add_row(const Row& row) {
        for (std::size_t i = 0; i < row.cells.size() && i < m_columns.size(); ++i) {
            const std::string text = text_of_cell(row.cells[i], m_columns[i] == MajorColumn::tier ? "" : "、");
            if (text.empty()) {
                continue;
            }
            if (m_columns[i] == MajorColumn::catalogue && text != m_catalogue) {
                m_catalogue = text;
                m_lines.push_back({text.contains("目录") ? text : text + "目录", row.source});
            } else if (m_columns[i] == MajorColumn::tier) {
                m_tier = text;
            } else if (m_columns[i] == MajorColumn::tier_list) {
                add_names(m_headings[i], text, row.source);
            } else if (m_columns[i] == MajorColumn::name) {
                add_names(m_tier, text, row.source);
            }
        }
    }

    /// A tier that is listed already goes on; names without a tier are lines of their own.
    void add_names(const std::string& tier, const std::string& names, const SourceRef& source) {
        if (tier.empty()) {
            m_lines.push_back({names, source});
        } else if (!m_lines.empty() && tier == m_last_tier) {
            m_lines.back().text += "、" + names;
        } else {
            m_lines.push_back({tier + "：" + names, source});
        }
        m_last_tier = tier;
    }

    void end() {
        m_columns.clear();
        m_tier.clear();
        m_last_tier.clear();
        m_catalogue.clear();
    }

    std::vector<Line> m_lines;
    std::vector<MajorColumn> m_columns; ///< of the table being read
    std::vector<std::string> m_headings;
    std::string m_tier;
    std::string m_last_tier; ///< of the last line
    std::string m_catalogue;
};

} // namespace

std::vector<Line> lines_of_majors(const std::vector<Block>& blocks) {
    MajorsTable table;
    for (const Block& block : blocks) {
        table.add(block);
    }
    return table.take();
}

} // namespace kezheng
