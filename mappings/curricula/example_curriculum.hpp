#pragma once

#include "mappings/curricula/read_curriculum.hpp"

#include <string_view>
#include <vector>

namespace kezheng {

/// The name by which the bundled example is loaded.
inline constexpr std::string_view example_curriculum_name = "example";

/// The files of the bundled example, our own: a three-year college programme of cross-border e-commerce, aligned by
/// hand to the bundled standards, with a pool of candidate modules. Made for trying the program out; no school teaches
/// it.
[[nodiscard]] std::vector<CurriculumFile> example_curriculum_files();

} // namespace kezheng
