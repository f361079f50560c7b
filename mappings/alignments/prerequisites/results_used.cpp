#include "mappings/alignments/prerequisites/results_of_work.hpp"
#include "mappings/alignments/prerequisites/rules.hpp"
#include "mappings/alignments/prerequisites/thing_names.hpp"
#include "mappings/alignments/prerequisites/work_sentences.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kezheng {

namespace {

/// A requirement that uses what another one makes.
struct Use {
    std::size_t maker; ///< skill
    std::size_t user;  ///< skill
    std::string thing;
    std::string mention; ///< how the user's sentence calls it
};

class ResultsUsed {
  public:
    ResultsUsed(const Outline& outline, const WorkSentences& sentences, std::vector<SequenceProposal>& proposals)
        : m_outline(outline), m_sentences(sentences), m_proposals(proposals) {
        for (const OutlineSkill& skill : outline.skills) {
            m_made.push_back(things_made_by(*skill.draft));
            std::erase_if(m_made.back(),
                          [](const std::string& thing) { return length_in_characters(thing) < telling_characters; });
        }
    }

    void propose() {
        for (std::size_t skill = 0; skill < m_made.size(); ++skill) {
            for (const std::string& thing : m_made[skill]) {
                find_users(skill, thing);
            }
        }
        std::set<std::pair<std::size_t, std::string>> at_hand; // what tasks use of their own area
        for (const Use& use : m_uses) {
            if (task_at(use.maker).area == task_at(use.user).area) {
                at_hand.emplace(task_of(use.user), use.mention);
            }
        }
        for (const Use& use : m_uses) {
            if (task_at(use.maker).area == task_at(use.user).area ||
                !at_hand.contains({task_of(use.user), use.mention})) {
                add(use);
            }
        }
    }

  private:
    void find_users(std::size_t maker, const std::string& thing) {
        std::set<std::size_t> speaking;
        for (const std::string_view name : names_for(thing)) {
            const std::vector<std::size_t> found = m_sentences.speaking_of(last_characters(name, telling_characters));
            speaking.insert(found.begin(), found.end());
        }
        std::map<std::size_t, Use> users; // by task
        std::set<std::size_t> makers;     // other tasks that make such a thing
        for (const std::size_t user : speaking) {
            const std::string_view mention = m_sentences[user].use_of(thing);
            if (mention.empty() || task_of(user) == task_of(maker)) {
                continue;
            }
            if (makes(user, mention)) {
                makers.insert(task_of(user));
            } else {
                users.try_emplace(task_of(user), Use{maker, user, thing, std::string(mention)});
            }
        }
        constexpr std::size_t many = 3; // what is spoken of everywhere is the matter of the trade, not a result
        if (users.size() + makers.size() > std::max(many, m_outline.tasks.size() / many)) {
            return;
        }
        for (const auto& [task, use] : users) {
            if (!makers.contains(task) && is_handed_on(use, users, makers)) {
                m_uses.push_back(use);
            }
        }
    }

    /// Whether the user may have the thing from the maker: of one area, or of a telling name and the same level, or of
    /// the nearest level below where nobody of the user's own level makes it.
    [[nodiscard]] bool is_handed_on(const Use& use, const std::map<std::size_t, Use>& users,
                                    const std::set<std::size_t>& makers) const {
        const OutlineTask& first = task_at(use.maker);
        const OutlineTask& second = task_at(use.user);
        if (first.area == second.area) {
            return true;
        }
        const bool is_sure = length_in_characters(use.mention) >= sure_characters;
        if (first.level >= second.level) {
            return first.level == second.level && is_sure;
        }
        if (!is_sure && !m_sentences[use.user].uses_just(use.thing)) {
            return false;
        }
        if (!use.thing.starts_with(use.mention)) {
            return false; // of another level only the very thing
        }
        const auto level_of = [&](std::size_t task) { return m_outline.tasks[task].level; };
        return std::ranges::none_of(
                   makers,
                   [&](std::size_t task) { return level_of(task) > first.level && level_of(task) <= second.level; }) &&
               std::ranges::none_of(users, [&](const auto& other) {
                   return level_of(other.first) > first.level && level_of(other.first) < second.level;
               });
    }

    /// Whether somebody makes such a thing anew.
    [[nodiscard]] bool makes(std::size_t skill, std::string_view mention) const {
        return std::ranges::any_of(m_made[skill], [&](const std::string& thing) { return thing.contains(mention); });
    }

    [[nodiscard]] std::size_t task_of(std::size_t skill) const { return m_outline.skills[skill].task; }
    [[nodiscard]] const OutlineTask& task_at(std::size_t skill) const { return m_outline.tasks[task_of(skill)]; }

    void add(const Use& use) {
        const OutlineTask& maker = task_at(use.maker);
        const OutlineTask& user = task_at(use.user);
        if (maker.recurs() && by_stage(user, maker, true) < 0) {
            return; // a check hands back what it found
        }
        const LocalisedText reason =
            in_words(Message::reason_result_used, {as_it_is(use.thing), as_it_is(use.mention)});
        m_proposals.push_back({EdgeKind::precedes, "result-used", maker.key, user.key, reason});
        m_proposals.push_back({EdgeKind::precedes, "result-used", m_outline.skills[use.maker].key,
                               m_outline.skills[use.user].key, reason});
    }

    const Outline& m_outline;
    const WorkSentences& m_sentences;
    std::vector<SequenceProposal>& m_proposals;
    std::vector<std::vector<std::string>> m_made; ///< by skill
    std::vector<Use> m_uses;
};

} // namespace

void propose_results_used(const Outline& outline, const WorkSentences& sentences,
                          std::vector<SequenceProposal>& proposals) {
    ResultsUsed(outline, sentences, proposals).propose();
}

} // namespace kezheng
