#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kezheng {

/// The places (byte offsets) within words of the lexicon that ICU's dictionary takes for several: 搜索引擎 is 搜索 and
/// 引擎 there. `words` are the ends of ICU's words, ascending; the longest word of the lexicon that begins and ends at
/// such places counts. Ascending.
[[nodiscard]] std::vector<std::size_t> inside_compounds(std::string_view text, const std::vector<std::size_t>& words);

} // namespace kezheng
