#include "mappings/alignments/prerequisites/rules.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <map>
#include <set>

namespace kezheng {

namespace {

/// A name of fewer characters says too little to be known again as a part of another.
constexpr std::size_t telling_length = 6;

/// Whether what is given is the thing yielded: the same name, or the one with a word before it (年度站内营销计划
/// for 站内营销计划).
bool is_same_thing(const std::string& yielded, const std::string& given) {
    if (yielded == given) {
        return true;
    }
    const bool longer_given = given.size() > yielded.size();
    const std::string& whole = longer_given ? given : yielded;
    const std::string& part = longer_given ? yielded : given;
    return length_in_characters(part) >= telling_length && whole.ends_with(part);
}

/// A skill that yields or is given something; `name` in the form for comparing.
struct Artefact {
    std::size_t skill;
    std::string name;
    const std::string* text;
};

std::vector<Artefact> artefacts_of(const Outline& outline, std::vector<std::string> Facets::* list) {
    std::vector<Artefact> result;
    for (std::size_t skill = 0; skill < outline.skills.size(); ++skill) {
        for (const std::string& text : outline.skills[skill].draft->facets.*list) {
            if (!text.empty()) {
                result.push_back({skill, comparison_form(text), &text});
            }
        }
    }
    return result;
}

class Handover {
  public:
    Handover(const Outline& outline, std::vector<SequenceProposal>& proposals)
        : m_outline(outline), m_proposals(proposals) {}

    void add(const Artefact& yielded, const Artefact& given) {
        const OutlineSkill& from = m_outline.skills[yielded.skill];
        const OutlineSkill& to = m_outline.skills[given.skill];
        const OutlineTask& giver = m_outline.tasks[from.task];
        const OutlineTask& taker = m_outline.tasks[to.task];
        if (giver.level + 1 < taker.level) {
            return; // what the next level but one is given, the levels between have handled
        }
        const bool is_workflow = giver.level > taker.level;
        const EdgeKind kind = is_workflow ? EdgeKind::feeds : EdgeKind::precedes;
        const LocalisedText reason =
            in_words(is_workflow ? Message::reason_artefact_workflow : Message::reason_artefact_learning,
                     {as_it_is(*yielded.text), as_it_is(*given.text), m_outline.levels[giver.level].draft->name,
                      m_outline.levels[taker.level].draft->name});
        m_proposals.push_back({kind, "artefact", from.key, to.key, reason});
        if (from.task != to.task && m_tasks.emplace(from.task, to.task).second) {
            m_proposals.push_back({kind, "artefact", giver.key, taker.key, reason});
        }
    }

  private:
    const Outline& m_outline;
    std::vector<SequenceProposal>& m_proposals;
    std::set<std::pair<std::size_t, std::size_t>> m_tasks;
};

} // namespace

void propose_artefacts(const Outline& outline, std::vector<SequenceProposal>& proposals) {
    const std::vector<Artefact> yields = artefacts_of(outline, &Facets::yields);
    const std::vector<Artefact> given = artefacts_of(outline, &Facets::given);
    Handover handover(outline, proposals);
    for (const Artefact& from : yields) {
        for (const Artefact& to : given) {
            if (from.skill != to.skill && is_same_thing(from.name, to.name)) {
                handover.add(from, to);
            }
        }
    }
}

} // namespace kezheng
