#pragma once

#include "graph/base/error.hpp"
#include "mappings/documents/document.hpp"

#include <string_view>

namespace kezheng {

/// Reads the bytes of a document; `file` is its name for positions and messages. The format is told from the content,
/// never from the name. Errors: the file is empty, larger than largest_document_bytes (a text: largest_text_bytes), or
/// of a format without a reader.
[[nodiscard]] Result<Document> read_document(std::string_view bytes, std::string_view file);

inline constexpr std::size_t largest_document_bytes = std::size_t{64} * 1024 * 1024;

/// Text alone never needs so much: other files hold pictures.
inline constexpr std::size_t largest_text_bytes = std::size_t{8} * 1024 * 1024;

} // namespace kezheng
