#include "mappings/documents/read_document.hpp"

#include "mappings/documents/read_docx.hpp"
#include "mappings/documents/read_html.hpp"
#include "mappings/documents/read_pdf.hpp"
#include "mappings/documents/read_text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace kezheng {

namespace {

/// Formats known by their first bytes.
struct Signature {
    std::string_view bytes;
    std::string_view format;
};

constexpr std::array signatures{
    Signature{"\x89PNG", "PNG"},
    Signature{"\xFF\xD8\xFF", "JPEG"},
    Signature{"{\\rtf", "RTF"},
};

/// Word files, new and old, and what else comes in the same wrapping: read_docx() tells them apart.
constexpr std::array<std::string_view, 4> zip_and_ole{"PK\x03\x04", "PK\x05\x06", "PK\x07\x08", "\xD0\xCF\x11\xE0"};

} // namespace

Result<Document> read_document(std::string_view bytes, std::string_view file) {
    const SourceRef source{std::string(file), 0, 0};
    if (bytes.find_first_not_of(" \t\r\n\f") == std::string_view::npos) {
        return std::unexpected(Error{Message::error_file_empty, {}, source});
    }
    if (bytes.size() > largest_document_bytes) {
        return std::unexpected(
            Error{Message::error_file_too_large, {std::to_string(largest_document_bytes / 1024 / 1024)}, source});
    }
    if (std::ranges::any_of(zip_and_ole, [&](std::string_view start) { return bytes.starts_with(start); })) {
        return read_docx(bytes, file);
    }
    if (bytes.starts_with("%PDF-")) {
        return read_pdf(bytes, file);
    }
    for (const Signature& signature : signatures) {
        if (bytes.starts_with(signature.bytes)) {
            return std::unexpected(Error{Message::error_format_not_read, {std::string(signature.format)}, source});
        }
    }
    if (looks_like_html(bytes)) {
        return read_html(bytes, file);
    }
    return read_text(bytes, file);
}

} // namespace kezheng
