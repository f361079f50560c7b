#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// How much of a sentence is read for facets, overlaps and orders. What is longer is no requirement but a misread page,
/// and the time of what looks from each word to all others must be bounded.
inline constexpr std::size_t most_characters_read = 800;

/// That much of a sentence, from its beginning.
[[nodiscard]] std::string_view readable_part(std::string_view sentence);

/// A sentence without its brackets' contents, without a leading number or quotation marks, with Chinese commas, colons
/// and semicolons for half-width ones.
[[nodiscard]] std::string plain_sentence(std::string_view sentence);

/// The clauses of a plain sentence, split at ，；：。！？ and trimmed; empty ones left out.
[[nodiscard]] std::vector<std::string> clauses_of(std::string_view sentence);

} // namespace kezheng
