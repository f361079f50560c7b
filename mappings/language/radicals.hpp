#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kezheng {

/// `text` with the ideograph in the place of each radical (⼯: U+2F00 to 2FD5, U+2E80 to 2EF3) and compatibility
/// ideograph (U+F900 to FAD9), which fonts draw alike, so that programs that print PDFs take one for the other;
/// `changed` is increased by how many there were. (Unicode's Equivalent_Unified_Ideograph and canonical decompositions;
/// 户 and 青 in their mainland forms.)
[[nodiscard]] std::string with_ideographs_for_radicals(std::string text, std::size_t& changed);

} // namespace kezheng
