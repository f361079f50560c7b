#include "mappings/alignments/theme_weights.hpp"

#include <algorithm>
#include <set>

namespace kezheng {

namespace {

constexpr double step_weight = 0.6; // of a concept one step below the cue
constexpr double task_weight = 0.5; // of the name of the task, beside the requirement itself
constexpr double area_weight = 0.25;

// What is done to what tells most; what is given, least.
double facet_weight(std::string_view facet) {
    if (facet == "given") {
        return 0.35;
    }
    return facet == "tool" ? 0.9 : facet == "purpose" || facet == "place" ? 0.5 : 1.0;
}

constexpr double unfaceted_weight = 0.5; // of what no facet has

} // namespace

ThemeFinder::ThemeFinder(const Lexicon& lexicon) : m_lexicon(lexicon) {
    for (std::size_t i = 0; i < lexicon.themes().size(); ++i) {
        for (const Theme::Cue& cue : lexicon.themes()[i].cues) {
            m_uses[cue.concept_id].push_back({i, cue.family});
        }
    }
}

Weights ThemeFinder::themes_of(const RequirementProfile& requirement, const TaskProfile& task) const {
    std::set<std::string> families;
    for (const std::size_t kind : requirement.verb_classes) {
        families.insert(m_lexicon.action_classes()[kind].family);
    }
    Weights weights;
    const auto add = [&](const auto& self, std::size_t concept_id, double weight) -> void {
        if (const auto uses = m_uses.find(concept_id); uses != m_uses.end()) {
            for (const Use& use : uses->second) {
                if (use.family.empty() || families.contains(use.family)) {
                    weights[static_cast<std::uint32_t>(use.theme)] += weight;
                }
            }
        }
        if (weight > 0.1) {
            for (const std::size_t broader : m_lexicon.concepts()[concept_id].broader) {
                self(self, broader, weight * step_weight);
            }
        }
    };
    std::set<std::size_t> seen;
    const auto add_all = [&](const std::vector<Mention>& mentions, double weight) {
        for (const Mention& mention : mentions) {
            if (seen.insert(mention.concept_id).second) {
                add(add, mention.concept_id, weight);
            }
        }
    };
    for (const std::string_view facet : {"object", "yields", "action", "tool", "place", "purpose", "given"}) {
        for (const PhraseProfile& phrase : requirement.phrases) {
            if (phrase.facet == facet) {
                add_all(phrase.mentions, facet_weight(facet));
            }
        }
    }
    add_all(requirement.mentions, unfaceted_weight);
    seen.clear();
    add_all(task.name_mentions, task_weight);
    add_all(task.area_mentions, area_weight);
    return weights;
}

} // namespace kezheng
