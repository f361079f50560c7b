#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// A number that is printed raised, with the characters that Unicode has for that: `2` → `²`, `-3` → `⁻³`. Text with
/// any other character comes back as it is.
[[nodiscard]] std::string as_superscript(std::string_view text);

/// The same of a number that is printed low: the 2 of CO₂.
[[nodiscard]] std::string as_subscript(std::string_view text);

} // namespace kezheng
