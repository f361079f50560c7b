#pragma once

#include "graph/model/decision.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace kezheng {

/// Reviewed decisions as an SSSOM TSV, in their order; `wording` gives what a key's requirement says, empty where that
/// is not known.
[[nodiscard]] std::string decisions_sssom(std::span<const Decision> decisions,
                                          const std::function<std::string(std::string_view)>& wording);

} // namespace kezheng
