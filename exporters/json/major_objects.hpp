#pragma once

#include "exporters/json/json_value.hpp"
#include "graph/analysis/majors/major_answer.hpp"

// For the JSON exporters' sources only, as json_value.hpp.
namespace kezheng {

/// The answer as an object, `schema` first.
[[nodiscard]] Json json_of(const MajorAnswer& answer);

} // namespace kezheng
