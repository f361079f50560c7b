#include "tests/mappings/documents/zip_bytes.hpp"

#include <cstdint>

namespace kezheng::test {

namespace {

void append_number(std::string& bytes, std::uint32_t value, int width) {
    for (int i = 0; i < width; ++i) {
        bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
    }
}

std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            sum = sum >> 1U ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~sum;
}

/// What the header of an entry and its line in the directory have in common: from the version to the length of the
/// name.
std::string common_header(const std::pair<std::string, std::string>& entry) {
    std::string header;
    append_number(header, 20, 2);
    append_number(header, 0x800, 2); // names in UTF-8
    append_number(header, 0, 2);     // stored
    append_number(header, 0, 2);
    append_number(header, 0x21, 2);
    append_number(header, checksum(entry.second), 4);
    append_number(header, static_cast<std::uint32_t>(entry.second.size()), 4);
    append_number(header, static_cast<std::uint32_t>(entry.second.size()), 4);
    append_number(header, static_cast<std::uint32_t>(entry.first.size()), 2);
    append_number(header, 0, 2);
    return header;
}

} // namespace

std::string zip_bytes(const std::vector<std::pair<std::string, std::string>>& entries) {
    std::string bytes;
    std::string directory;
    for (const auto& entry : entries) {
        const auto offset = static_cast<std::uint32_t>(bytes.size());
        bytes += "PK\x03\x04" + common_header(entry) + entry.first + entry.second;
        directory += "PK\x01\x02";
        append_number(directory, 20, 2);
        directory += common_header(entry);
        append_number(directory, 0, 4);
        append_number(directory, 0, 2);
        append_number(directory, 0, 4);
        append_number(directory, offset, 4);
        directory += entry.first;
    }
    const auto offset = static_cast<std::uint32_t>(bytes.size());
    const auto count = static_cast<std::uint32_t>(entries.size());
    bytes += directory + "PK\x05\x06";
    append_number(bytes, 0, 4);
    append_number(bytes, count, 2);
    append_number(bytes, count, 2);
    append_number(bytes, static_cast<std::uint32_t>(directory.size()), 4);
    append_number(bytes, offset, 4);
    append_number(bytes, 0, 2);
    return bytes;
}

std::string docx_bytes(std::string_view body, std::string_view styles, std::string_view numbering) {
    const std::string spaces = R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
                               R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
                               R"( xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math")"
                               R"( xmlns:v="urn:schemas-microsoft-com:vml">)";
    std::vector<std::pair<std::string, std::string>> parts{
        {"word/document.xml", "<w:document" + spaces + "<w:body>" + std::string(body) + "</w:body></w:document>"}};
    if (!styles.empty()) {
        parts.emplace_back("word/styles.xml", "<w:styles" + spaces + std::string(styles) + "</w:styles>");
    }
    if (!numbering.empty()) {
        parts.emplace_back("word/numbering.xml", "<w:numbering" + spaces + std::string(numbering) + "</w:numbering>");
    }
    return zip_bytes(parts);
}

} // namespace kezheng::test
