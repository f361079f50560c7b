#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// A DOT file with every quoted string longer than 8,000 bytes written as a sum of shorter ones (`"…" + "…"`), which
/// means the same: Graphviz 2.42 reads no string longer than 16 KB from a file.
[[nodiscard]] std::string with_short_strings(std::string_view dot);

} // namespace kezheng
