#include "mappings/standards/majors_table.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/major_items.hpp"
#include "mappings/standards/major_labels.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

enum class MajorColumn { other, catalogue, tier, code, name };

MajorColumn major_column_of(std::string_view heading) {
    const std::string dense = without_spaces(heading);
    constexpr std::size_t longest_heading = 10; // characters
    const auto has = [&](std::initializer_list<std::string_view> words) {
        return std::ranges::any_of(words, [&](std::string_view word) { return dense.contains(word); });
    };
    if (length_in_characters(dense) > longest_heading || dense.ends_with("类") || has({"序号", "备注", "、"})) {
        return MajorColumn::other;
    }
    if (has({"代码", "代号"})) {
        return MajorColumn::code;
    }
    if (has({"目录", "版本"})) {
        return MajorColumn::catalogue;
    }
    if (has({"层次", "院校类型", "学校类型", "院校类别", "学校类别", "学段"}) || dense == "院校" || dense == "学校") {
        return MajorColumn::tier;
    }
    const bool is_name = dense.ends_with("专业") || dense.ends_with("专业名称") || dense == "名称" || dense == "专业名";
    return is_name && !tier_in_label(dense) ? MajorColumn::name : MajorColumn::other;
}

/// The words of a line as the cells of a row.
Row row_of_words(const Line& line) {
    Row row{{}, line.source};
    std::string word;
    const auto close_word = [&] {
        if (!word.empty()) {
            row.cells.push_back(Cell{{Line{std::exchange(word, {}), line.source}}});
        }
    };
    for (std::size_t at = 0; at < line.text.size();) {
        const CodePoint point = code_point_at(line.text, at);
        if (is_space(point.value)) {
            close_word();
        } else {
            word.append(line.text, at, point.length);
        }
        at += point.length;
    }
    close_word();
    return row;
}

/// Where the rows below a header line end that say their tier each, in as many words as the header has; `header` itself
/// where any other line stands among them (a tier's cell that runs over several rows is printed beside one of them).
std::size_t end_of_line_table(const std::vector<Block>& blocks, std::size_t header,
                              const std::vector<MajorColumn>& columns) {
    const auto tier = static_cast<std::size_t>(std::ranges::find(columns, MajorColumn::tier) - columns.begin());
    std::size_t at = header + 1;
    for (; at < blocks.size(); ++at) {
        const Line* line = std::get_if<Line>(&blocks[at]);
        if (line == nullptr || is_catalogue_heading(line->text)) {
            break;
        }
        const Row row = row_of_words(*line);
        if (row.cells.size() != columns.size() || !is_tier_heading(row.cells[tier].lines.front().text)) {
            return header;
        }
    }
    return at;
}

/// The columns that the words of a line are headings of, where tiers and names are among them; else none.
std::vector<MajorColumn> header_of_line_table(const Block& block) {
    const Line* line = std::get_if<Line>(&block);
    std::vector<MajorColumn> columns;
    constexpr std::size_t longest_header = 200; // bytes
    if (line != nullptr && line->text.size() <= longest_header) {
        for (const Cell& cell : row_of_words(*line).cells) {
            columns.push_back(major_column_of(cell.lines.front().text));
        }
    }
    const bool usable =
        std::ranges::count(columns, MajorColumn::tier) == 1 && std::ranges::count(columns, MajorColumn::name) == 1;
    return usable ? columns : std::vector<MajorColumn>();
}

/// The same blocks, tables that a format gives as lines as rows.
std::vector<Block> with_rows_of_lines(const std::vector<Block>& blocks) {
    std::vector<Block> result;
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        const std::vector<MajorColumn> columns = header_of_line_table(blocks[at]);
        const std::size_t end = columns.empty() ? at : end_of_line_table(blocks, at, columns);
        if (end == at) {
            result.push_back(blocks[at]);
            continue;
        }
        for (std::size_t i = at; i < end; ++i) {
            result.emplace_back(row_of_words(std::get<Line>(blocks[i])));
        }
        at = end - 1;
    }
    return result;
}

class MajorLines {
  public:
    void add(const Row& row) {
        std::vector<std::string> texts;
        for (const Cell& cell : row.cells) {
            std::string text;
            for (const Line& line : cell.lines) {
                append_wrapped(text, line.text);
            }
            texts.push_back(std::move(text));
        }
        if (is_header(texts)) {
            close();
            m_tier.clear();
            return;
        }
        if (const std::string* only = only_text(texts); only != nullptr && spans_the_row(*only, texts)) {
            close();
            m_tier = is_tier_heading(*only) ? *only : std::string();
            if (m_tier.empty()) {
                m_lines.push_back({*only, row.source});
            }
        } else if (m_columns.empty()) {
            add_without_columns(row, texts);
        } else {
            add_in_columns(row, texts);
        }
    }

    void add(const Line& line) {
        close();
        m_columns.clear();
        m_tier.clear();
        m_lines.push_back(line);
    }

    std::vector<Line> take() {
        close();
        return std::move(m_lines);
    }

  private:
    /// Whether these are headings, with a column of names among them; they then say what the columns are.
    bool is_header(const std::vector<std::string>& texts) {
        std::vector<MajorColumn> columns;
        columns.reserve(texts.size());
        for (const std::string& text : texts) {
            columns.push_back(major_column_of(text));
        }
        if (std::ranges::count(columns, MajorColumn::name) != 1 ||
            std::ranges::count(columns, MajorColumn::other) + 2 > static_cast<std::ptrdiff_t>(columns.size())) {
            return false;
        }
        m_columns = std::move(columns);
        return true;
    }

    /// The one text that a row holds, once or in each of its cells.
    static const std::string* only_text(const std::vector<std::string>& texts) {
        const std::string* only = nullptr;
        for (const std::string& text : texts) {
            if (!text.empty() && only != nullptr && *only != text) {
                return nullptr;
            }
            only = text.empty() ? only : &text;
        }
        return only;
    }

    [[nodiscard]] bool spans_the_row(const std::string& only, const std::vector<std::string>& texts) const {
        const auto place = static_cast<std::size_t>(&only - texts.data());
        const bool in_names = place < m_columns.size() && m_columns[place] == MajorColumn::name;
        return !in_names || is_catalogue_heading(only) || is_tier_heading(only);
    }

    void add_in_columns(const Row& row, const std::vector<std::string>& texts) {
        std::vector<std::string> names;
        std::vector<std::string> codes;
        for (std::size_t i = 0; i < texts.size() && i < m_columns.size(); ++i) {
            if (m_columns[i] == MajorColumn::catalogue && !texts[i].empty() && texts[i] != m_catalogue) {
                close();
                m_catalogue = texts[i];
                m_lines.push_back({texts[i] + (texts[i].contains("目录") ? "" : "专业目录"), row.source});
            } else if (m_columns[i] == MajorColumn::tier && !texts[i].empty() && texts[i] != m_tier) {
                close();
                m_tier = texts[i];
            } else if (m_columns[i] == MajorColumn::name || m_columns[i] == MajorColumn::code) {
                auto& lines = m_columns[i] == MajorColumn::name ? names : codes;
                for (const Line& line : row.cells[i].lines) {
                    lines.push_back(line.text);
                }
            }
        }
        if (codes.size() != names.size()) { // a name that is wrapped in its cell, or a code for none or several
            names = {join(names)};
            codes = {join(codes)};
        }
        for (std::size_t i = 0; i < names.size(); ++i) {
            add_item(names[i], codes[i], row.source);
        }
    }

    void add_without_columns(const Row& row, const std::vector<std::string>& texts) {
        std::vector<std::string> filled;
        std::ranges::copy_if(texts, std::back_inserter(filled), [](const std::string& text) { return !text.empty(); });
        if (filled.size() == 2 && is_tier_heading(filled[0])) {
            close();
            m_lines.push_back({filled[0] + "：" + filled[1], row.source});
        } else if (filled.size() == 2 && (is_major_code(filled[0]) || is_major_code(filled[1]))) {
            const bool code_first = is_major_code(filled[0]);
            add_item(filled[code_first ? 1 : 0], filled[code_first ? 0 : 1], row.source);
        } else {
            std::string text;
            for (const std::string& part : filled) {
                text += (text.empty() ? "" : " ") + part;
            }
            m_lines.push_back({std::move(text), row.source});
        }
    }

    void add_item(const std::string& name, const std::string& code, const SourceRef& source) {
        if (name.empty()) {
            return;
        }
        if (m_items.text.empty()) {
            m_items.source = source;
        } else {
            m_items.text += "、";
        }
        m_items.text += name;
        m_items.text += is_major_code(code) ? "（" + code + "）" : "";
    }

    /// Ends the line of a tier.
    void close() {
        if (!m_items.text.empty()) {
            if (!m_tier.empty()) {
                m_items.text.insert(0, m_tier + "：");
            }
            m_lines.push_back(std::exchange(m_items, {}));
        }
    }

    static std::string join(const std::vector<std::string>& lines) {
        std::string text;
        for (const std::string& line : lines) {
            append_wrapped(text, line);
        }
        return text;
    }

    std::vector<Line> m_lines;
    std::vector<MajorColumn> m_columns;
    Line m_items; ///< the majors of the tier that is open
    std::string m_tier;
    std::string m_catalogue;
};

} // namespace

std::vector<Line> lines_of_majors(const std::vector<Block>& blocks) {
    MajorLines lines;
    for (const Block& block : with_rows_of_lines(blocks)) {
        std::visit([&](const auto& part) { lines.add(part); }, block);
    }
    return lines.take();
}

} // namespace kezheng
