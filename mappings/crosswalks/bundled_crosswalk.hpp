#pragma once

#include "graph/model/decision.hpp"

#include <vector>

namespace kezheng {

/// The decisions on pairs of the bundled standards that we reviewed one by one on the documents read in full
/// (mappings/crosswalks/data/). Each holds for the document's sentences and for our titles.
[[nodiscard]] const std::vector<Decision>& bundled_decisions();

} // namespace kezheng
