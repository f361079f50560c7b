#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// The beginning of a sentence, up to some 800 characters, cut between two of them. What is longer is no requirement
/// but a misread page, and the time of what looks from each word to all others must be bounded.
[[nodiscard]] std::string_view readable_part(std::string_view sentence);

/// A sentence without its brackets' contents, without a leading number or quotation marks, with Chinese commas, colons
/// and semicolons for half-width ones.
[[nodiscard]] std::string plain_sentence(std::string_view sentence);

/// The clauses of a plain sentence, split at ，；：。！？ and trimmed; empty ones left out.
[[nodiscard]] std::vector<std::string> clauses_of(std::string_view sentence);

} // namespace kezheng
