#include "mappings/documents/read_document.hpp"

#include "mappings/documents/read_text.hpp"

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
    Signature{"%PDF-", "PDF"},   Signature{"PK\x03\x04", "DOCX / ZIP"}, Signature{"\xD0\xCF\x11\xE0", "DOC / OLE"},
    Signature{"\x89PNG", "PNG"}, Signature{"\xFF\xD8\xFF", "JPEG"},     Signature{"{\\rtf", "RTF"},
};

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
    for (const Signature& signature : signatures) {
        if (bytes.starts_with(signature.bytes)) {
            return std::unexpected(Error{Message::error_format_not_read, {std::string(signature.format)}, source});
        }
    }
    return read_text(bytes, file);
}

} // namespace kezheng
