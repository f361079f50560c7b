#pragma once

#include "exporters/json_value.hpp"
#include "graph/analysis/major_answer.hpp"

// For the JSON exporters' sources only, as json_value.hpp.
namespace kezheng {

/// The answer as an object, `schema` first.
[[nodiscard]] Json json_of(const MajorAnswer& answer);

} // namespace kezheng
