#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A sentence without its brackets' contents, without a leading number or quotation marks, with Chinese commas, colons
/// and semicolons for half-width ones.
[[nodiscard]] std::string plain_sentence(std::string_view sentence);

/// The clauses of a plain sentence, split at ，；：。！？ and trimmed; empty ones left out.
[[nodiscard]] std::vector<std::string> clauses_of(std::string_view sentence);

} // namespace kezheng
