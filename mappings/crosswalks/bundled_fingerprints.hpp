#pragma once

#include <string_view>

namespace kezheng {

/// The published sentence and our own title of a requirement of a bundled standard speak of the same thing. Given the
/// fingerprint of one, that of the other; empty where it is neither.
[[nodiscard]] std::string_view other_fingerprint(std::string_view fingerprint);

} // namespace kezheng
