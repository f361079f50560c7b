#include "mappings/crosswalks/apply_decisions.hpp"

#include "graph/base/key_order.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace kezheng {

namespace {

void decide(Matches& details, const Decision& decision, bool proposed) {
    details.status = decision.status;
    details.relation = decision.relation;
    details.reviewer = decision.reviewer;
    details.note = decision.note;
    details.confidence = decision.confidence;
    if (decision.status == Status::accepted) {
        details.score = decision.confidence.value_or(proposed ? details.score : 1);
    }
    const std::string reason = decision.note.empty() ? decision.reviewer : decision.note;
    if (!reason.empty() || details.evidence.empty()) {
        details.evidence.push_back({"review", reason, reason, {}});
    }
}

} // namespace

std::vector<EdgeDraft> apply_decisions(std::vector<EdgeDraft> proposals, const std::vector<Decision>& decisions,
                                       double least) {
    std::map<std::pair<std::string, std::string>, const Decision*> open;
    for (const Decision& decision : decisions) {
        open.emplace(std::pair(decision.a, decision.b), &decision);
    }
    std::vector<EdgeDraft> edges;
    for (EdgeDraft& proposal : proposals) {
        auto details = proposal.details.get<Matches>();
        const auto found = open.find({proposal.from, proposal.to});
        if (found != open.end()) {
            decide(details, *found->second, true);
            proposal.details = std::move(details);
            open.erase(found);
        } else if (details.score < least) {
            continue;
        }
        edges.push_back(std::move(proposal));
    }
    for (const auto& [keys, decision] : open) {
        Matches details;
        decide(details, *decision, false);
        edges.push_back({EdgeKind::matches, keys.first, keys.second, std::move(details), decision->source});
    }
    std::ranges::sort(edges, [](const EdgeDraft& x, const EdgeDraft& y) {
        return x.from == y.from ? key_before(x.to, y.to) : key_before(x.from, y.from);
    });
    return edges;
}

} // namespace kezheng
