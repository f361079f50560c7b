#pragma once

#include "mappings/standards/standard_draft.hpp"

#include <span>
#include <string_view>

namespace kezheng {

/// The keys of the standards that are compiled into the program, in order.
[[nodiscard]] std::span<const std::string_view> bundled_standard_keys();

/// The bundled standard with this key, from the data that we wrote (mappings/standards/data/): numbers, names, majors,
/// roles, terms and references are those of the published standard; titles, facets and summaries are our own, and there
/// are no statements. `key` must be one of bundled_standard_keys().
[[nodiscard]] StandardDraft bundled_standard(std::string_view key);

/// The key of the bundled standard with this Chinese title (white space, width and case aside); empty if none.
[[nodiscard]] std::string_view bundled_key_for_title(std::string_view title);

} // namespace kezheng
