#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// A short name for what a text says: 16 hexadecimal digits, the 64-bit FNV-1a hash of its letters, digits and
/// ideographs in half-width lower case. White space and punctuation do not count, so that the same sentence has one
/// fingerprint whatever document it was read from.
[[nodiscard]] std::string fingerprint_of(std::string_view text);

/// Whether `text` has the form of a fingerprint.
[[nodiscard]] bool is_fingerprint(std::string_view text);

} // namespace kezheng
