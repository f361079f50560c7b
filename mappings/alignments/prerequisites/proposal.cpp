#include "mappings/alignments/prerequisites/proposal.hpp"

#include "graph/algorithms/transitive_reduction.hpp"
#include "graph/base/key_order.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace kezheng {

namespace {

std::size_t strength_of(const SequenceProposal& proposal) {
    return static_cast<std::size_t>(std::ranges::find(sequence_rules, proposal.rule) - sequence_rules.begin());
}

/// The learning edges that were taken so far.
class LearningGraph {
  public:
    /// A shortest way, with both ends; empty where there is none.
    [[nodiscard]] std::vector<std::string> path(const std::string& from, const std::string& to) const {
        std::map<std::string, std::string> came_from{{from, {}}};
        std::vector<std::string> queue{from};
        for (std::size_t i = 0; i < queue.size() && !came_from.contains(to); ++i) {
            const auto next = m_after.find(queue[i]);
            if (next == m_after.end()) {
                continue;
            }
            for (const std::string& key : next->second) {
                if (came_from.try_emplace(key, queue[i]).second) {
                    queue.push_back(key);
                }
            }
        }
        std::vector<std::string> path;
        for (auto at = came_from.find(to); at != came_from.end(); at = came_from.find(at->second)) {
            path.push_back(at->first);
        }
        std::ranges::reverse(path);
        return path;
    }
    void add(const std::string& from, const std::string& to) { m_after[from].push_back(to); }

  private:
    std::map<std::string, std::vector<std::string>> m_after;
};

/// A proposal that is kept, with the reason of evidence against it.
struct KeptProposal {
    SequenceProposal proposal;
    LocalisedText opposed;
};

/// The proposals that another path of learning edges stands for, taken out. The graph is acyclic but for cycles of
/// declared edges, which are left alone.
void reduce(std::vector<KeptProposal>& kept, std::span<const EdgeDraft> declared) {
    std::map<std::string, Vertex> places;
    std::vector<Arc> arcs;
    const auto place = [&](const std::string& key) {
        return places.try_emplace(key, static_cast<Vertex>(places.size())).first->second;
    };
    LearningGraph graph;
    for (const EdgeDraft& edge : declared) {
        if (edge.kind == EdgeKind::precedes && graph.path(edge.to, edge.from).empty()) {
            graph.add(edge.from, edge.to);
            arcs.push_back({place(edge.from), place(edge.to)});
        }
    }
    for (const auto& [proposal, opposed] : kept) {
        if (proposal.kind == EdgeKind::precedes) {
            arcs.push_back({place(proposal.before), place(proposal.after)});
        }
    }
    const std::vector<Arc> redundant = reach_of(Adjacency(places.size(), arcs)).redundant;
    std::erase_if(kept, [&](const KeptProposal& entry) {
        const SequenceProposal& proposal = entry.proposal;
        return proposal.kind == EdgeKind::precedes &&
               std::ranges::binary_search(redundant, Arc{place(proposal.before), place(proposal.after)});
    });
}

bool is_evidence(std::string_view rule) {
    return rule == "artefact" || rule == "work-sequence";
}

/// Takes proposals, the surest first.
class Settling {
  public:
    explicit Settling(std::span<const EdgeDraft> declared) {
        for (const EdgeDraft& edge : declared) {
            m_declared.try_emplace({edge.from, edge.to}, &edge);
            m_declared.try_emplace({edge.to, edge.from}, &edge);
            if (edge.kind == EdgeKind::precedes) {
                m_learning.add(edge.from, edge.to);
            }
        }
    }

    void consider(SequenceProposal proposal) {
        const std::pair pair(proposal.before, proposal.after);
        if (proposal.before == proposal.after || m_taken.contains(pair)) {
            return;
        }
        if (const auto decided = m_declared.find(pair); decided != m_declared.end()) {
            const EdgeDraft& edge = *decided->second;
            if (edge.from != proposal.before || edge.kind != proposal.kind) {
                m_set_aside.push_back({std::move(proposal), edge, {}});
            }
            return;
        }
        if (proposal.kind == EdgeKind::precedes) {
            std::vector<std::string> path = m_learning.path(proposal.after, proposal.before);
            if (!path.empty()) {
                set_aside(std::move(proposal), std::move(path));
                return;
            }
            m_learning.add(proposal.before, proposal.after);
        }
        m_taken.emplace(pair, m_kept.size());
        m_kept.push_back({std::move(proposal), {}});
    }

    std::vector<KeptProposal>& kept() { return m_kept; }
    [[nodiscard]] std::vector<SetAsideProposal> set_aside() && { return std::move(m_set_aside); }

  private:
    void set_aside(SequenceProposal proposal, std::vector<std::string> path) {
        const auto opposite = m_taken.find({proposal.after, proposal.before});
        if (opposite != m_taken.end()) {
            KeptProposal& kept = m_kept[opposite->second];
            if (kept.opposed.empty() && is_evidence(proposal.rule) && is_evidence(kept.proposal.rule)) {
                kept.opposed = proposal.reason;
            }
        }
        m_set_aside.push_back({std::move(proposal), std::nullopt, std::move(path)});
    }

    using Pair = std::pair<std::string, std::string>;
    std::map<Pair, const EdgeDraft*> m_declared; ///< by its ends, either way
    std::map<Pair, std::size_t> m_taken;         ///< places in m_kept
    LearningGraph m_learning;
    std::vector<KeptProposal> m_kept;
    std::vector<SetAsideProposal> m_set_aside;
};

} // namespace

SettledSequences settled(std::vector<SequenceProposal> proposals, std::span<const EdgeDraft> declared) {
    std::ranges::stable_sort(proposals, {}, strength_of);
    Settling settling(declared);
    for (const EdgeKind kind : {EdgeKind::precedes, EdgeKind::feeds}) {
        for (SequenceProposal& proposal : proposals) {
            if (proposal.kind == kind) {
                settling.consider(std::move(proposal));
            }
        }
    }
    reduce(settling.kept(), declared);
    SettledSequences result;
    result.edges.reserve(settling.kept().size());
    for (auto& [proposal, opposed] : settling.kept()) {
        result.edges.push_back(
            {proposal.kind,
             std::move(proposal.before),
             std::move(proposal.after),
             Sequence{std::string(proposal.rule), std::move(proposal.reason), Status::proposed, std::move(opposed)},
             {}});
    }
    std::ranges::sort(result.edges, [](const EdgeDraft& a, const EdgeDraft& b) {
        if (a.kind != b.kind) {
            return a.kind < b.kind;
        }
        return a.from != b.from ? key_before(a.from, b.from) : key_before(a.to, b.to);
    });
    result.set_aside = std::move(settling).set_aside();
    return result;
}

} // namespace kezheng
