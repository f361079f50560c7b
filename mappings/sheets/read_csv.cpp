#include "mappings/sheets/read_csv.hpp"

#include "mappings/documents/decode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// The separator of a CSV: the commonest outside quotes in the first 20 lines.
char separator_of(std::string_view text) {
    constexpr std::array<char, 3> candidates{',', '\t', ';'};
    std::array<std::size_t, 3> counts{};
    bool quoted = false;
    unsigned lines = 0;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted;
        } else if (!quoted) {
            for (std::size_t i = 0; i < candidates.size(); ++i) {
                counts.at(i) += c == candidates.at(i) ? 1 : 0;
            }
            if (c == '\n' && ++lines == 20) {
                break;
            }
        }
    }
    return candidates.at(static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin()));
}

class CsvReader {
  public:
    CsvReader(std::string_view text, char separator, SourceSheet& sheet)
        : m_text(text), m_separator(separator), m_sheet(sheet) {}

    /// False where there are more cells than allowed.
    bool read() {
        while (m_at < m_text.size()) {
            SheetRow row{m_line, {}};
            if (!read_row(row)) {
                return false;
            }
            if (std::ranges::any_of(row.cells, [](const std::string& cell) { return !cell.empty(); })) {
                m_sheet.rows.push_back(std::move(row));
            }
        }
        return true;
    }

    /// The line of a quote that is never closed; 0 where all are.
    [[nodiscard]] unsigned open_quote() const { return m_open_quote; }

  private:
    bool read_row(SheetRow& row) {
        for (;;) {
            row.cells.push_back(read_field());
            if (++m_cells > most_sheet_cells || row.cells.size() > most_sheet_columns) {
                return false;
            }
            if (m_at >= m_text.size()) {
                return true;
            }
            const char end = m_text[m_at++];
            if (end == '\r' && m_at < m_text.size() && m_text[m_at] == '\n') {
                ++m_at;
            }
            if (end != m_separator) {
                ++m_line;
                return true;
            }
        }
    }

    std::string read_field() {
        std::string field;
        // White space before a quote is no part of the field.
        const std::size_t first = std::min(m_text.find_first_not_of(" \t", m_at), m_text.size());
        bool quoted = first < m_text.size() && m_text[first] == '"' &&
                      m_text.substr(m_at, first - m_at).find(m_separator) == std::string_view::npos;
        m_at = quoted ? first : m_at;
        const unsigned begin = m_line;
        m_at += quoted ? 1 : 0;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (quoted && c == '"') {
                if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
                    ++m_at;
                } else {
                    quoted = false;
                    ++m_at;
                    continue;
                }
            } else if (!quoted && (c == m_separator || c == '\n' || c == '\r')) {
                break;
            } else if (c == '\n') {
                ++m_line;
            }
            field += c;
            ++m_at;
        }
        if (quoted && m_open_quote == 0) {
            m_open_quote = begin;
        }
        return std::string(trim(field));
    }

    std::string_view m_text;
    char m_separator;
    SourceSheet& m_sheet;
    std::size_t m_at = 0;
    std::size_t m_cells = 0;
    unsigned m_line = 1;
    unsigned m_open_quote = 0;
};

} // namespace

Result<ReadSheets> read_csv(std::string_view bytes, std::string_view file) {
    const DecodedText decoded = decode_text(bytes);
    const std::string path(file);
    ReadSheets result;
    result.diagnostics = diagnostics_of(decoded, {.file = path});
    std::size_t removed = 0;
    std::string text;
    // The decoder keeps line ends; control characters would only hide in cells.
    for (const char c : decoded.text) {
        const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
        removed += control ? 1 : 0;
        if (!control) {
            text += c;
        }
    }
    if (removed > 0) {
        result.diagnostics.push_back({Rule::control_character, {std::to_string(removed)}, {.file = path}, {}});
    }
    SourceSheet sheet{path, std::filesystem::path(path).stem().string(), false, {}};
    CsvReader reader(text, separator_of(text), sheet);
    if (!reader.read()) {
        return std::unexpected(
            Error{Message::error_sheet_too_large, {std::to_string(most_sheet_cells)}, {.file = path}});
    }
    if (reader.open_quote() > 0) {
        result.diagnostics.push_back({Rule::csv_quote_open, {}, {.file = path, .line = reader.open_quote()}, {}});
    }
    result.sheets.push_back(std::move(sheet));
    return result;
}

} // namespace kezheng
