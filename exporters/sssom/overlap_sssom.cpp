#include "exporters/sssom/overlap_sssom.hpp"

#include "exporters/sssom/sssom.hpp"
#include "exporters/text/label.hpp"
#include "graph/base/fingerprint.hpp"
#include "graph/model/requirement_wording.hpp"

#include <vector>

namespace kezheng {

namespace {

std::string evidence_of(const OverlapPair& pair, const CompetencyGraph& graph, Language language) {
    const Edge& edge = graph.edge(pair.edge);
    const bool turned = edge.from != pair.a;
    std::string text;
    for (const Evidence& one : edge.details.get<Matches>().evidence) {
        if (one.kind == "review") { // the reviewer's reason has a column of its own
            continue;
        }
        text += text.empty() ? "" : "; ";
        text += one.kind + ": " + (turned ? one.b : one.a) + " | " + (turned ? one.a : one.b);
        const std::string via = one.via.in(language);
        text += via.empty() ? "" : " (" + via + ")";
    }
    return text;
}

} // namespace

std::string overlap_sssom(const CompetencyGraph& graph, const OverlapReport& report, Language language) {
    std::vector<SssomRow> rows;
    for (const OverlapPair& pair : report.pairs) {
        const Node& a = graph.node(pair.a);
        const Node& b = graph.node(pair.b);
        const auto& details = graph.edge(pair.edge).details.get<Matches>();
        SssomRow row{.a = a.key,
                     .b = b.key,
                     .label_a = label_of(a).in(language),
                     .label_b = label_of(b).in(language),
                     .relation = pair.relation,
                     .status = pair.status,
                     .confidence = details.confidence,
                     .reviewer = details.reviewer,
                     .date = {},
                     .comment = details.note,
                     .fingerprints_a = {fingerprint_of(wording_of(a))},
                     .fingerprints_b = {fingerprint_of(wording_of(b))},
                     .evidence = evidence_of(pair, graph, language)};
        if (pair.status == Status::proposed) {
            row.confidence = pair.score;
        }
        rows.push_back(std::move(row));
    }
    return sssom_of(graph.node(report.a).key + ':' + graph.node(report.b).key, rows);
}

} // namespace kezheng
