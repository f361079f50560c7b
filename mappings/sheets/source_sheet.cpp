#include "mappings/sheets/source_sheet.hpp"

#include "mappings/documents/docx/zip_archive.hpp"
#include "mappings/documents/read_document.hpp"
#include "mappings/sheets/read_csv.hpp"
#include "mappings/sheets/read_ods.hpp"
#include "mappings/sheets/read_xlsx.hpp"

#include <charconv>

namespace kezheng {

namespace {

constexpr std::size_t most_cells_named = 5;

/// `C7` for row 6, column 2.
std::string name_of_cell(std::size_t row, std::size_t column) {
    std::string letters;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + static_cast<char>((left - 1) % 26)));
    }
    return letters + std::to_string(row + 1);
}

} // namespace

void UnreadCells::add(const std::string& text, std::size_t row, std::size_t column) {
    Group& group = m_groups[text];
    if (group.count == 0) {
        group.first_row = row;
        group.first_column = column;
    }
    if (++group.count <= most_cells_named) {
        group.names += (group.names.empty() ? "" : " ") + name_of_cell(row, column);
    }
}

void UnreadCells::report(const std::string& file, const std::string& sheet,
                         std::vector<Diagnostic>& diagnostics) const {
    for (const auto& [text, group] : m_groups) {
        const SourceRef place{.file = file,
                              .row = static_cast<unsigned>(group.first_row + 1),
                              .column = static_cast<unsigned>(group.first_column + 1),
                              .sheet = sheet};
        const std::string names = group.names + (group.count > most_cells_named ? " …" : "");
        const std::string count = std::to_string(group.count);
        if (text.empty()) {
            diagnostics.push_back({Rule::formula_without_result, {count, names}, place, {}});
        } else {
            diagnostics.push_back({Rule::cell_error, {text, count, names}, place, {}});
        }
    }
}

std::string shown_number(std::string_view text) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size()) {
        return std::string(text);
    }
    std::string shown(64, '\0');
    const auto written =
        std::to_chars(shown.data(), shown.data() + shown.size(), value, std::chars_format::general, 15);
    shown.resize(static_cast<std::size_t>(written.ptr - shown.data()));
    return shown;
}

SourceRef SourceSheet::place(const SheetRow& row, std::size_t column) const {
    SourceRef source = place(row);
    source.column = static_cast<unsigned>(column + 1);
    return source;
}

SourceRef SourceSheet::place(const SheetRow& row) const {
    if (!in_book) {
        return {.file = file, .line = row.number};
    }
    return {.file = file, .row = row.number, .sheet = name};
}

Result<ReadSheets> read_sheets(std::string_view bytes, std::string_view file) {
    const SourceRef source{.file = std::string(file)};
    if (bytes.find_first_not_of(" \t\r\n\f") == std::string_view::npos) {
        return std::unexpected(Error{Message::error_file_empty, {}, source});
    }
    if (bytes.size() > largest_document_bytes) {
        return std::unexpected(
            Error{Message::error_file_too_large, {std::to_string(largest_document_bytes / 1024 / 1024)}, source});
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) { // an old .xls, or a workbook locked with a password
        return std::unexpected(Error{Message::error_xls_not_read, {}, source});
    }
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
        Result<ZipArchive> archive = ZipArchive::open(bytes, file);
        if (!archive) {
            return std::unexpected(archive.error());
        }
        if (archive->has("xl/workbook.xml")) {
            return read_xlsx(*archive, file);
        }
        if (archive->has("content.xml")) {
            return read_ods(*archive, file);
        }
        return std::unexpected(Error{Message::error_zip_without_workbook, {}, source});
    }
    if (bytes.starts_with("%PDF-") || bytes.starts_with("{\\rtf") || bytes.starts_with("\x89PNG")) {
        return std::unexpected(Error{Message::error_no_table_file, {}, source});
    }
    return read_csv(bytes, file);
}

} // namespace kezheng
