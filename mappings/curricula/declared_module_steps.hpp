#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/model/graph_builder.hpp"
#include "mappings/curricula/curriculum_draft.hpp"

#include <vector>

namespace kezheng {

/// Puts the keys of modules in the place of the codes and names that people write in declared steps (`K01`,
/// `茶叶基础`). Keys, and what names no module of `curriculum`, stay as they are. Reported and taken out: a step that
/// names several modules at once (ambiguous-module).
[[nodiscard]] std::vector<Diagnostic> name_modules_by_key(const CurriculumDraft& curriculum,
                                                          std::vector<EdgeDraft>& steps);

} // namespace kezheng
