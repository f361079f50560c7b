#include "mappings/sheets/read_xlsx.hpp"

#include "mappings/documents/xml_tree.hpp"
#include "mappings/sheets/cell_grid.hpp"
#include "mappings/sheets/xlsx_dates.hpp"

#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

struct CellPlace {
    std::size_t row = 0;
    std::size_t column = 0;
};

/// `C7` → row 6, column 2.
std::optional<CellPlace> place_named(std::string_view name) {
    std::size_t column = 0;
    std::size_t at = 0;
    for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && at < 4; ++at) {
        column = column * 26 + static_cast<std::size_t>(name[at] - 'A' + 1);
    }
    std::size_t row = 0;
    const std::string_view digits = name.substr(at);
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), row);
    if (column == 0 || row == 0 || problem != std::errc{} || end != digits.data() + digits.size()) {
        return std::nullopt;
    }
    return CellPlace{row - 1, column - 1};
}

/// The text of a shared or inline string; the readings above Japanese and Chinese characters (rPh) are left out.
std::string rich_text(XmlElement item) {
    std::string text;
    for (const XmlElement part : item) {
        if (part.is("x:t")) {
            text += part.text();
        } else if (part.is("x:r")) {
            text += part.child("x:t").text();
        }
    }
    return text;
}

class XlsxReader {
  public:
    XlsxReader(ZipArchive& archive, std::string_view file) : m_archive(archive), m_file(file) {}

    Result<ReadSheets> read() {
        const Result<XmlTree> book = tree("xl/workbook.xml");
        const Result<XmlTree> relations = tree("xl/_rels/workbook.xml.rels");
        if (!book || !relations) {
            return std::unexpected(book ? relations.error() : book.error());
        }
        if (m_archive.has("xl/sharedStrings.xml")) {
            const Result<XmlTree> strings = tree("xl/sharedStrings.xml");
            if (!strings) {
                return std::unexpected(strings.error());
            }
            for (const XmlElement item : strings->root()) {
                m_strings.push_back(rich_text(item));
            }
        }
        if (m_archive.has("xl/styles.xml")) {
            const Result<XmlTree> styles = tree("xl/styles.xml");
            if (!styles) {
                return std::unexpected(styles.error());
            }
            m_dates = XlsxDates(styles->root());
        }
        const std::string_view from_1904 = book->root().child("x:workbookPr").attribute("date1904");
        m_first_day =
            from_1904 == "1" || from_1904 == "true" ? XlsxDates::FirstDay::of_1904 : XlsxDates::FirstDay::of_1900;
        return read_sheets_of(*book, *relations);
    }

  private:
    [[nodiscard]] SourceRef source() const { return {.file = std::string(m_file)}; }

    Result<ReadSheets> read_sheets_of(const XmlTree& book, const XmlTree& relations) {
        ReadSheets result;
        for (const XmlElement sheet : book.root().child("x:sheets")) {
            if (result.sheets.size() + result.hidden.size() == most_sheets) {
                return std::unexpected(Error{Message::error_too_many_sheets, {std::to_string(most_sheets)}, source()});
            }
            const std::string_view state = sheet.attribute("state");
            const bool hidden = state == "hidden" || state == "veryHidden";
            const std::string part = target_of(relations, sheet.attribute("r:id"));
            if (hidden && !m_archive.has(part)) {
                continue;
            }
            UnreadCells unread;
            Result<std::vector<SheetRow>> rows = read_sheet(part, unread);
            if (!rows) {
                return std::unexpected(rows.error());
            }
            const std::string name(sheet.attribute("name"));
            if (!hidden) {
                unread.report(std::string(m_file), name, result.diagnostics);
            }
            (hidden ? result.hidden : result.sheets).push_back({std::string(m_file), name, true, std::move(*rows)});
        }
        return result;
    }

    Result<XmlTree> tree(const std::string& part) {
        const Result<std::string> bytes = m_archive.read(part, largest_sheet_part_bytes);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        return XmlTree::parse(*bytes, part, m_file);
    }

    /// The part that a relation points to; paths count from xl/ unless they begin with a slash.
    static std::string target_of(const XmlTree& relations, std::string_view id) {
        for (const XmlElement relation : relations.root()) {
            if (relation.attribute("Id") == id) {
                const std::string_view target = relation.attribute("Target");
                return target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
            }
        }
        return "xl/worksheets/sheet1.xml";
    }

    Result<std::vector<SheetRow>> read_sheet(const std::string& part, UnreadCells& unread) {
        const Result<XmlTree> sheet = tree(part);
        if (!sheet) {
            return std::unexpected(sheet.error());
        }
        CellGrid grid;
        CellPlace next;
        for (const XmlElement row : sheet->root().child("x:sheetData")) {
            if (const int number = number_in(row.attribute("r"), 0); number > 0) {
                next.row = static_cast<std::size_t>(number) - 1;
            }
            next.column = 0;
            for (const XmlElement cell : row) {
                const CellPlace place = place_named(cell.attribute("r")).value_or(next);
                if (cell.attribute("t") == "e") {
                    unread.add(std::string(cell.child("x:v").text()), place.row, place.column);
                } else if (is_without_result(cell)) {
                    unread.add({}, place.row, place.column);
                } else {
                    grid.set(place.row, place.column, text_of(cell));
                }
                next.column = place.column + 1;
            }
            if (grid.too_large()) {
                return std::unexpected(too_large());
            }
            ++next.row;
        }
        for (const XmlElement merged : sheet->root().child("x:mergeCells")) {
            const std::string_view range = merged.attribute("ref");
            const std::size_t colon = std::min(range.find(':'), range.size());
            const auto first = place_named(range.substr(0, colon));
            const auto last = place_named(range.substr(std::min(colon + 1, range.size())));
            if (first && last) {
                grid.merge({first->row, first->column, last->row, last->column});
            }
        }
        std::vector<SheetRow> rows = std::move(grid).rows();
        return rows;
    }

    [[nodiscard]] Error too_large() const {
        return {Message::error_sheet_too_large, {std::to_string(most_sheet_cells)}, source()};
    }

    /// A formula of which no program has stored the result. (A result that is an empty text is one.)
    static bool is_without_result(XmlElement cell) {
        return cell.child("x:f") && cell.child("x:v").text().empty() && cell.attribute("t") != "str";
    }

    [[nodiscard]] std::string text_of(XmlElement cell) const {
        const std::string_view type = cell.attribute("t");
        const std::string_view value = cell.child("x:v").text();
        if (type == "s") {
            const int index = number_in(value, -1);
            return index >= 0 && static_cast<std::size_t>(index) < m_strings.size()
                       ? m_strings[static_cast<std::size_t>(index)]
                       : std::string();
        }
        if (type == "inlineStr") {
            return rich_text(cell.child("x:is"));
        }
        if (!type.empty() && type != "n") {
            return std::string(value);
        }
        const bool date = m_dates.is_date(number_in(cell.attribute("s"), 0));
        return date ? XlsxDates::text_of(value, m_first_day) : shown_number(value);
    }

    ZipArchive& m_archive;
    std::string_view m_file;
    std::vector<std::string> m_strings;
    XlsxDates m_dates;
    XlsxDates::FirstDay m_first_day = XlsxDates::FirstDay::of_1900;
};

} // namespace

Result<ReadSheets> read_xlsx(ZipArchive& archive, std::string_view file) {
    return XlsxReader(archive, file).read();
}

} // namespace kezheng
