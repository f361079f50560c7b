#include "mappings/alignments/prerequisites/line_of_work.hpp"
#include "mappings/alignments/prerequisites/rules.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// Cosine from which neighbours are about work that belongs together.
constexpr double near_neighbours = 0.15;

const std::string& name_of(const OutlineTask& task) {
    return task.draft->name.zh;
}

/// The tasks of one area, from its order in the standard to the order of work.
class AreaWork {
  public:
    AreaWork(const Outline& outline, const OutlineArea& area, std::vector<SequenceProposal>& proposals)
        : m_outline(outline), m_area(area), m_proposals(proposals),
          m_first(area.tasks.empty() ? 0 : area.tasks.front()), m_lines(area.tasks.size()) {
        for (const std::size_t task : area.tasks) {
            m_tasks.push_back(&outline.tasks[task]);
        }
        std::iota(m_lines.begin(), m_lines.end(), std::size_t{0});
        for (std::size_t later = 1; later < m_tasks.size(); ++later) {
            for (std::size_t earlier = 0; earlier < later; ++earlier) {
                if (are_about_the_same(earlier, later)) {
                    std::ranges::replace(m_lines, m_lines[later], m_lines[earlier]);
                }
            }
        }
    }

    void propose_by_stage() {
        for (std::size_t later = 1; later < m_tasks.size(); ++later) {
            for (std::size_t earlier = 0; earlier < later; ++earlier) {
                compare_stages(earlier, later);
            }
        }
    }

    void propose_as_listed() {
        for (std::size_t later = 1; later < m_tasks.size(); ++later) {
            follow_listing(later);
        }
    }

  private:
    [[nodiscard]] bool are_about_the_same(std::size_t a, std::size_t b) const {
        const SharedName shared = shared_name(name_of(*m_tasks[a]), name_of(*m_tasks[b]));
        return shared.relation == NameRelation::one_line && m_outline.is_telling(shared.wording);
    }

    /// Whether two tasks belong to different lines of work, each of several tasks.
    [[nodiscard]] bool are_apart(std::size_t a, std::size_t b) const {
        return m_lines[a] != m_lines[b] && std::ranges::count(m_lines, m_lines[a]) > 1 &&
               std::ranges::count(m_lines, m_lines[b]) > 1;
    }

    [[nodiscard]] std::partial_ordering stages(std::size_t a, std::size_t b) const {
        return are_apart(a, b) ? std::partial_ordering::unordered
                               : by_stage(*m_tasks[a], *m_tasks[b], are_about_the_same(a, b));
    }

    void add(std::string_view rule, std::size_t before, std::size_t after, LocalisedText reason) {
        m_proposals.push_back({EdgeKind::precedes, rule, m_tasks[before]->key, m_tasks[after]->key, std::move(reason)});
    }

    void compare_stages(std::size_t earlier, std::size_t later) {
        const std::partial_ordering order = stages(earlier, later);
        if (order < 0) {
            add_by_stage(earlier, later, Message::reason_work_sequence);
        } else if (order > 0) {
            const auto [before, after] = std::pair(later, earlier);
            add_by_stage(before, after, Message::reason_against_listing);
        }
    }

    void add_by_stage(std::size_t before, std::size_t after, Message message) {
        const OutlineTask& second = *m_tasks[after];
        const bool is_concurrent = second.stages.front()->manner == StageManner::concurrent;
        add("work-sequence", before, after,
            in_words(is_concurrent && message == Message::reason_work_sequence ? Message::reason_concurrent : message,
                     {m_tasks[before]->stages.front()->label, second.stages.back()->label}));
    }

    /// Whether two tasks run side by side: the same stage, one whose works need not wait for each other.
    [[nodiscard]] bool are_concurrent(std::size_t a, std::size_t b) const {
        const auto& left = m_tasks[a]->stages;
        const auto& right = m_tasks[b]->stages;
        return !left.empty() && !right.empty() && left.front() == right.front() &&
               left.front()->manner == StageManner::concurrent;
    }

    /// What the order of the standard says of a task: it comes after the last task before it that is about the same,
    /// and after its neighbour where the stages agree, generic and recurring ones too.
    void follow_listing(std::size_t later) {
        std::size_t neighbour = later - 1;
        while (neighbour > 0 && are_concurrent(neighbour, later)) {
            --neighbour;
        }
        const OutlineTask& before = *m_tasks[neighbour];
        const OutlineTask& after = *m_tasks[later];
        const bool are_known = !before.stages.empty() && !after.stages.empty();
        if (are_known && !are_apart(neighbour, later) && before.first_stage() < after.last_stage() &&
            stages(neighbour, later) == std::partial_ordering::unordered && !runs_back(before, after) &&
            !are_concurrent(neighbour, later)) {
            add_by_stage(neighbour, later, Message::reason_work_sequence);
        }
        for (std::size_t earlier = later; earlier-- > 0;) {
            if (!are_concurrent(earlier, later) && follow_listing(earlier, later)) {
                return;
            }
        }
    }

    /// Whether the kinds of work, as far as they tell, want the second one first.
    [[nodiscard]] static bool runs_back(const OutlineTask& before, const OutlineTask& after) {
        return after.first_stage() < before.first_stage() && after.last_stage() < before.last_stage();
    }

    /// Whether wording sets the area's tasks apart from others: it is not that of the area's name or the title.
    [[nodiscard]] bool joins(std::string_view wording) const {
        return m_outline.names_a_matter(wording) && !m_area.draft->name.zh.contains(wording);
    }

    /// Whether the names or the listing have a say about the two where the stages have none, and then what. A check
    /// that is listed before other work may be a check of that work: the listing says nothing then.
    bool follow_listing(std::size_t earlier, std::size_t later) {
        const std::partial_ordering order = stages(earlier, later);
        if (order < 0 || order > 0) {
            return false;
        }
        const OutlineTask& before = *m_tasks[earlier];
        const OutlineTask& after = *m_tasks[later];
        const SharedName shared = shared_name(name_of(before), name_of(after));
        const bool is_refined = is_refined_by(name_of(before), name_of(after));
        if (shared.relation == NameRelation::kinds && is_refined != is_refined_by(name_of(after), name_of(before))) {
            add("basics-first", is_refined ? earlier : later, is_refined ? later : earlier,
                in_words(Message::reason_basics, {as_it_is(shared.wording)}));
            return is_refined;
        }
        if (are_about_the_same(earlier, later) && (!before.recurs() || after.recurs())) {
            add("listed-sequence", earlier, later,
                in_words(Message::reason_listed_sequence, {as_it_is(shared.wording)}));
            return true;
        }
        const auto& language = m_outline.task_language;
        if (earlier + 1 == later && shared.relation != NameRelation::kinds && !before.recurs() &&
            language.similarity(m_first + earlier, m_first + later) >= near_neighbours) {
            const std::string wording = language.shared_wording(m_first + earlier, m_first + later,
                                                                [&](std::string_view text) { return joins(text); });
            if (!wording.empty()) {
                add("listed-sequence", earlier, later, in_words(Message::reason_listed_sequence, {as_it_is(wording)}));
                return true;
            }
        }
        if (earlier + 1 == later && is_set_up(before) && is_set_up(after)) {
            add("listed-sequence", earlier, later,
                in_words(Message::reason_listed_same_stage, {before.stages.front()->label}));
            return true;
        }
        return false;
    }

    const Outline& m_outline;
    const OutlineArea& m_area;
    std::vector<SequenceProposal>& m_proposals;
    std::size_t m_first;                     ///< the place of its first task in the outline
    std::vector<const OutlineTask*> m_tasks; ///< in the order of the standard
    std::vector<std::size_t> m_lines;        ///< by task: the first task of its line of work
};

} // namespace

ListingEvidence listing_evidence(const Outline& outline, std::span<const EdgeDraft> edges) {
    std::map<std::string_view, std::size_t> places;
    for (std::size_t task = 0; task < outline.tasks.size(); ++task) {
        places.emplace(outline.tasks[task].key, task);
    }
    ListingEvidence evidence;
    for (const EdgeDraft& edge : edges) {
        const auto before = places.find(edge.from);
        const auto after = places.find(edge.to);
        if (edge.kind != EdgeKind::precedes || before == places.end() || after == places.end() ||
            outline.tasks[before->second].area != outline.tasks[after->second].area) {
            continue;
        }
        ++(before->second < after->second ? evidence.agreeing : evidence.opposed);
    }
    return evidence;
}

void propose_work_sequence(const Outline& outline, std::vector<SequenceProposal>& proposals) {
    for (const OutlineArea& area : outline.areas) {
        AreaWork(outline, area, proposals).propose_by_stage();
    }
}

void propose_as_listed(const Outline& outline, const ListingEvidence& evidence,
                       std::vector<SequenceProposal>& proposals) {
    if (evidence.is_against()) {
        return;
    }
    for (const OutlineArea& area : outline.areas) {
        AreaWork(outline, area, proposals).propose_as_listed();
    }
}

} // namespace kezheng
