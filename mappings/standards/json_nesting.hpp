#pragma once

#include <string_view>

namespace kezheng {

/// Whether JSON is nested more deeply than any document that we read; asked before a parser builds it.
[[nodiscard]] bool nested_too_deeply(std::string_view bytes);

} // namespace kezheng
