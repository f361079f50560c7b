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

std::vector<EdgeDraft> apply_decisions(std::vector<EdgeDraft> proposals, std::vector<EdgeDraft> weaker,
                                       const std::vector<Decision>& decisions) {
    std::map<std::pair<std::string, std::string>, const Decision*> open;
    for (const Decision& decision : decisions) {
        open.emplace(std::pair(decision.a, decision.b), &decision);
    }
    std::vector<EdgeDraft> edges;
    for (const bool proposed : {true, false}) {
        for (EdgeDraft& one : proposed ? proposals : weaker) {
            const auto found = open.find({one.from, one.to});
            if (found != open.end()) {
                decide(std::get<Matches>(one.details), *found->second, true);
                open.erase(found);
            } else if (!proposed) {
                continue; // nobody decided it, or it was among the proposals
            }
            edges.push_back(std::move(one));
        }
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
