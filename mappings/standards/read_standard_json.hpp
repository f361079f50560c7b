#pragma once

#include "graph/base/error.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string_view>

namespace kezheng {

/// Whether `bytes` look like a JSON object rather than a document of a standard.
[[nodiscard]] bool looks_like_json(std::string_view bytes);

/// Reads a `kezheng/standard/1` document; `file` is its name for messages. Levels, areas, tasks and skills are numbered
/// by position; the ids in the file must agree with that. Fields that we do not know are reported (unknown-field).
/// Diagnostics that the file carries are not read again. Errors: no JSON, another schema, a field that is missing or of
/// the wrong type or an id that does not fit its place (with its path).
[[nodiscard]] Result<ReadStandard> read_standard_json(std::string_view bytes, std::string_view file);

} // namespace kezheng
