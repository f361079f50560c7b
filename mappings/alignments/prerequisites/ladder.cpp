#include "mappings/alignments/prerequisites/line_of_work.hpp"
#include "mappings/alignments/prerequisites/results_of_work.hpp"
#include "mappings/alignments/prerequisites/rules.hpp"
#include "mappings/alignments/prerequisites/text_index.hpp"
#include "mappings/alignments/prerequisites/thing_names.hpp"

#include "graph/base/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

// Cosines. The nearest task below counts from `near` on; the nearest task above from `near` on where its area goes on
// with that of the task, else from `nearer` on. They were chosen on one standard and hold for others, since rare words
// weigh most: unrelated tasks of one trade stay below 0.05. In a short standard, where tasks share few words, the
// nearest task below also counts from `near_alone` on if it is nearer than every other one by the factor `outstanding`.
// That factor was chosen on two short standards and looked at on eight others, of care, housekeeping, machining,
// robots, apps, web pages, retail and storage: five steps of the ten rest on it, each 3.2 times as near as the next or
// more and defensible to a reader; what it keeps out is at most 1.6 times as near. Any factor between gives the same.
constexpr double near = 0.06;
constexpr double nearer = 0.1;
constexpr double near_alone = 0.03;
constexpr double surely_near = 0.12;
constexpr double outstanding = 2.5;
constexpr double near_skills = 0.2;

/// The candidate most similar to `task`, the first of several.
template <class Similarity>
std::optional<std::size_t> nearest(const std::vector<std::size_t>& candidates, Similarity similarity) {
    const auto best = std::ranges::max_element(candidates, {}, similarity);
    return best == candidates.end() ? std::nullopt : std::optional(*best);
}

/// The area of the next level that goes on with what `area` is about.
std::optional<std::size_t> continuation_of(const Outline& outline, std::size_t area) {
    const std::size_t level = outline.areas[area].level + 1;
    return level < outline.levels.size() ? nearest(
                                               outline.levels[level].areas,
                                               [&](std::size_t other) { return outline.area_similarity(area, other); })
                                         : std::nullopt;
}

/// The area of the level before that `area` goes on with.
std::optional<std::size_t> origin_of(const Outline& outline, std::size_t area) {
    const std::size_t level = outline.areas[area].level;
    return level > 0 ? nearest(outline.levels[level - 1].areas,
                               [&](std::size_t other) { return outline.area_similarity(other, area); })
                     : std::nullopt;
}

class Ladder {
  public:
    Ladder(const Outline& outline, std::vector<SequenceProposal>& proposals)
        : m_outline(outline), m_proposals(proposals), m_made(outline.tasks.size()), m_things({}) {
        for (const OutlineSkill& skill : outline.skills) {
            std::ranges::copy(things_made_by(*skill.draft), std::back_inserter(m_made[skill.task]));
        }
        std::vector<std::string> things;
        for (std::size_t task = 0; task < m_made.size(); ++task) {
            things.insert(things.end(), m_made[task].begin(), m_made[task].end());
            m_makers.resize(things.size(), task);
        }
        m_things = TextIndex(std::move(things));
    }

    void climb() {
        for (std::size_t level = 0; level + 1 < m_outline.levels.size(); ++level) {
            const auto& lower = m_outline.levels[level].tasks;
            const auto& upper = m_outline.levels[level + 1].tasks;
            for (const std::size_t task : upper) {
                const auto below = nearest(lower, [&](std::size_t other) { return similarity(other, task); });
                if (below && (similarity(*below, task) >= near || stands_out(*below, lower, task))) {
                    add(*below, task);
                }
            }
            for (const std::size_t task : lower) {
                const auto above = nearest(upper, [&](std::size_t other) { return similarity(task, other); });
                if (!above) {
                    continue;
                }
                const double nearness = similarity(task, *above);
                if (nearness >= nearer || (nearness >= near && goes_on(task, *above))) {
                    add(task, *above);
                }
            }
        }
    }

  private:
    [[nodiscard]] double similarity(std::size_t a, std::size_t b) const {
        return m_outline.task_language.similarity(a, b);
    }

    /// Whether the areas of the two go on with each other.
    [[nodiscard]] bool goes_on(std::size_t below, std::size_t above) const {
        const std::size_t area = m_outline.tasks[below].area;
        const std::size_t next = m_outline.tasks[above].area;
        return continuation_of(m_outline, area) == next && origin_of(m_outline, next) == area;
    }

    /// Whether nothing else among `lower` comes near what `below` shares with `task`.
    [[nodiscard]] bool stands_out(std::size_t below, const std::vector<std::size_t>& lower, std::size_t task) const {
        const double best = similarity(below, task);
        return best >= near_alone && std::ranges::all_of(lower, [&](std::size_t other) {
                   return other == below || best >= outstanding * similarity(other, task);
               });
    }

    /// Whether all that the two have in common is the kind of work at the end of both names, and neither is the finer
    /// one: 建筑模型创建, 机电模型创建.
    [[nodiscard]] bool is_only_kind(std::string_view wording, std::size_t below, std::size_t above) const {
        const std::string& first = m_outline.tasks[below].draft->name.zh;
        const std::string& second = m_outline.tasks[above].draft->name.zh;
        const SharedName shared = shared_name(first, second);
        return shared.relation == NameRelation::kinds && shared.wording.contains(wording) &&
               !is_refined_by(first, second);
    }

    /// Whether what the two have in common is what a third task makes, and the first does not.
    [[nodiscard]] bool is_of_another(std::string_view wording, std::size_t below, std::size_t above) const {
        const auto makes = [&](std::size_t task) {
            return std::ranges::any_of(m_made[task], [&](const std::string& thing) { return thing.contains(wording); });
        };
        if (length_in_characters(wording) < telling_characters || makes(below) || makes(above)) {
            return false;
        }
        return std::ranges::any_of(m_things.containing(wording), [&](std::size_t thing) {
            return m_outline.tasks[m_makers[thing]].level <= m_outline.tasks[above].level;
        });
    }

    /// Whether a short word only ends the names of different things in both: 财务报表, 申报表.
    [[nodiscard]] bool is_head_alone(std::string_view wording, std::size_t below, std::size_t above) const {
        return length_in_characters(wording) < telling_characters && !m_outline.begins_a_name(below, wording) &&
               !m_outline.begins_a_name(above, wording);
    }

    [[nodiscard]] const LocalisedText& level_of(std::size_t task) const {
        return m_outline.levels[m_outline.tasks[task].level].draft->name;
    }

    void add(std::size_t below, std::size_t above) {
        const std::string wording = m_outline.task_language.shared_wording(below, above, [&](std::string_view text) {
            return m_outline.names_a_matter(text) && !is_head_alone(text, below, above);
        });
        const double nearness = similarity(below, above);
        if ((wording.empty() && nearness < surely_near) ||
            (nearness < surely_near && is_only_kind(wording, below, above)) || is_of_another(wording, below, above)) {
            return; // a place or a bare action makes no line of work
        }
        const std::string said = wording.empty() ? m_outline.task_language.shared_wording(below, above) : wording;
        m_proposals.push_back({EdgeKind::precedes, "ladder", m_outline.tasks[below].key, m_outline.tasks[above].key,
                               in_words(Message::reason_ladder, {level_of(below), level_of(above), as_it_is(said)})});
        for (const std::size_t skill : m_outline.tasks[above].skills) {
            const auto& language = m_outline.skill_language;
            const auto best = nearest(m_outline.tasks[below].skills,
                                      [&](std::size_t other) { return language.similarity(other, skill); });
            if (!best || language.similarity(*best, skill) < near_skills) {
                continue;
            }
            const std::string shared = language.shared_wording(*best, skill, [&](std::string_view text) {
                return m_outline.names_a_matter(text) && !is_head_alone(text, below, above) && !text.ends_with("后");
            });
            if (!shared.empty()) {
                m_proposals.push_back(
                    {EdgeKind::precedes, "ladder", m_outline.skills[*best].key, m_outline.skills[skill].key,
                     in_words(Message::reason_ladder_skill, {level_of(below), level_of(above), as_it_is(shared)})});
            }
        }
    }

    const Outline& m_outline;
    std::vector<SequenceProposal>& m_proposals;
    std::vector<std::vector<std::string>> m_made; ///< by task
    TextIndex m_things;                           ///< the same, one after the other
    std::vector<std::size_t> m_makers;            ///< the tasks of m_things
};

} // namespace

void propose_ladder(const Outline& outline, std::vector<SequenceProposal>& proposals) {
    Ladder(outline, proposals).climb();
}

void propose_findings(const Outline& outline, std::vector<SequenceProposal>& proposals) {
    constexpr unsigned checking = 90; // stages of work-stages.tsv
    constexpr unsigned preparing = 40;
    for (std::size_t area = 0; area < outline.areas.size(); ++area) {
        const auto next = continuation_of(outline, area);
        if (!next || outline.areas[area].tasks.empty() || outline.areas[*next].tasks.empty()) {
            continue;
        }
        const OutlineTask& last = outline.tasks[outline.areas[area].tasks.back()];
        const OutlineTask& first = outline.tasks[outline.areas[*next].tasks.front()];
        const bool has_ladder = std::ranges::any_of(proposals, [&](const SequenceProposal& proposal) {
            return proposal.rule == "ladder" && proposal.after == first.key;
        });
        if (!has_ladder && last.last_stage() >= checking && !first.stages.empty() && first.first_stage() < preparing) {
            proposals.push_back(
                {EdgeKind::precedes, "findings", last.key, first.key,
                 in_words(Message::reason_findings, {last.stages.back()->label, first.stages.front()->label})});
        }
    }
}

} // namespace kezheng
