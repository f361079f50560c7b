#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// plain_text() as the content of an XML element or attribute: `& < > "` as entities, tabs and line feeds as
/// references.
[[nodiscard]] std::string xml_text(std::string_view text);

} // namespace kezheng
