#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// A DOT file with every quoted string longer than 8,000 bytes written as a sum of shorter ones (`"…" + "…"`), which
/// means the same: Graphviz 2.42 reads no string longer than 16 KB from a file.
[[nodiscard]] std::string with_short_strings(std::string_view dot);

/// A label, in which `\` begins an escape and entities are resolved (`&amp;`), as text: a line ends with `line_end`
/// (`\n` centres it, `\l` sets it to the left), other control characters are left out, broken bytes become U+FFFD.
[[nodiscard]] std::string escaped_label(std::string_view text, std::string_view line_end);

/// The name of a graph or node, on one line. cgraph writes it between quotes without a second look at its backslashes.
[[nodiscard]] std::string escaped_name(std::string_view name);

/// A tooltip, on one line: Graphviz resolves its escapes twice.
[[nodiscard]] std::string escaped_tooltip(std::string_view text);

} // namespace kezheng
