#include "mappings/crosswalks/merge_decisions.hpp"

#include "graph/base/key_order.hpp"
#include "graph/base/phrase.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

using PairOfKeys = std::pair<std::string, std::string>;

/// Adds the fingerprints of `more`; returns whether there were new ones.
bool add_fingerprints(std::vector<std::string>& into, const std::vector<std::string>& more) {
    const std::size_t before = into.size();
    for (const std::string& one : more) {
        if (std::ranges::find(into, one) == into.end()) {
            into.push_back(one);
        }
    }
    return into.size() > before;
}

bool fill_in(std::string& field, const std::string& value) {
    const bool changes = !value.empty() && field != value;
    field = changes ? value : field;
    return changes;
}

constexpr std::string_view reviewers_apart = "|"; // as SSSOM separates values
constexpr std::string_view notes_apart = "；";

/// Adds the parts of `more` that a list does not have; returns whether there were any.
bool add_parts(std::string& list, std::string_view more, std::string_view apart) {
    bool changed = false;
    while (!more.empty()) {
        const std::size_t end = std::min(more.find(apart), more.size());
        const std::string_view part = more.substr(0, end);
        const std::string inside = std::string(apart) + list + std::string(apart);
        if (!part.empty() &&
            inside.find(std::string(apart) + std::string(part) + std::string(apart)) == std::string::npos) {
            list += (list.empty() ? std::string() : std::string(apart)) + std::string(part);
            changed = true;
        }
        more.remove_prefix(std::min(end + apart.size(), more.size()));
    }
    return changed;
}

/// Adds to a decision what another one with the same verdict knows more.
bool complete(Decision& decision, const Decision& other) {
    bool changed = add_fingerprints(decision.fingerprints_a, other.fingerprints_a);
    changed = add_fingerprints(decision.fingerprints_b, other.fingerprints_b) || changed;
    const bool by_the_same = decision.reviewer.empty() || other.reviewer.empty() || decision.reviewer == other.reviewer;
    if (!by_the_same) { // what the first one said stays his
        changed = add_parts(decision.reviewer, other.reviewer, reviewers_apart) || changed;
        return add_parts(decision.note, other.note, notes_apart) || changed;
    }
    changed = fill_in(decision.reviewer, other.reviewer) || changed;
    changed = fill_in(decision.note, other.note) || changed;
    changed = fill_in(decision.date, other.date) || changed;
    if (other.confidence && other.confidence != decision.confidence) {
        decision.confidence = other.confidence;
        changed = true;
    }
    return changed;
}

LocalisedText verdict_in_words(const Decision& decision) {
    const LocalisedText& status = heading_of(decision.status);
    const LocalisedText& relation = heading_of(decision.relation);
    const bool rejected = decision.status == Status::rejected;
    const std::string who = decision.reviewer.empty() ? "" : " · " + decision.reviewer;
    return {status.zh + (rejected ? "" : " · " + relation.zh) + who,
            status.en + (rejected ? "" : " · " + relation.en) + who};
}

/// The decision on the same pair that a new one adds to or replaces: of the same texts, or with the same verdict.
Decision* counterpart(const Decision& decision, const std::vector<std::size_t>& places,
                      std::vector<Decision>& decisions) {
    for (const bool by_text : {true, false}) {
        for (const std::size_t place : places) {
            Decision& old = decisions[place];
            if (by_text ? same_texts(old, decision) : same_verdict(old, decision)) {
                return &old;
            }
        }
    }
    return nullptr;
}

} // namespace

MergedDecisions merge_decisions(const std::vector<Decision>& crosswalk, const std::vector<Decision>& incoming,
                                OnConflict on_conflict) {
    MergedDecisions result;
    std::map<PairOfKeys, std::vector<std::size_t>> places;
    const auto append = [&](const Decision& decision) {
        places[{decision.a, decision.b}].push_back(result.decisions.size());
        result.decisions.push_back(decision);
    };
    for (const Decision& old : crosswalk) {
        append(old);
    }
    for (const Decision& one : incoming) {
        Decision* const old = counterpart(one, places[{one.a, one.b}], result.decisions);
        if (old == nullptr) {
            append(one);
            ++result.added;
        } else if (same_verdict(*old, one)) {
            ++(complete(*old, one) ? result.updated : result.unchanged);
        } else {
            const bool revised = old->reviewer == one.reviewer;
            if (!revised) {
                result.conflicts.push_back({Rule::decision_conflict,
                                            {one.a, one.b, verdict_in_words(one), verdict_in_words(*old)},
                                            one.source,
                                            {}});
            }
            if (revised || on_conflict == OnConflict::take_new) {
                *old = one;
                ++result.updated;
            } else {
                ++result.kept;
            }
        }
    }
    std::ranges::stable_sort(result.decisions, [](const Decision& x, const Decision& y) {
        return x.a == y.a ? key_before(x.b, y.b) : key_before(x.a, y.a);
    });
    return result;
}

} // namespace kezheng
