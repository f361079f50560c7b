#include "graph/analysis/diff/requirement_changes.hpp"

#include "graph/model/requirement_wording.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace kezheng {

namespace {

// A part of a split or merged text: most of it stands in the whole, and it brings in enough of the whole.
constexpr double least_part_inside = 0.6;
constexpr double least_part_gain = 0.2;
constexpr double least_whole_covered = 0.7;
// A rewording; in the same place less will do.
constexpr double least_likeness = 0.5;
constexpr double least_likeness_in_place = 0.3;

class RequirementMatching {
  public:
    RequirementMatching(const std::vector<ComparedRequirement>& before, const std::vector<ComparedRequirement>& after)
        : m_before(before), m_after(after), m_open_before(before.size(), true), m_open_after(after.size(), true) {}

    std::vector<RequirementMatch> run() {
        equal_texts();
        std::vector<ComparedText> texts_before;
        std::vector<ComparedText> texts_after;
        for (const ComparedRequirement& one : m_before) {
            texts_before.push_back(one.text);
        }
        for (const ComparedRequirement& one : m_after) {
            texts_after.push_back(one.text);
        }
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            texts_before[i] = m_open_before[i] ? texts_before[i] : ComparedText{};
        }
        for (std::size_t i = 0; i < m_after.size(); ++i) {
            texts_after[i] = m_open_after[i] ? texts_after[i] : ComparedText{};
        }
        m_related = related_texts(texts_before, texts_after);
        wholes_and_parts(ChangeKind::split);
        wholes_and_parts(ChangeKind::merged);
        rewordings();
        for (std::size_t i = 0; i < m_before.size(); ++i) {
            if (m_open_before[i]) {
                m_matches.push_back({ChangeKind::dropped, {i}, {}, 0});
            }
        }
        for (std::size_t i = 0; i < m_after.size(); ++i) {
            if (m_open_after[i]) {
                m_matches.push_back({ChangeKind::added, {}, {i}, 0});
            }
        }
        return std::move(m_matches);
    }

  private:
    /// Equal texts: those in the same place first, then in a task of the same name, then in their order.
    void equal_texts() {
        std::map<ComparedText, std::vector<std::size_t>> places;
        for (std::size_t j = 0; j < m_after.size(); ++j) {
            places[m_after[j].text].push_back(j);
        }
        for (int round = 0; round < 3; ++round) {
            for (std::size_t i = 0; i < m_before.size(); ++i) {
                const auto found = places.find(m_before[i].text);
                if (!m_open_before[i] || found == places.end()) {
                    continue;
                }
                const auto fits = [&](std::size_t j) {
                    const bool in_place = m_before[i].place == m_after[j].place;
                    const bool in_task =
                        m_before[i].level == m_after[j].level && m_before[i].task_name == m_after[j].task_name;
                    return m_open_after[j] && (round == 0 ? in_place : round == 1 ? in_task : true);
                };
                const auto place = std::ranges::find_if(found->second, fits);
                if (place != found->second.end()) {
                    close({ChangeKind::unchanged, {i}, {*place}, 1});
                }
            }
        }
    }

    void close(RequirementMatch match) {
        for (const std::size_t i : match.before) {
            m_open_before[i] = false;
        }
        for (const std::size_t j : match.after) {
            m_open_after[j] = false;
        }
        m_matches.push_back(std::move(match));
    }

    /// Texts of one side that are made of several of the other.
    void wholes_and_parts(ChangeKind kind) {
        const bool splits = kind == ChangeKind::split;
        std::map<std::size_t, std::vector<std::size_t>> candidates;
        for (const auto& [i, j] : m_related) {
            candidates[splits ? i : j].push_back(splits ? j : i);
        }
        for (const auto& [whole, parts] : candidates) {
            if (!(splits ? m_open_before : m_open_after)[whole]) {
                continue;
            }
            std::vector<std::size_t> chosen = parts_of(whole, parts, splits);
            if (chosen.size() > 1) {
                std::ranges::sort(chosen);
                close(splits ? RequirementMatch{kind, {whole}, chosen, 1} : RequirementMatch{kind, chosen, {whole}, 1});
            }
        }
    }

    /// The parts that a whole is made of, the one that brings in most first; too few where it is not made of them.
    [[nodiscard]] std::vector<std::size_t> parts_of(std::size_t whole, const std::vector<std::size_t>& parts,
                                                    bool splits) const {
        const ComparedText& all_text = (splits ? m_before : m_after)[whole].text;
        std::vector<std::pair<std::size_t, std::vector<bool>>> pieces;
        for (const std::size_t part : parts) {
            const ComparedText& part_text = (splits ? m_after : m_before)[part].text;
            const bool is_open = (splits ? m_open_after : m_open_before)[part];
            if (is_open && part_text.size() < all_text.size() &&
                marked_share(found_in(part_text, all_text)) >= least_part_inside) {
                pieces.emplace_back(part, found_in(all_text, part_text));
            }
        }
        std::vector<bool> covered(all_text.size(), false);
        std::vector<std::size_t> chosen;
        while (!pieces.empty()) {
            const auto gain = [&](const auto& part_text) {
                std::size_t count = 0;
                for (std::size_t i = 0; i < covered.size(); ++i) {
                    count += part_text.second[i] && !covered[i] ? 1 : 0;
                }
                return count;
            };
            const auto best = std::ranges::max_element(pieces, {}, gain);
            if (static_cast<double>(gain(*best)) < least_part_gain * static_cast<double>(all_text.size())) {
                break;
            }
            for (std::size_t i = 0; i < covered.size(); ++i) {
                covered[i] = covered[i] || best->second[i];
            }
            chosen.push_back(best->first);
            pieces.erase(best);
        }
        return marked_share(covered) >= least_whole_covered ? chosen : std::vector<std::size_t>{};
    }

    /// The most alike first; of equals those in the same place, then in a task of the same name.
    void rewordings() {
        struct Candidate {
            double rank;
            double likeness;
            std::size_t i;
            std::size_t j;
        };
        std::vector<Candidate> candidates;
        for (const auto& [i, j] : m_related) {
            if (!m_open_before[i] || !m_open_after[j]) {
                continue;
            }
            const double alike = likeness(m_before[i].text, m_after[j].text);
            const bool in_place = m_before[i].place == m_after[j].place;
            const bool in_task = m_before[i].level == m_after[j].level && m_before[i].task_name == m_after[j].task_name;
            if (alike >= (in_place ? least_likeness_in_place : least_likeness)) {
                constexpr double place_counts = 0.1;
                candidates.push_back({alike + (in_place || in_task ? place_counts : 0), alike, i, j});
            }
        }
        std::ranges::sort(candidates, [](const Candidate& x, const Candidate& y) {
            return std::tuple(-x.rank, x.i, x.j) < std::tuple(-y.rank, y.i, y.j);
        });
        for (const Candidate& one : candidates) {
            if (m_open_before[one.i] && m_open_after[one.j]) {
                close({ChangeKind::reworded, {one.i}, {one.j}, one.likeness});
            }
        }
    }

    const std::vector<ComparedRequirement>& m_before;
    const std::vector<ComparedRequirement>& m_after;
    std::vector<bool> m_open_before;
    std::vector<bool> m_open_after;
    std::vector<std::pair<std::size_t, std::size_t>> m_related;
    std::vector<RequirementMatch> m_matches;
};

} // namespace

std::vector<ComparedRequirement> compared_requirements(const CompetencyGraph& graph, NodeId standard) {
    std::vector<ComparedRequirement> result;
    const std::size_t prefix = graph.node(standard).key.size();
    for (const NodeId level : graph.children(standard)) {
        const int number = static_cast<int>(std::get<LevelDetails>(graph.node(level).details).number);
        for (const NodeId area : graph.children(level)) {
            for (const NodeId task : graph.children(area)) {
                for (const NodeId skill : graph.children(task)) {
                    const Node& node = graph.node(skill);
                    result.push_back({skill, task, area, number, node.key.substr(prefix), graph.node(task).label.zh,
                                      compared_text(wording_of(node))});
                }
            }
        }
    }
    return result;
}

std::vector<RequirementMatch> match_requirements(const std::vector<ComparedRequirement>& before,
                                                 const std::vector<ComparedRequirement>& after) {
    return RequirementMatching(before, after).run();
}

} // namespace kezheng
