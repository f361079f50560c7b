#include "mappings/standards/role_lines.hpp"

#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/header_row.hpp"
#include "mappings/standards/level_caption.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// The level that a line names without saying more: `5.1 初级`, `（一）初级：`, `【某某】（初级）`; empty for any
/// other.
std::string level_of_roles_heading(std::string_view text) {
    const LevelCaption caption = level_caption_in(text);
    const bool titled = text.starts_with("【") || leading_number(text).has_value();
    return caption == LevelCaption::clear || (caption == LevelCaption::likely && titled) ? level_named_in(text)
                                                                                         : std::string();
}

bool separates_roles(std::string_view text) {
    return std::ranges::any_of(std::array<std::string_view, 5>{"、", "，", "；", "。", ","},
                               [&](std::string_view sign) { return text.contains(sign); });
}

/// Lines of one list or sentence as one text; where nothing separates roles, each line is a role.
std::string list_of(const std::vector<std::string>& lines) {
    const bool one_a_line = std::ranges::none_of(lines, [](const std::string& line) {
        return separates_roles(line.ends_with("；") || line.ends_with("。") || line.ends_with("、")
                                   ? std::string_view(line).substr(0, line.size() - std::string_view("。").size())
                                   : std::string_view(line));
    });
    std::string text;
    for (const std::string& line : lines) {
        if (one_a_line && !text.empty()) {
            for (const std::string_view sign : {"；", "。", "、"}) {
                text.erase(text.ends_with(sign) ? text.size() - sign.size() : text.size());
            }
            text += "、";
        }
        append_wrapped(text, line);
    }
    return text;
}

/// Which cell of a row holds the level and which the roles.
struct RoleColumns {
    std::size_t level = 0;
    std::size_t roles = 0;
};

class RoleLines {
  public:
    void add(const Line& line) {
        m_columns.reset();
        const std::string level = level_of_roles_heading(line.text);
        if (!level.empty()) {
            open(level, line.source);
        } else if (m_level.empty() || has_level_before_colon(line.text)) {
            close();
            m_lines.push_back(line);
        } else {
            m_texts.push_back(line.text);
        }
    }

    void add(const Row& row) {
        const std::vector<std::string> texts = texts_of_cells(row);
        if (const std::optional<RoleColumns> header = header_of(texts)) {
            close();
            m_columns = header;
            return;
        }
        const RoleColumns columns = m_columns.value_or(RoleColumns{0, 1});
        const bool fits = std::max(columns.level, columns.roles) < texts.size() && !texts[columns.roles].empty();
        const std::string level = fits && level_caption_in(texts[columns.level]) != LevelCaption::none
                                      ? level_named_in(texts[columns.level])
                                      : std::string();
        const bool goes_on = fits && m_columns && texts[columns.level].empty() && !m_level.empty();
        if (level.empty() && !goes_on) {
            close();
            std::string joined;
            for (const std::string& text : texts) {
                joined += (joined.empty() || text.empty() ? "" : " ") + text;
            }
            m_lines.push_back({std::move(joined), row.source});
            return;
        }
        if (!goes_on && level != m_level) {
            open(level, row.source);
        }
        m_columns = columns;
        for (const Line& line : row.cells[columns.roles].lines) {
            m_texts.push_back(line.text);
        }
    }

    std::vector<Line> take() {
        close();
        return std::move(m_lines);
    }

  private:
    /// A paragraph with a level of its own before its colon.
    static bool has_level_before_colon(std::string_view text) {
        const std::size_t colon = std::min(text.find("："), text.find(':'));
        return colon != std::string_view::npos && !level_named_in(text.substr(0, colon)).empty();
    }

    static std::optional<RoleColumns> header_of(const std::vector<std::string>& texts) {
        std::optional<std::size_t> level;
        std::optional<std::size_t> roles;
        constexpr std::size_t longest_heading = 30; // bytes
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const std::string dense = without_spaces(texts[i]);
            if (column_of_heading(dense) == Column::level) {
                level = i;
            } else if (dense.contains("岗位") && dense.size() <= longest_heading && !separates_roles(dense)) {
                roles = i;
            }
        }
        return level && roles ? std::optional(RoleColumns{*level, *roles}) : std::nullopt;
    }

    void open(const std::string& level, const SourceRef& source) {
        close();
        m_level = level;
        m_source = source;
    }

    void close() {
        if (!m_level.empty() && !m_texts.empty()) {
            m_lines.push_back({m_level + "：" + list_of(m_texts), m_source});
        }
        m_level.clear();
        m_texts.clear();
    }

    std::vector<Line> m_lines;
    std::optional<RoleColumns> m_columns; ///< of the table that is open
    std::string m_level;                  ///< that is open
    SourceRef m_source;                   ///< of its heading
    std::vector<std::string> m_texts;     ///< below it
};

} // namespace

std::vector<Line> lines_of_roles(const std::vector<Block>& blocks) {
    RoleLines lines;
    for (const Block& block : blocks) {
        std::visit([&](const auto& part) { lines.add(part); }, block);
    }
    return lines.take();
}

} // namespace kezheng
