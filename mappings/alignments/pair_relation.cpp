#include "mappings/alignments/pair_relation.hpp"

#include "mappings/alignments/action_similarity.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <set>

namespace kezheng {

namespace {

bool is_object(const PhraseProfile& phrase) {
    return phrase.facet == "object" || phrase.facet == "yields";
}

void add_with_broader(std::set<std::size_t>& concepts, std::size_t concept_id, const Lexicon& lexicon) {
    if (concepts.insert(concept_id).second) {
        for (const std::size_t broader : lexicon.concepts()[concept_id].broader) {
            add_with_broader(concepts, broader, lexicon);
        }
    }
}

// Whether `inner` names `outer` or something narrower: one of the concepts of `outer`, and no other of its own beside
// what makes it narrower.
bool lies_within(const PhraseProfile& inner, const PhraseProfile& outer, const Lexicon& lexicon) {
    if (inner.text.find(outer.text) != std::string::npos) {
        return true;
    }
    if (outer.mentions.empty() || !outer.pairs.empty()) {
        return false;
    }
    std::set<std::size_t> covered;
    for (const Mention& mention : inner.mentions) {
        add_with_broader(covered, mention.concept_id, lexicon);
    }
    return std::ranges::all_of(outer.mentions, [&](const Mention& mention) {
        const bool general = lexicon.concepts()[mention.concept_id].kind == "quality";
        return general || covered.contains(mention.concept_id);
    });
}

// The share of the objects of `a` that lie within an object of `b`.
double objects_within(const RequirementProfile& a, const RequirementProfile& b, const Lexicon& lexicon) {
    double all = 0;
    double within = 0;
    for (const PhraseProfile& inner : a.phrases) {
        if (is_object(inner)) {
            ++all;
            within += std::ranges::any_of(b.phrases,
                                          [&](const PhraseProfile& outer) {
                                              return is_object(outer) && lies_within(inner, outer, lexicon);
                                          })
                          ? 1
                          : 0;
        }
    }
    return all > 0 ? within / all : 0;
}

// The share of the actions of `a` that `b` has too.
double actions_within(const RequirementProfile& a, const RequirementProfile& b, const Lexicon& lexicon) {
    double within = 0;
    for (const ActionProfile& action : a.actions) {
        within +=
            std::ranges::any_of(
                b.actions, [&](const ActionProfile& other) { return action_similarity(action, other, lexicon) >= 0.5; })
                ? 1
                : 0;
    }
    return a.actions.empty() ? 0 : within / static_cast<double>(a.actions.size());
}

std::size_t breadth(const RequirementProfile& requirement) {
    return requirement.actions.size() + static_cast<std::size_t>(std::ranges::count_if(requirement.phrases, is_object));
}

} // namespace

Relation pair_relation(const RequirementProfile& a, const RequirementProfile& b, const Lexicon& lexicon) {
    if (comparison_form(a.text) == comparison_form(b.text)) {
        return Relation::exact;
    }
    const double a_in_b = objects_within(a, b, lexicon) * actions_within(a, b, lexicon);
    const double b_in_a = objects_within(b, a, lexicon) * actions_within(b, a, lexicon);
    constexpr double all = 0.99;
    if (a_in_b >= all && b_in_a >= all) {
        return Relation::exact;
    }
    if (a_in_b >= all && breadth(b) > breadth(a)) {
        return Relation::broad;
    }
    if (b_in_a >= all && breadth(a) > breadth(b)) {
        return Relation::narrow;
    }
    return Relation::partial;
}

} // namespace kezheng
