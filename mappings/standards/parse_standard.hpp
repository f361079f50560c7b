#pragma once

#include "graph/base/error.hpp"
#include "mappings/documents/document.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string_view>

namespace kezheng {

/// Reads a published 1+X skill-level standard from a document of any format.
///
/// `id` becomes the first part of every key. Everything that the document holds is either in the draft or named by a
/// diagnostic; the document's own diagnostics come first, then ours, by line. Error: no table of requirements.
[[nodiscard]] Result<ReadStandard> parse_standard(const Document& document, std::string_view id);

/// The Chinese title of the standard in `document`; empty where none is found.
[[nodiscard]] std::string title_of_document(const Document& document);

} // namespace kezheng
