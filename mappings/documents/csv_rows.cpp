#include "mappings/documents/csv_rows.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/documents/decode.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kezheng {

namespace {

/// What separates the fields of the first line with any: comma, semicolon or tab.
char separator_of(std::string_view text) {
    constexpr std::array separators{',', ';', '\t'};
    std::array<std::size_t, 3> counts{};
    bool quoted = false;
    for (const char c : text) {
        quoted = c == '"' ? !quoted : quoted;
        const bool any = std::ranges::any_of(counts, [](std::size_t count) { return count > 0; });
        if (!quoted && (c == '\n' || c == '\r') && any) {
            break;
        }
        const auto* const at = std::ranges::find(separators, c);
        if (!quoted && at != separators.end()) {
            ++counts.at(static_cast<std::size_t>(at - separators.begin()));
        }
    }
    return separators.at(static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin()));
}

std::string trimmed(std::string_view text) {
    std::size_t begin = text.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (!is_space(point.value)) {
            begin = std::min(begin, at);
            end = at + point.length;
        }
        at += point.length;
    }
    return begin < end ? std::string(text.substr(begin, end - begin)) : std::string();
}

/// Goes over the text once, a character at a time.
class Splitter {
  public:
    explicit Splitter(std::string_view text) : m_text(text), m_separator(separator_of(text)) {}

    std::vector<TextRow> rows() {
        for (m_at = 0; m_at < m_text.size(); ++m_at) {
            step(m_text[m_at]);
        }
        end_row();
        return std::move(m_rows);
    }

    /// The line that a quote without an end begins on; 0 where there is none.
    [[nodiscard]] unsigned open_quote() const { return m_quoted ? m_quote_line : 0; }

  private:
    void step(char c) {
        const bool next_is_line_feed = m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
        if (m_quoted) {
            step_in_quotes(c);
        } else if (c == '"' && m_field.find_first_not_of(" \t") == std::string::npos) {
            m_quoted = true;
            m_quote_line = m_line;
            m_field.clear();
        } else if (c == m_separator) {
            end_field();
        } else if (c == '\n' || (c == '\r' && !next_is_line_feed)) {
            end_row();
            ++m_line;
            m_row_line = m_line;
        } else if (c != '\r') {
            m_field += c;
        }
    }

    void step_in_quotes(char c) {
        if (c != '"') {
            m_line += c == '\n' ? 1 : 0;
            m_field += c;
        } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
            m_field += c;
            ++m_at;
        } else {
            m_quoted = false;
        }
    }

    void end_field() {
        m_cells.push_back(trimmed(m_field));
        m_field.clear();
    }

    void end_row() {
        end_field();
        if (std::ranges::any_of(m_cells, [](const std::string& cell) { return !cell.empty(); })) {
            m_rows.push_back({m_row_line, std::move(m_cells)});
        }
        m_cells.clear();
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    unsigned m_line = 1;
    unsigned m_row_line = 1;
    unsigned m_quote_line = 0;
    bool m_quoted = false;
    std::string m_field;
    std::vector<std::string> m_cells;
    std::vector<TextRow> m_rows;
};

} // namespace

Result<CsvRows> read_csv_rows(std::string_view bytes, const std::string& file) {
    if (bytes.starts_with("PK\x03\x04")) {
        return std::unexpected(Error{Message::error_csv_is_workbook, {}, {file, 0, 0, 0, 0}});
    }
    const DecodedText decoded = decode_text(bytes);
    CsvRows result;
    if (decoded.undecodable > 0) {
        result.diagnostics.push_back({Rule::undecodable_bytes,
                                      {std::to_string(decoded.undecodable), std::string(decoded.encoding)},
                                      {file, 0, 0, 0, 0},
                                      {}});
    }
    Splitter splitter(decoded.text);
    result.rows = splitter.rows();
    if (splitter.open_quote() > 0) {
        result.diagnostics.push_back({Rule::list_quote_open, {}, {file, 0, splitter.open_quote(), 0, 0}, {}});
    }
    if (result.rows.empty()) {
        return std::unexpected(Error{Message::error_file_empty, {}, {file, 0, 0, 0, 0}});
    }
    return result;
}

} // namespace kezheng
