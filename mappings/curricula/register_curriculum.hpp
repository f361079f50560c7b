#pragma once

#include "graph/model/graph_builder.hpp"
#include "mappings/curricula/curriculum_draft.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// Adds a curriculum to the graph: the curriculum, its modules (`curriculum/NAME/CODE`), what each of them teaches, and
/// which come before which. A pair of module and skill that occurs in several alignments becomes one edge, with the
/// deepest depth of those that are accepted (else of those that are proposed) and the sum of their hours; that of
/// rejected ones counts nowhere. Returns what was put together so.
std::vector<Diagnostic> register_curriculum(const CurriculumDraft& curriculum, GraphBuilder& builder);

/// Adds the candidates of a curriculum as a curriculum of their own, candidates_key(). What they need is looked up
/// among them, then among the modules of `curriculum`; a requisite that is in neither is left out. Returns as above.
std::vector<Diagnostic> register_candidates(const CurriculumDraft& curriculum, GraphBuilder& builder);

/// `candidates/NAME` for `curriculum/NAME`.
[[nodiscard]] std::string candidates_key(const CurriculumDraft& curriculum);

/// `curriculum/NAME/K01`
[[nodiscard]] std::string module_key(std::string_view curriculum_key, std::string_view code);

} // namespace kezheng
