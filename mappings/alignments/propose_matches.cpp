#include "mappings/alignments/propose_matches.hpp"

#include "graph/base/key_order.hpp"
#include "mappings/alignments/alignment_model.hpp"
#include "mappings/alignments/pair_evidence.hpp"
#include "mappings/alignments/pair_relation.hpp"
#include "mappings/language/chinese_text.hpp"

#include <cmath>

namespace kezheng {

namespace {

// Scores are written with three decimals; rounding here makes JSON, tables and thresholds agree.
double rounded(double score) {
    return std::round(score * 1000) / 1000;
}

} // namespace

std::vector<EdgeDraft> propose_matches(const StandardDraft& a, const StandardDraft& b, const Lexicon& lexicon,
                                       double least) {
    if (key_before(b.id, a.id)) {
        return propose_matches(b, a, lexicon, least);
    }
    const AlignmentModel& model = bundled_alignment_model();
    const double threshold = least > 0 ? least : model.threshold;
    const StandardProfile first = profile_of(a, lexicon);
    const StandardProfile second = profile_of(b, lexicon);
    std::vector<EdgeDraft> edges;
    for (const PairFeatures& pair : pair_features(first, second, lexicon)) {
        const RequirementProfile& one = first.requirements[pair.a];
        const RequirementProfile& other = second.requirements[pair.b];
        const bool same = comparison_form(one.text) == comparison_form(other.text);
        const double score = same ? 1 : std::min(0.999, rounded(score_of(pair.features, model)));
        if (score < threshold) {
            continue;
        }
        Matches details{pair_relation(one, other, lexicon),
                        score,
                        Status::proposed,
                        pair_evidence(first, one, second, other, lexicon),
                        {}};
        edges.push_back({EdgeKind::matches, one.key, other.key, std::move(details), {}});
    }
    return edges;
}

} // namespace kezheng
