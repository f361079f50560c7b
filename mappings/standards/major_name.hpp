#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// `text` without the codes of majors: `（620407）`, `[专业代码：620407]`, `620407 `, `100204TK`.
[[nodiscard]] std::string without_codes(std::string_view text);

/// The name in an entry of a list of majors: without its number in the list, code, quotation marks and 专业 at its end.
[[nodiscard]] std::string name_of_major(std::string_view entry);

} // namespace kezheng
