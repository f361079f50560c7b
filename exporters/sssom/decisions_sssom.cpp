#include "exporters/sssom/decisions_sssom.hpp"

#include "exporters/sssom/sssom.hpp"

#include <algorithm>
#include <vector>

namespace kezheng {

namespace {

struct JudgedText {
    std::string wording; ///< that was judged
    bool stale = false;
};

// The present text where it is the one that was judged, or else what the decision says of it.
JudgedText judged_text(const PresentText& present, std::span<const std::string> fingerprints,
                       const std::string& wording) {
    const bool judged = fingerprints.empty() ||
                        std::ranges::find_first_of(present.fingerprints, fingerprints) != present.fingerprints.end();
    if (!present.is_loaded) {
        return {wording, false};
    }
    return judged ? JudgedText{present.wording, false} : JudgedText{wording, true};
}

} // namespace

std::string decisions_sssom(std::span<const Decision> decisions,
                            const std::function<PresentText(std::string_view)>& present) {
    std::vector<SssomRow> rows;
    for (const Decision& decision : decisions) {
        const JudgedText a = judged_text(present(decision.a), decision.fingerprints_a, decision.wording_a);
        const JudgedText b = judged_text(present(decision.b), decision.fingerprints_b, decision.wording_b);
        rows.push_back({.a = decision.a,
                        .b = decision.b,
                        .label_a = a.wording,
                        .label_b = b.wording,
                        .relation = decision.relation,
                        .status = decision.status,
                        .confidence = decision.confidence,
                        .reviewer = decision.reviewer,
                        .date = decision.date,
                        .comment = decision.note,
                        .fingerprints_a = decision.fingerprints_a,
                        .fingerprints_b = decision.fingerprints_b,
                        .evidence = {},
                        .stale = a.stale || b.stale});
    }
    return sssom_of({}, rows);
}

} // namespace kezheng
