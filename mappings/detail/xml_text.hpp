#pragma once

#include <libxml/xmlstring.h>

#include <cstddef>
#include <string_view>

// For the sources that read XML and HTML through libxml2, whose texts are bytes of UTF-8.
namespace kezheng::detail {

/// The text of libxml2 up to its closing zero; empty for none.
[[nodiscard]] inline std::string_view xml_text(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text)); // NOLINT
}

/// The text from `begin` up to `end`.
[[nodiscard]] inline std::string_view xml_text(const xmlChar* begin, const xmlChar* end) {
    return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)}; // NOLINT
}

} // namespace kezheng::detail
