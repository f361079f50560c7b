#include "mappings/sheets/read_ods.hpp"

#include "mappings/sheets/cell_grid.hpp"

#include <libxml/xmlreader.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace kezheng {

namespace {

struct FreeReader {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text)); // NOLINT
}

/// Goes through content.xml once. Text in a cell mixes with markup, so it is read as a stream and not as a tree.
class OdsReader {
  public:
    OdsReader(xmlTextReader* reader, std::string_view file) : m_reader(reader), m_file(file) {}

    Result<ReadSheets> read() {
        int state = 1;
        while (!m_problem && (state = xmlTextReaderRead(m_reader)) == 1) {
            event();
        }
        if (m_problem) {
            return std::unexpected(*m_problem);
        }
        if (state != 0) {
            const int line = xmlTextReaderGetParserLineNumber(m_reader);
            return std::unexpected(
                Error{Message::error_xml_syntax, {"content.xml", std::to_string(std::max(line, 1))}, source()});
        }
        return std::move(m_result);
    }

  private:
    [[nodiscard]] SourceRef source() const { return {.file = std::string(m_file)}; }

    [[nodiscard]] std::string attribute(const char* name) const {
        xmlChar* value = xmlTextReaderGetAttribute(m_reader, reinterpret_cast<const xmlChar*>(name)); // NOLINT
        std::string text(view(value));
        xmlFree(value);
        return text;
    }

    /// How often a cell or row is repeated, or how many it spans: at least 1.
    [[nodiscard]] std::size_t count(const char* name) const {
        const std::string text = attribute(name);
        std::size_t value = 1;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return std::max<std::size_t>(value, 1);
    }

    void event() {
        const int type = xmlTextReaderNodeType(m_reader);
        const std::string_view name = view(xmlTextReaderConstName(m_reader));
        if (type == XML_READER_TYPE_DOCUMENT_TYPE) {
            m_problem = Error{Message::error_xml_document_type, {"content.xml"}, source()};
        } else if (type == XML_READER_TYPE_ELEMENT) {
            const bool empty = xmlTextReaderIsEmptyElement(m_reader) == 1;
            open(name);
            if (empty) {
                close(name);
            }
        } else if (type == XML_READER_TYPE_END_ELEMENT) {
            close(name);
        } else if (m_paragraphs > 0 && m_notes == 0 &&
                   (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
                    type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE)) {
            m_text += view(xmlTextReaderConstValue(m_reader));
        }
    }

    void open(std::string_view name) {
        if (name == "style:style") {
            m_style = attribute("style:name");
        } else if (name == "style:table-properties" && attribute("table:display") == "false") {
            m_hiding_styles.insert(m_style);
        } else if (name == "table:table") {
            m_grid = {};
            m_unread = {};
            m_row = 0;
            m_name = attribute("table:name");
            m_hidden = m_hiding_styles.contains(attribute("table:style-name"));
        } else if (name == "table:table-row") {
            m_row_repeats = count("table:number-rows-repeated");
            m_column = 0;
        } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
            m_cell_repeats = count("table:number-columns-repeated");
            m_span_columns = count("table:number-columns-spanned");
            m_span_rows = count("table:number-rows-spanned");
            m_text.clear();
            note_value();
        } else if (name == "office:annotation") {
            ++m_notes;
        } else if (name == "text:p") {
            m_text += m_notes == 0 && !m_text.empty() ? "\n" : "";
            ++m_paragraphs;
        } else if (m_notes == 0 && (name == "text:s" || name == "text:tab")) {
            m_text += ' ';
        } else if (m_notes == 0 && name == "text:line-break") {
            m_text += '\n';
        }
    }

    void close(std::string_view name) {
        if (name == "table:table-cell" || name == "table:covered-table-cell") {
            close_cell();
        } else if (name == "table:table-row") {
            m_row += m_row_repeats;
        } else if (name == "office:annotation") {
            m_notes -= m_notes > 0 ? 1 : 0;
        } else if (name == "text:p") {
            m_paragraphs -= m_paragraphs > 0 ? 1 : 0;
        } else if (name == "table:table") {
            if (m_result.sheets.size() + m_result.hidden.size() == most_sheets) {
                m_problem = Error{Message::error_too_many_sheets, {std::to_string(most_sheets)}, source()};
                return;
            }
            (m_hidden ? m_result.hidden : m_result.sheets)
                .push_back({std::string(m_file), m_name, true, std::move(m_grid).rows()});
            if (!m_hidden) {
                m_unread.report(std::string(m_file), m_name, m_result.diagnostics);
            }
            m_grid = {};
        }
    }

    /// What the cell's attributes say of its value: numbers and days are taken from there, since their text depends on
    /// a format that may round.
    void note_value() {
        const std::string type = attribute("office:value-type");
        m_value = type == "float"  ? shown_number(attribute("office:value"))
                  : type == "date" ? attribute("office:date-value").substr(0, std::string_view("2001-02-03").size())
                                   : std::string();
        m_is_error = attribute("calcext:value-type") == "error";
    }

    void close_cell() {
        if (m_is_error) {
            m_unread.add(m_text, m_row, m_column);
            m_text.clear();
        } else if (!m_value.empty()) {
            m_text = m_value;
        }
        if (!m_text.empty()) {
            // A repeated empty cell is the rest of the sheet; a repeated text stands in each place.
            for (std::size_t i = 0; i < std::min(m_cell_repeats, most_sheet_columns); ++i) {
                for (std::size_t j = 0; j < m_row_repeats && !m_grid.too_large(); ++j) {
                    m_grid.set(m_row + j, m_column + i, m_text);
                }
            }
            if (m_span_columns > 1 || m_span_rows > 1) {
                m_grid.merge({m_row, m_column, m_row + m_span_rows - 1, m_column + m_span_columns - 1});
            }
        }
        m_column += m_cell_repeats;
        m_text.clear();
        if (m_grid.too_large()) {
            m_problem = Error{Message::error_sheet_too_large, {std::to_string(most_sheet_cells)}, source()};
        }
    }

    xmlTextReader* m_reader;
    std::string_view m_file;
    ReadSheets m_result;
    std::optional<Error> m_problem;
    CellGrid m_grid;
    UnreadCells m_unread;
    std::set<std::string> m_hiding_styles;
    std::string m_style;
    std::string m_name;
    std::string m_text;
    std::string m_value;
    bool m_is_error = false;
    bool m_hidden = false;
    std::size_t m_row = 0;
    std::size_t m_column = 0;
    std::size_t m_row_repeats = 1;
    std::size_t m_cell_repeats = 1;
    std::size_t m_span_columns = 1;
    std::size_t m_span_rows = 1;
    unsigned m_paragraphs = 0;
    unsigned m_notes = 0;
};

} // namespace

Result<ReadSheets> read_ods(ZipArchive& archive, std::string_view file) {
    const Result<std::string> bytes = archive.read("content.xml", largest_sheet_part_bytes);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    const std::unique_ptr<xmlTextReader, FreeReader> reader(
        xmlReaderForMemory(bytes->data(), static_cast<int>(bytes->size()), nullptr, nullptr,
                           XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (!reader) {
        return std::unexpected(Error{Message::error_xml_syntax, {"content.xml", "1"}, {.file = std::string(file)}});
    }
    return OdsReader(reader.get(), file).read();
}

} // namespace kezheng
