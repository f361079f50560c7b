#include "mappings/crosswalks/judge_decisions.hpp"

#include "graph/base/phrase.hpp"
#include "graph/base/suggestion.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// What became of one side of a decision; the key is corrected, a missing fingerprint filled in.
DecisionState judge_side(std::string& key, std::vector<std::string>& fingerprints, const RequirementTexts& texts) {
    const std::string_view standard = standard_of_key(key);
    if (!texts.has_standard(standard)) {
        return DecisionState::unchecked;
    }
    const std::vector<std::string>* const present = texts.find(key);
    if (fingerprints.empty()) {
        if (present == nullptr) {
            return DecisionState::unusable;
        }
        fingerprints = *present;
        return DecisionState::current;
    }
    if (present != nullptr && std::ranges::find_first_of(fingerprints, *present) != fingerprints.end()) {
        return DecisionState::current;
    }
    for (const std::string& fingerprint : fingerprints) {
        if (const std::string_view found = texts.with_text(standard, fingerprint); !found.empty()) {
            key = found;
            return DecisionState::moved;
        }
    }
    return DecisionState::stale;
}

class Judgement {
  public:
    Judgement(const RequirementTexts& texts, std::vector<Diagnostic>& diagnostics)
        : m_texts(texts), m_diagnostics(diagnostics) {}

    JudgedDecision judge(Decision decision) {
        const std::string old_a = decision.a;
        const std::string old_b = decision.b;
        const DecisionState a = judge_side(decision.a, decision.fingerprints_a, m_texts);
        const DecisionState b = judge_side(decision.b, decision.fingerprints_b, m_texts);
        for (const auto& [state, key] : {std::pair(a, &old_a), std::pair(b, &old_b)}) {
            if (state == DecisionState::unusable) {
                report_unknown(*key, decision.source);
            } else if (state == DecisionState::unchecked) {
                ++m_not_loaded[{std::string(standard_of_key(*key)), decision.source.file}];
            }
        }
        // The worse of the two sides; a decision with a side that never was is of no use at all.
        const DecisionState state = std::max(a, b);
        if (state == DecisionState::stale) {
            const Message which =
                a != b ? (a == state ? Message::review_which_a : Message::review_which_b) : Message::review_which_both;
            m_stale.push_back({Rule::decision_stale, {old_a, old_b, phrase(which)}, decision.source, {}});
            m_stale_pairs.emplace_back(old_a, old_b);
            decision.a = old_a; // it is reviewed again where it was found
            decision.b = old_b;
        } else if (state != DecisionState::unusable) {
            report_move(old_a, decision.a, decision.source);
            report_move(old_b, decision.b, decision.source);
            m_decided.emplace(decision.a, decision.b);
        }
        return {std::move(decision), state};
    }

    void finish() {
        for (std::size_t i = 0; i < m_stale.size(); ++i) {
            if (!m_decided.contains(m_stale_pairs[i])) {
                m_diagnostics.push_back(std::move(m_stale[i]));
            }
        }
        for (const auto& [place, count] : m_not_loaded) {
            m_diagnostics.push_back(
                {Rule::decision_standard_not_loaded, {place.first, std::to_string(count)}, {.file = place.second}, {}});
        }
    }

  private:
    void report_unknown(const std::string& key, const SourceRef& source) {
        const std::string near = nearest_name(key, m_texts.keys_of(standard_of_key(key)));
        const LocalisedText hint =
            near.empty() ? phrase(Message::hint_requirement_forms) : phrase(Message::did_you_mean, {near});
        m_diagnostics.push_back({Rule::decision_unknown_requirement, {key, hint}, source, {}});
    }

    void report_move(const std::string& from, const std::string& to, const SourceRef& source) {
        if (from != to) {
            m_diagnostics.push_back({Rule::decision_moved, {from, to}, source, {}});
        }
    }

    const RequirementTexts& m_texts;
    std::vector<Diagnostic>& m_diagnostics;
    std::map<std::pair<std::string, std::string>, std::size_t> m_not_loaded;
    std::vector<Diagnostic> m_stale;
    std::vector<std::pair<std::string, std::string>> m_stale_pairs;
    std::set<std::pair<std::string, std::string>> m_decided;
};

} // namespace

std::vector<JudgedDecision> judge_decisions(std::vector<Decision> decisions, const RequirementTexts& texts,
                                            std::vector<Diagnostic>& diagnostics) {
    Judgement judgement(texts, diagnostics);
    std::vector<JudgedDecision> judged;
    judged.reserve(decisions.size());
    for (Decision& decision : decisions) {
        judged.push_back(judgement.judge(std::move(decision)));
    }
    judgement.finish();
    return judged;
}

} // namespace kezheng
