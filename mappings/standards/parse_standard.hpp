#pragma once

#include "graph/base/error.hpp"
#include "mappings/documents/document.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string_view>

namespace kezheng {

/// Reads a published 1+X skill-level standard from a document of any format.
///
/// `id` becomes the first part of every key. Everything that the document holds is either in the draft or named by a
/// diagnostic; the document's own diagnostics come first, then ours, by line. Error: no table of requirements, or
/// tables of more than largest_tables_bytes or most_table_lines.
[[nodiscard]] Result<ReadStandard> parse_standard(const Document& document, std::string_view id);

/// A standard has some hundred lines of requirements.
inline constexpr std::size_t largest_tables_bytes = std::size_t{2} * 1024 * 1024;
inline constexpr std::size_t most_table_lines = 20'000;

/// The Chinese title of the standard in `document`; empty where none is found.
[[nodiscard]] std::string title_of_document(const Document& document);

} // namespace kezheng
