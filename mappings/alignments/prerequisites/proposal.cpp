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
    [[nodiscard]] bool reaches(const std::string& from, const std::string& to) const {
        std::vector<std::string> stack{from};
        std::set<std::string> seen{from};
        while (!stack.empty()) {
            const std::string at = std::move(stack.back());
            stack.pop_back();
            if (at == to) {
                return true;
            }
            const auto next = m_after.find(at);
            if (next == m_after.end()) {
                continue;
            }
            for (const std::string& key : next->second) {
                if (seen.insert(key).second) {
                    stack.push_back(key);
                }
            }
        }
        return false;
    }
    void add(const std::string& from, const std::string& to) { m_after[from].push_back(to); }

  private:
    std::map<std::string, std::vector<std::string>> m_after;
};

/// The proposals that another path of learning edges stands for, taken out. The graph is acyclic but for cycles of
/// declared edges, which are left alone.
void reduce(std::vector<SequenceProposal>& proposals, std::span<const EdgeDraft> declared) {
    std::map<std::string, Vertex> places;
    std::vector<Arc> arcs;
    const auto place = [&](const std::string& key) {
        return places.try_emplace(key, static_cast<Vertex>(places.size())).first->second;
    };
    LearningGraph graph;
    for (const EdgeDraft& edge : declared) {
        if (edge.kind == EdgeKind::precedes && !graph.reaches(edge.to, edge.from)) {
            graph.add(edge.from, edge.to);
            arcs.push_back({place(edge.from), place(edge.to)});
        }
    }
    for (const SequenceProposal& proposal : proposals) {
        if (proposal.kind == EdgeKind::precedes) {
            arcs.push_back({place(proposal.before), place(proposal.after)});
        }
    }
    const std::vector<Arc> redundant = reach_of(Adjacency(places.size(), arcs)).redundant;
    std::erase_if(proposals, [&](const SequenceProposal& proposal) {
        return proposal.kind == EdgeKind::precedes &&
               std::ranges::binary_search(redundant, Arc{place(proposal.before), place(proposal.after)});
    });
}

} // namespace

std::vector<EdgeDraft> settled(std::vector<SequenceProposal> proposals, std::span<const EdgeDraft> declared) {
    std::ranges::stable_sort(proposals, {}, strength_of);
    LearningGraph learning;
    std::set<std::pair<std::string, std::string>> taken; // ordered pairs that have an edge
    std::set<std::pair<std::string, std::string>> decided;
    for (const EdgeDraft& edge : declared) {
        decided.emplace(edge.from, edge.to);
        decided.emplace(edge.to, edge.from);
        if (edge.kind == EdgeKind::precedes) {
            learning.add(edge.from, edge.to);
        }
    }
    std::vector<SequenceProposal> kept;
    for (const EdgeKind kind : {EdgeKind::precedes, EdgeKind::feeds}) {
        for (SequenceProposal& proposal : proposals) {
            const std::pair pair(proposal.before, proposal.after);
            if (proposal.kind != kind || proposal.before == proposal.after || decided.contains(pair) ||
                taken.contains(pair)) {
                continue;
            }
            if (kind == EdgeKind::precedes) {
                if (learning.reaches(proposal.after, proposal.before)) {
                    continue;
                }
                learning.add(proposal.before, proposal.after);
            }
            taken.insert(pair);
            kept.push_back(std::move(proposal));
        }
    }
    reduce(kept, declared);
    std::vector<EdgeDraft> edges;
    edges.reserve(kept.size());
    for (SequenceProposal& proposal : kept) {
        edges.push_back({proposal.kind,
                         std::move(proposal.before),
                         std::move(proposal.after),
                         Sequence{std::string(proposal.rule), std::move(proposal.reason), Status::proposed},
                         {}});
    }
    std::ranges::sort(edges, [](const EdgeDraft& a, const EdgeDraft& b) {
        if (a.kind != b.kind) {
            return a.kind < b.kind;
        }
        return a.from != b.from ? key_before(a.from, b.from) : key_before(a.to, b.to);
    });
    return edges;
}

} // namespace kezheng
