#include "mappings/alignments/action_similarity.hpp"

#include <algorithm>

namespace kezheng {

double action_similarity(const ActionProfile& a, const ActionProfile& b, const Lexicon& lexicon) {
    if (a.word == b.word) {
        return 1;
    }
    double best = 0;
    for (const std::size_t first : a.classes) {
        for (const std::size_t second : b.classes) {
            const auto& classes = lexicon.action_classes();
            const bool family = classes[first].family == classes[second].family;
            best = std::max(best, first == second ? 0.9 : family ? 0.5 : 0.0);
        }
    }
    return best;
}

NearestActions nearest_actions(const RequirementProfile& a, const RequirementProfile& b, const Lexicon& lexicon) {
    NearestActions best;
    for (const ActionProfile& first : a.actions) {
        for (const ActionProfile& second : b.actions) {
            const double similarity = action_similarity(first, second, lexicon);
            if (similarity > best.similarity) {
                best = {similarity, &first, &second};
            }
        }
    }
    return best;
}

} // namespace kezheng
