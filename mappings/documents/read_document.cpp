#include "mappings/documents/read_document.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/documents/decode.hpp"
#include "mappings/documents/docx/read_docx.hpp"
#include "mappings/documents/html/read_html.hpp"
#include "mappings/documents/pdf/read_pdf.hpp"
#include "mappings/documents/read_text.hpp"
#include "mappings/documents/set_notes_apart.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace kezheng {

namespace {

/// Formats known by their first bytes, and what to say about them.
struct Signature {
    std::string_view bytes;
    std::string_view format;
    Message message;
};

using namespace std::string_view_literals;

constexpr std::array signatures{
    Signature{"\x89PNG", "PNG", Message::error_image_not_read},
    Signature{"\xFF\xD8\xFF", "JPEG", Message::error_image_not_read},
    Signature{"GIF8", "GIF", Message::error_image_not_read},
    Signature{"II*\0"sv, "TIFF", Message::error_image_not_read},
    Signature{"MM\0*"sv, "TIFF", Message::error_image_not_read},
    Signature{"{\\rtf", "RTF", Message::error_format_not_read},
    Signature{"%!PS", "PostScript", Message::error_format_not_read},
    Signature{"AT&TFORM", "DjVu", Message::error_image_not_read},
    Signature{"Rar!", "RAR", Message::error_archive_not_read},
    Signature{"7z\xBC\xAF", "7z", Message::error_archive_not_read},
    Signature{"\x1F\x8B", "gzip", Message::error_archive_not_read},
};

/// BMP and WebP: their first bytes alone may begin a text.
std::string_view picture_format(std::string_view bytes) {
    constexpr std::size_t header = 12;
    if (bytes.size() < header) {
        return {};
    }
    if (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") {
        return "WebP";
    }
    return bytes.starts_with("BM") && bytes.substr(6, 4) == "\0\0\0\0"sv ? "BMP" : "";
}

/// Whether the beginning of `bytes` holds more than a fifth of characters that no text has.
bool is_binary(std::string_view bytes) {
    constexpr std::size_t looked_at = 4096;
    const DecodedText decoded = decode_text(bytes.substr(0, looked_at));
    std::size_t characters = 0;
    std::size_t odd = 0;
    for (std::size_t at = 0; at < decoded.text.size();) {
        const CodePoint point = code_point_at(decoded.text, at);
        const bool blank = point.value >= U'\t' && point.value <= U'\r';
        odd += (point.value < U' ' && !blank) || point.value == 0xFFFDU ? 1 : 0;
        ++characters;
        at += point.length;
    }
    return odd * 5 > characters;
}

/// A PDF with something else before its header, as mail programs leave it.
bool is_late_pdf(std::string_view bytes) {
    constexpr std::size_t latest = 1024;
    return bytes.substr(0, latest).contains("%PDF-") && bytes.contains("endobj") && bytes.contains("startxref");
}

/// Word files, new and old, and what else comes in the same wrapping: read_docx() tells them apart.
constexpr std::array<std::string_view, 4> zip_and_ole{"PK\x03\x04", "PK\x05\x06", "PK\x07\x08", "\xD0\xCF\x11\xE0"};

Result<Document> read_by_format(std::string_view bytes, std::string_view file) {
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
    if (bytes.starts_with("%PDF-") || is_late_pdf(bytes)) {
        return read_pdf(bytes, file);
    }
    for (const Signature& signature : signatures) {
        if (bytes.starts_with(signature.bytes)) {
            return std::unexpected(Error{signature.message, {std::string(signature.format)}, source});
        }
    }
    if (const std::string_view picture = picture_format(bytes); !picture.empty()) {
        return std::unexpected(Error{Message::error_image_not_read, {std::string(picture)}, source});
    }
    if (looks_like_html(bytes)) {
        return read_html(bytes, file);
    }
    if (is_binary(bytes)) {
        return std::unexpected(Error{Message::error_binary_not_read, {}, source});
    }
    if (bytes.size() > largest_text_bytes) {
        return std::unexpected(
            Error{Message::error_file_too_large, {std::to_string(largest_text_bytes / 1024 / 1024)}, source});
    }
    return read_text(bytes, file);
}

} // namespace

Result<Document> read_document(std::string_view bytes, std::string_view file) {
    Result<Document> document = read_by_format(bytes, file);
    if (document) {
        set_notes_apart(*document);
    }
    return document;
}

} // namespace kezheng
