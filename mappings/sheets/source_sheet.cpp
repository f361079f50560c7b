#include "mappings/sheets/source_sheet.hpp"

#include "mappings/documents/read_document.hpp"
#include "mappings/documents/zip_archive.hpp"
#include "mappings/sheets/read_csv.hpp"
#include "mappings/sheets/read_ods.hpp"
#include "mappings/sheets/read_xlsx.hpp"

namespace kezheng {

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
