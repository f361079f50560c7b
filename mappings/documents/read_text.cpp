#include "mappings/documents/read_text.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/documents/decode.hpp"
#include "mappings/documents/grid_table.hpp"
#include "mappings/documents/html/read_html.hpp"
#include "mappings/documents/html/strip_markup.hpp"
#include "mappings/documents/markdown.hpp"
#include "mappings/documents/pages/column_text.hpp"
#include "mappings/documents/pages/stacked_cells.hpp"
#include "mappings/documents/pages/wrap_blanks.hpp"
#include "mappings/documents/text_rows.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

class TextReader {
  public:
    explicit TextReader(std::string_view file) { m_document.file = std::string(file); }

    Document read(std::string_view bytes) {
        const DecodedText decoded = decode_text(bytes);
        m_document.diagnostics = diagnostics_of(decoded, here());
        m_laid_out = has_laid_out_table(decoded.text);
        m_markdown = is_markdown(decoded.text);
        split_lines(decoded.text);
        end_grid();
        if (m_laid_out) {
            arrange_columns();
        } else {
            m_document.blocks = arrange_stacked_cells(std::move(m_document.blocks));
        }
        return std::move(m_document);
    }

  private:
    void split_lines(std::string_view text) {
        std::size_t begin = 0;
        for (std::size_t at = 0; at <= text.size(); ++at) {
            const char c = at < text.size() ? text[at] : '\n';
            if (c != '\n' && c != '\r' && c != '\f') {
                continue;
            }
            if (c == '\n' && at > 0 && at < text.size() && text[at - 1] == '\r') {
                begin = at + 1; // the second half of CRLF
                continue;
            }
            if (const std::optional<std::size_t> end = add_table_of_tags(text, begin, at)) {
                m_line += static_cast<unsigned>(std::count(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                                           text.begin() + static_cast<std::ptrdiff_t>(*end), '\n'));
                at = *end;
            } else if (const std::optional<std::size_t> row_end = add_cells(text, begin, at)) {
                m_line += static_cast<unsigned>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                                           text.begin() + static_cast<std::ptrdiff_t>(*row_end), '\n'));
                at = *row_end;
            } else {
                add_line(text.substr(begin, at - begin));
            }
            begin = at + 1;
            if (c == '\f') {
                ++m_page;
            } else {
                ++m_line;
            }
        }
    }

    void add_line(std::string_view raw) {
        std::size_t removed = 0;
        MarkdownLine line{without_control_characters(raw, removed), false};
        if (removed > 0) {
            report(Rule::control_character, {std::to_string(removed)});
        }
        if (m_markdown && (!m_laid_out || line.text.starts_with('#'))) { // blanks tell the columns of the others
            line = without_marks(line.text);
        }
        if (m_laid_out) {
            m_printed.push_back({with_blanks_for_tabs(line.text), here()});
            return;
        }
        const std::string& text = line.text;
        if (goes_on_with_grid(text)) {
            return;
        }
        if (is_piped_row(text)) {
            if (const std::vector<std::string> cells = piped_cells(text); !cells.empty()) {
                add_row(cells);
            }
            return;
        }
        if (text.find('\t') == std::string::npos) {
            for (std::string& part : clean(text)) {
                m_document.blocks.emplace_back(Line{std::move(part), here(), false, line.heading});
            }
            return;
        }
        add_row(quoted_cells(text, '\t'));
    }

    /// Adds the table that begins at `begin` in Markdown where it is written in HTML, and says where the line with its
    /// end ends.
    std::optional<std::size_t> add_table_of_tags(std::string_view text, std::size_t begin, std::size_t end_of_line) {
        constexpr std::string_view end_tag = "</table>";
        if (!m_reads_tags || !m_markdown || m_laid_out ||
            !trim(text.substr(begin, end_of_line - begin)).starts_with("<table")) {
            return std::nullopt;
        }
        const std::size_t end = text.find(end_tag, begin);
        const std::size_t length = end == std::string_view::npos ? 0 : end + end_tag.size() - begin;
        Result<Document> table = read_html(text.substr(begin, length), m_document.file);
        if (length == 0 || !table) {
            m_reads_tags = false; // nor is there a table further on that ends or can be read
            return std::nullopt;
        }
        end_grid();
        const auto place = [&](SourceRef& source) { // its lines are those of the table alone
            source.line = m_line;
            source.page = m_page;
        };
        for (Block& block : table->blocks) {
            if (auto* line = std::get_if<Line>(&block)) {
                place(line->source);
            } else {
                Row& row = std::get<Row>(block);
                place(row.source);
                for (Cell& cell : row.cells) {
                    std::ranges::for_each(cell.lines, [&](Line& part) { place(part.source); });
                }
            }
            m_document.blocks.push_back(std::move(block));
        }
        for (Diagnostic& diagnostic : table->diagnostics) {
            place(diagnostic.source);
            m_document.diagnostics.push_back(std::move(diagnostic));
        }
        return std::min(text.find('\n', end), text.size());
    }

    /// Whether a line belongs to a table drawn with `+---+`, which begins with it or is open.
    bool goes_on_with_grid(const std::string& text) {
        const std::string_view trimmed = trim(text);
        if (m_grid.empty() ? !is_grid_border(trimmed) : !trimmed.starts_with('|') && !trimmed.starts_with('+')) {
            end_grid();
            return false;
        }
        m_grid_line = m_grid.empty() ? m_line : m_grid_line;
        m_grid.emplace_back(trimmed);
        return true;
    }

    void end_grid() {
        if (m_grid.empty()) {
            return;
        }
        const std::vector<std::string> lines = std::exchange(m_grid, {});
        std::vector<Block> rows;
        for (GridRow& grid_row : grid_rows(lines)) {
            SourceRef source = here();
            source.line = m_grid_line + static_cast<unsigned>(grid_row.line);
            Row row{{}, source};
            for (std::vector<std::string>& paragraphs : grid_row.cells) {
                Cell cell;
                for (std::string& paragraph : paragraphs) {
                    cell.lines.push_back({std::move(paragraph), source});
                }
                row.cells.push_back(std::move(cell));
            }
            rows.emplace_back(std::move(row));
        }
        settle_wrap_blanks(rows);
        std::ranges::move(rows, std::back_inserter(m_document.blocks));
    }

    /// Adds the row that begins at `begin` if its cells are set apart by commas or stand in quotation marks, and says
    /// where it ends. A table set apart by commas ends where a line has another number of cells.
    std::optional<std::size_t> add_cells(std::string_view text, std::size_t begin, std::size_t end_of_line) {
        if (m_laid_out) {
            return std::nullopt;
        }
        const std::size_t columns = columns_between_commas(text.substr(begin, end_of_line - begin));
        m_columns = columns > 0 ? columns : m_columns;
        if (m_columns > 0) {
            const std::size_t end = end_of_quoted_row(text, begin, end_of_line, ',');
            const std::vector<std::string> cells = quoted_cells(text.substr(begin, end - begin), ',');
            if (cells.size() == m_columns) {
                add_row(cells);
                return end;
            }
            m_columns = 0;
        }
        const std::size_t end = end_of_quoted_row(text, begin, end_of_line, '\t');
        if (end == end_of_line) {
            return std::nullopt;
        }
        add_row(quoted_cells(text.substr(begin, end - begin), '\t'));
        return end;
    }

    /// A row of cells, which may hold several lines.
    void add_row(const std::vector<std::string>& cells) {
        end_grid();
        Row row{{}, here()};
        bool has_text = false;
        for (const std::string& text : cells) {
            Cell cell;
            for (std::size_t begin = 0; begin <= text.size();) {
                const std::size_t end = std::min(text.find('\n', begin), text.size());
                for (std::string& part : clean(std::string_view(text).substr(begin, end - begin))) {
                    cell.lines.push_back({std::move(part), here()});
                    has_text = true;
                }
                begin = end + 1;
            }
            row.cells.push_back(std::move(cell));
        }
        if (has_text) {
            m_document.blocks.emplace_back(std::move(row));
        }
    }

    void arrange_columns() {
        ColumnText text = read_column_text(m_printed);
        m_document.blocks = std::move(text.blocks);
        m_document.notes = std::move(text.notes);
        m_document.diagnostics.insert(m_document.diagnostics.end(), std::make_move_iterator(text.diagnostics.begin()),
                                      std::make_move_iterator(text.diagnostics.end()));
    }

    /// Tabs stand at every eighth column.
    static std::string with_blanks_for_tabs(std::string_view text) {
        constexpr std::size_t tab_width = 8;
        std::string result;
        for (const char c : text) {
            if (c == '\t') {
                result.append(tab_width - (display_width(result) % tab_width), ' ');
            } else {
                result += c;
            }
        }
        return result;
    }

    /// The paragraphs of one line or cell, trimmed, without markup and without empty ones.
    std::vector<std::string> clean(std::string_view text) {
        const StrippedMarkup stripped = strip_markup(text);
        if (!stripped.removed.empty()) {
            report(Rule::markup_in_text, {stripped.removed});
        }
        std::vector<std::string> result;
        for (const std::string& paragraph : stripped.paragraphs) {
            std::string trimmed(trim(paragraph));
            if (!trimmed.empty()) {
                result.push_back(std::move(trimmed));
            }
        }
        return result;
    }

    [[nodiscard]] SourceRef here() const { return {m_document.file, m_page, m_line}; }

    void report(Rule rule, std::vector<Argument> arguments) {
        m_document.diagnostics.push_back({rule, std::move(arguments), here(), {}});
    }

    Document m_document;
    bool m_laid_out = false; ///< tables stand in columns of blanks
    bool m_markdown = false;
    bool m_reads_tags = true;        ///< tables in Markdown that are written in HTML
    std::vector<std::string> m_grid; ///< lines of the open table drawn with characters
    unsigned m_grid_line = 0;        ///< where it begins
    std::vector<Line> m_printed;     ///< all lines of such a text, blank ones too
    std::size_t m_columns = 0;       ///< of the open table set apart by commas; 0 where none is open
    unsigned m_line = 1;
    unsigned m_page = 1;
};

} // namespace

Document read_text(std::string_view bytes, std::string_view file) {
    return TextReader(file).read(bytes);
}

} // namespace kezheng
