#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kezheng::test {

/// The bytes of a zip archive with these entries (name, content), stored without compression.
[[nodiscard]] std::string zip_bytes(const std::vector<std::pair<std::string, std::string>>& entries);

/// A Word file with this body (content of `w:body`, prefixes w, mc, v, m) and, where given, the content of its styles
/// and numbering parts.
[[nodiscard]] std::string docx_bytes(std::string_view body, std::string_view styles = {},
                                     std::string_view numbering = {});

} // namespace kezheng::test
