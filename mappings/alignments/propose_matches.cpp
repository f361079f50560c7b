#include "mappings/alignments/propose_matches.hpp"

#include "graph/base/key_order.hpp"
#include "mappings/alignments/action_pair_weights.hpp"
#include "mappings/alignments/home_trade.hpp"
#include "mappings/alignments/pair_evidence.hpp"
#include "mappings/alignments/pair_relation.hpp"
#include "mappings/alignments/pair_scores.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kezheng {

namespace {

// Finite for any score.
double log_odds(double score) {
    constexpr double least = 1e-6;
    const double chance = std::clamp(score, least, 1 - least);
    return std::log(chance / (1 - chance));
}

// Scores are written with three decimals; rounding here makes JSON, tables and thresholds agree.
double rounded(double score) {
    return std::round(score * 1000) / 1000;
}

// The texts of the requirements as they are compared, in their order.
std::vector<std::string> forms_of(const StandardProfile& standard) {
    std::vector<std::string> forms;
    for (const RequirementProfile& requirement : standard.requirements) {
        forms.push_back(comparison_form(requirement.text));
    }
    return forms;
}

} // namespace

ScoredMatches score_matches(const StandardDraft& a, const StandardDraft& b, const Lexicon& lexicon,
                            std::optional<double> least) {
    if (key_before(b.id, a.id)) {
        return score_matches(b, a, lexicon, least);
    }
    const AlignmentModel& model = bundled_alignment_model();
    const StandardProfile first = profile_of(a, lexicon);
    const StandardProfile second = profile_of(b, lexicon);
    const std::vector<std::string> first_forms = forms_of(first);
    const std::vector<std::string> second_forms = forms_of(second);
    std::vector<EdgeDraft> edges;
    const WordCover words(first, second, lexicon);
    const std::vector<PairFeatures> pairs = pair_features(first, second, words, lexicon);
    const double home_share = home_trade_share(first, second);
    const std::vector<double> scores = pair_scores(pairs, first, second, model.usual, score_weights(model, home_share),
                                                   ActionPairWeights(bundled_action_pairs(), lexicon, home_share));
    const double threshold = proposal_threshold(scores);
    const double lowest = least.value_or(threshold);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const PairFeatures& pair = pairs[i];
        const RequirementProfile& one = first.requirements[pair.a];
        const RequirementProfile& other = second.requirements[pair.b];
        const bool same = first_forms[pair.a] == second_forms[pair.b];
        const double score = same ? 1 : std::min(0.999, rounded(scores[i]));
        if (score < lowest) {
            continue;
        }
        const RelationSigns signs{log_odds(scores[i]), pair.features.at(static_cast<std::size_t>(Feature::characters)),
                                  pair.features.at(static_cast<std::size_t>(Feature::cover)),
                                  words.containment(pair.a, pair.b)};
        Matches details{same ? Relation::exact : pair_relation(signs, model),
                        score,
                        Status::proposed,
                        pair_evidence(first, one, second, other, lexicon),
                        {}};
        edges.push_back({EdgeKind::matches, one.key, other.key, std::move(details), {}});
    }
    return {std::move(edges), threshold};
}

std::vector<EdgeDraft> propose_matches(const StandardDraft& a, const StandardDraft& b, const Lexicon& lexicon,
                                       std::optional<double> least) {
    return score_matches(a, b, lexicon, least).edges;
}

} // namespace kezheng
