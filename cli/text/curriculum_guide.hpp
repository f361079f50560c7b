#pragma once

#include "exporters/tables/workbook.hpp"
#include "graph/base/language.hpp"

namespace kezheng {

/// The guide of a curriculum's workbook: every sheet and column, what goes in, what is allowed, an example; then what
/// to run.
[[nodiscard]] Sheet curriculum_guide(Language language);

} // namespace kezheng
