#pragma once

#include "graph/model/node.hpp"

#include <string>

namespace kezheng {

/// What a requirement (a node of kind skill) says: its sentence, or our own title where no document was read.
[[nodiscard]] const std::string& wording_of(const Node& skill);

} // namespace kezheng
