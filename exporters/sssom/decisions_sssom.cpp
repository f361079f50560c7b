#include "exporters/sssom/decisions_sssom.hpp"

#include "exporters/sssom/sssom.hpp"

#include <vector>

namespace kezheng {

std::string decisions_sssom(std::span<const Decision> decisions,
                            const std::function<std::string(std::string_view)>& wording) {
    std::vector<SssomRow> rows;
    for (const Decision& decision : decisions) {
        rows.push_back({.a = decision.a,
                        .b = decision.b,
                        .label_a = wording(decision.a),
                        .label_b = wording(decision.b),
                        .relation = decision.relation,
                        .status = decision.status,
                        .confidence = decision.confidence,
                        .reviewer = decision.reviewer,
                        .date = decision.date,
                        .comment = decision.note,
                        .fingerprints_a = decision.fingerprints_a,
                        .fingerprints_b = decision.fingerprints_b,
                        .evidence = {}});
    }
    return sssom_of({}, rows);
}

} // namespace kezheng
