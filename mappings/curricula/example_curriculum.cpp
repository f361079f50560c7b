#include "mappings/curricula/example_curriculum.hpp"

#include "graph/base/embedded.hpp"

KEZHENG_EMBEDDED(example_curriculum)
KEZHENG_EMBEDDED(example_modules)
KEZHENG_EMBEDDED(example_alignments)
KEZHENG_EMBEDDED(example_candidates)
KEZHENG_EMBEDDED(example_candidate_alignments)

namespace kezheng {

std::vector<CurriculumFile> example_curriculum_files() {
    return {{"example/curriculum.csv", std::string(embedded_example_curriculum())},
            {"example/modules.csv", std::string(embedded_example_modules())},
            {"example/alignments.csv", std::string(embedded_example_alignments())},
            {"example/candidates.csv", std::string(embedded_example_candidates())},
            {"example/candidate_alignments.csv", std::string(embedded_example_candidate_alignments())}};
}

} // namespace kezheng
