#include "mappings/alignments/prerequisites/results_of_work.hpp"
#include "mappings/alignments/prerequisites/rules.hpp"
#include "mappings/alignments/prerequisites/thing_names.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <functional>
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

/// What skills make (登记总账) or find (找出运营瓶颈) but do not name as their yield.
std::vector<Artefact> objects_of(const Outline& outline,
                                 const std::function<std::vector<std::string>(const SkillDraft&)>& results_of) {
    std::vector<Artefact> objects = artefacts_of(outline, &Facets::object);
    std::erase_if(objects, [&](const Artefact& object) {
        const SkillDraft& skill = *outline.skills[object.skill].draft;
        const std::vector<std::string> results = results_of(skill);
        return std::ranges::find(results, object.name) == results.end() ||
               std::ranges::find(skill.facets.yields, *object.text) != skill.facets.yields.end();
    });
    return objects;
}

/// One thing that one skill yields and another one is given.
struct Handed {
    std::size_t from;
    std::size_t to;
    const std::string* yielded;
    const std::string* given;
};

/// Hands over what is yielded to those who are given it, skills first and then their tasks.
class Handover {
  public:
    Handover(const Outline& outline, std::vector<SequenceProposal>& proposals)
        : m_outline(outline), m_proposals(proposals) {}

    void add(const Artefact& yielded, const Artefact& given) {
        const std::size_t giver = task_of(yielded.skill);
        const std::size_t taker = task_of(given.skill);
        if (m_outline.tasks[giver].level + 1 < m_outline.tasks[taker].level) {
            return; // what the next level but one is given, the levels between have handled
        }
        m_handed.push_back({yielded.skill, given.skill, yielded.text, given.text});
        m_tasks.emplace(giver, taker);
        if (m_outline.tasks[giver].area == m_outline.tasks[taker].area) {
            m_at_hand.emplace(given.skill, given.text);
        }
    }

    void propose() {
        std::set<std::pair<std::size_t, std::size_t>> proposed; // tasks
        for (const Handed& handed : m_handed) {
            const std::size_t giver = task_of(handed.from);
            const std::size_t taker = task_of(handed.to);
            if (comes_from_elsewhere(handed)) {
                continue;
            }
            const Message message = message_for(giver, taker);
            const EdgeKind kind = message == Message::reason_artefact_learning ? EdgeKind::precedes : EdgeKind::feeds;
            const LocalisedText reason = in_words(
                message, {as_it_is(*handed.yielded), as_it_is(*handed.given), level_of(giver), level_of(taker)});
            m_proposals.push_back(
                {kind, "artefact", m_outline.skills[handed.from].key, m_outline.skills[handed.to].key, reason});
            if (giver != taker && proposed.emplace(giver, taker).second) {
                m_proposals.push_back(
                    {kind, "artefact", m_outline.tasks[giver].key, m_outline.tasks[taker].key, reason});
            }
        }
    }

  private:
    [[nodiscard]] std::size_t task_of(std::size_t skill) const { return m_outline.skills[skill].task; }

    [[nodiscard]] const LocalisedText& level_of(std::size_t task) const {
        return m_outline.levels[m_outline.tasks[task].level].draft->name;
    }

    /// Whether another area of the level yields what the taker's own area has at hand.
    [[nodiscard]] bool comes_from_elsewhere(const Handed& handed) const {
        const OutlineTask& giver = m_outline.tasks[task_of(handed.from)];
        const OutlineTask& taker = m_outline.tasks[task_of(handed.to)];
        return giver.area != taker.area && giver.level == taker.level && m_at_hand.contains({handed.to, handed.given});
    }

    /// Whether what is handed over is to be learnt first, or why it is only workflow.
    [[nodiscard]] Message message_for(std::size_t giver, std::size_t taker) const {
        const OutlineTask& from = m_outline.tasks[giver];
        const OutlineTask& to = m_outline.tasks[taker];
        if (from.level != to.level) {
            return from.level > to.level ? Message::reason_artefact_workflow : Message::reason_artefact_learning;
        }
        if (m_tasks.contains({taker, giver}) && giver != taker) {
            const std::partial_ordering order = by_stage(from, to, true);
            const bool is_first = order < 0 || (!(order > 0) && giver < taker);
            return is_first ? Message::reason_artefact_learning : Message::reason_artefact_returned;
        }
        constexpr unsigned checking = 90; // of work-stages.tsv
        const bool is_feedback =
            giver > taker && from.first_stage() >= checking && !to.stages.empty() && to.last_stage() < checking;
        return is_feedback ? Message::reason_artefact_feedback : Message::reason_artefact_learning;
    }

    const Outline& m_outline;
    std::vector<SequenceProposal>& m_proposals;
    std::vector<Handed> m_handed;
    std::set<std::pair<std::size_t, std::size_t>> m_tasks;
    std::set<std::pair<std::size_t, const std::string*>> m_at_hand; ///< what a skill is given from its own area
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
    for (const Artefact& from : objects_of(outline, things_made_by)) {
        for (const Artefact& to : given) {
            if (from.skill != to.skill && from.name == to.name) {
                handover.add(from, to);
            }
        }
    }
    for (const Artefact& from : objects_of(outline, things_found_by)) {
        for (const Artefact& to : given) {
            const OutlineTask& finder = outline.tasks[outline.skills[from.skill].task];
            const OutlineTask& taker = outline.tasks[outline.skills[to.skill].task];
            if (from.skill != to.skill && from.name == to.name &&
                (finder.area == taker.area || finder.level < taker.level ||
                 (finder.level == taker.level && length_in_characters(from.name) >= sure_characters))) {
                handover.add(from, to);
            }
        }
    }
    handover.propose();
}

} // namespace kezheng
