#include "mappings/crosswalks/merge_decisions.hpp"

#include "graph/base/key_order.hpp"
#include "graph/base/phrase.hpp"

#include <algorithm>
#include <map>
#include <string>
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

/// Adds to a decision what another one with the same verdict knows more.
bool complete(Decision& decision, const Decision& other) {
    bool changed = add_fingerprints(decision.fingerprints_a, other.fingerprints_a);
    changed = add_fingerprints(decision.fingerprints_b, other.fingerprints_b) || changed;
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
Decision* counterpart(const Decision& one, const std::vector<std::size_t>& places, std::vector<Decision>& decisions) {
    for (const bool by_text : {true, false}) {
        for (const std::size_t place : places) {
            Decision& old = decisions[place];
            if (by_text ? same_texts(old, one) : same_verdict(old, one)) {
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
