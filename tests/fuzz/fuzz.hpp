#pragma once

#include "graph/base/error.hpp"
#include "mappings/documents/document.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string>
#include <string_view>

namespace kezheng::test {

/// What a fuzz target does with its input. It may fail with an Error; it must not crash, hang or leak.
void read_fuzzed(std::string_view bytes);

/// Parses a document as a standard and puts it into a graph; says every message that came up in both languages.
void use(const Result<Document>& document);
void use(const Result<ReadStandard>& standard);

} // namespace kezheng::test
