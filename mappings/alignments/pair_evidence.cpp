#include "mappings/alignments/pair_evidence.hpp"

#include "mappings/alignments/action_similarity.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace kezheng {

namespace {

constexpr std::size_t most_phrases = 4;
constexpr unsigned related_steps = 3; // after what meets in a broader concept

/// Where two phrases meet: the concept, and how many steps up from each.
struct Meeting {
    std::size_t concept_id = 0;
    unsigned steps = 0;
};

void nearest_common(std::size_t a, std::size_t b, unsigned steps, const Lexicon& lexicon,
                    std::optional<Meeting>& best) {
    if (best && best->steps <= steps) {
        return;
    }
    if (a == b) {
        best = Meeting{a, steps};
        return;
    }
    if (steps >= 2) {
        return;
    }
    for (const std::size_t broader : lexicon.concepts()[a].broader) {
        nearest_common(broader, b, steps + 1, lexicon, best);
    }
    for (const std::size_t broader : lexicon.concepts()[b].broader) {
        nearest_common(a, broader, steps + 1, lexicon, best);
    }
}

std::optional<Meeting> meeting_of(const std::vector<Mention>& a, const std::vector<Mention>& b,
                                  const Lexicon& lexicon) {
    std::optional<Meeting> best;
    for (const Mention& first : a) {
        for (const Mention& second : b) {
            if (lexicon.concepts()[first.concept_id].kind != "quality") {
                nearest_common(first.concept_id, second.concept_id, 0, lexicon, best);
            }
        }
    }
    return best;
}

/// Two concepts that belong to the same piece of work, where no broader one holds both.
std::optional<LocalisedText> relation_of(const std::vector<Mention>& a, const std::vector<Mention>& b,
                                         const Lexicon& lexicon) {
    for (const Mention& first : a) {
        const Concept& own = lexicon.concepts()[first.concept_id];
        for (const Mention& second : b) {
            if (std::ranges::binary_search(own.related, second.concept_id)) {
                const LocalisedText& other = lexicon.concepts()[second.concept_id].label;
                return LocalisedText{own.label.zh + "—" + other.zh, own.label.en + " – " + other.en};
            }
        }
    }
    return std::nullopt;
}

/// The class that two actions share, or else the family that their classes share; empty where neither is known.
LocalisedText common_class(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b,
                           const Lexicon& lexicon) {
    const auto& classes = lexicon.action_classes();
    const auto shared = std::ranges::find_first_of(a, b);
    if (shared != a.end()) {
        return classes[*shared].label;
    }
    const auto kin = std::ranges::find_if(a, [&](std::size_t one) {
        return std::ranges::any_of(b, [&](std::size_t other) { return classes[one].family == classes[other].family; });
    });
    return kin == a.end() ? LocalisedText{} : family_label(classes[*kin].family);
}

struct Found {
    unsigned rank = 0; ///< lower is more telling
    Evidence evidence;
};

unsigned facet_rank(std::string_view facet) {
    if (facet == "object" || facet == "yields") {
        return 0;
    }
    return facet == "tool" || facet == "place" ? 1 : 2;
}

void add_phrases(std::vector<Found>& found, const RequirementProfile& a, const RequirementProfile& b,
                 const Lexicon& lexicon) {
    for (const PhraseProfile& first : a.phrases) {
        for (const PhraseProfile& second : b.phrases) {
            if (first.facet == "action" || second.facet == "action") {
                continue;
            }
            const unsigned facets = facet_rank(first.facet) + facet_rank(second.facet);
            if (first.text == second.text) {
                const auto meeting = meeting_of(first.mentions, second.mentions, lexicon);
                found.push_back({facets,
                                 {std::string(first.facet), first.text, second.text,
                                  meeting ? lexicon.concepts()[meeting->concept_id].label : LocalisedText{}}});
            } else if (const auto meeting = meeting_of(first.mentions, second.mentions, lexicon)) {
                found.push_back({1 + facets + 3 * meeting->steps,
                                 {std::string(first.facet), first.text, second.text,
                                  lexicon.concepts()[meeting->concept_id].label}});
            } else if (const auto related = relation_of(first.mentions, second.mentions, lexicon)) {
                found.push_back(
                    {1 + facets + 3 * related_steps, {std::string(first.facet), first.text, second.text, *related}});
            }
        }
    }
}

// The first word that both texts have, or the pair of characters.
void add_characters(std::vector<Evidence>& evidence, const RequirementProfile& a, const RequirementProfile& b) {
    for (const std::string& pair : a.all_pairs) {
        if (std::ranges::find(b.all_pairs, pair) != b.all_pairs.end()) {
            evidence.push_back({"lexicon", pair, pair, {}});
            return;
        }
    }
}

} // namespace

std::vector<Evidence> pair_evidence(const StandardProfile& standard_a, const RequirementProfile& a,
                                    const StandardProfile& standard_b, const RequirementProfile& b,
                                    const Lexicon& lexicon) {
    std::vector<Found> found;
    add_phrases(found, a, b, lexicon);
    std::ranges::stable_sort(found, {}, &Found::rank);
    std::vector<Evidence> evidence;
    for (const Found& one : found) {
        const bool told = std::ranges::any_of(evidence, [&](const Evidence& earlier) {
            return earlier.a == one.evidence.a || earlier.b == one.evidence.b;
        });
        if (!told && evidence.size() < most_phrases) {
            evidence.push_back(one.evidence);
        }
    }
    const NearestActions actions = nearest_actions(a, b, lexicon);
    if (actions.a != nullptr && actions.similarity >= 0.5) {
        evidence.push_back({"action", actions.a->word, actions.b->word,
                            common_class(actions.a->classes, actions.b->classes, lexicon)});
    }
    const TaskProfile& task_a = standard_a.tasks.at(a.task);
    const TaskProfile& task_b = standard_b.tasks.at(b.task);
    if (const auto meeting = meeting_of(task_a.name_mentions, task_b.name_mentions, lexicon)) {
        evidence.push_back({"task", task_a.name, task_b.name, lexicon.concepts()[meeting->concept_id].label});
    }
    if (const auto meeting = meeting_of(task_a.area_mentions, task_b.area_mentions, lexicon)) {
        evidence.push_back({"area", task_a.area, task_b.area, lexicon.concepts()[meeting->concept_id].label});
    }
    if (evidence.empty()) {
        add_characters(evidence, a, b);
    }
    return evidence;
}

} // namespace kezheng
