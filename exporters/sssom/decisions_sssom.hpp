#pragma once

#include "graph/model/decision.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// What a requirement says now.
struct PresentText {
    bool is_loaded = false; ///< whether its standard is there to be looked at
    std::string wording;    ///< empty where the standard has no such requirement
    std::vector<std::string> fingerprints;
};

/// Reviewed decisions as an SSSOM TSV, in their order; `present` gives what a key's requirement says. A side whose text
/// is no longer the one that was judged keeps the wording that was, and its row is marked stale.
[[nodiscard]] std::string decisions_sssom(std::span<const Decision> decisions,
                                          const std::function<PresentText(std::string_view)>& present);

} // namespace kezheng
