#include "exporters/overlap_sssom.hpp"

#include "exporters/label.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace kezheng {

namespace {

std::string_view predicate_of(Relation relation) {
    switch (relation) {
    case Relation::exact:
        return "skos:exactMatch";
    case Relation::broad:
        return "skos:broadMatch";
    case Relation::narrow:
        return "skos:narrowMatch";
    case Relation::partial:
        return "skos:relatedMatch";
    }
    return {};
}

// A cell cannot hold tabs or line ends.
std::string cell(std::string text) {
    std::ranges::replace_if(text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string thousandths(double score) {
    const std::string digits = std::to_string(std::lround(score * 1000) + 1000);
    return (score >= 1 ? "1." : "0.") + digits.substr(1);
}

std::string comment_of(const OverlapPair& pair, const CompetencyGraph& graph, Language language) {
    const Edge& edge = graph.edge(pair.edge);
    const bool turned = edge.from != pair.a;
    std::string text;
    for (const Evidence& one : std::get<Matches>(edge.details).evidence) {
        text += text.empty() ? "" : "; ";
        text += one.kind + ": " + (turned ? one.b : one.a) + " | " + (turned ? one.a : one.b);
        const std::string via = one.via.in(language);
        text += via.empty() ? "" : " (" + via + ")";
    }
    return text;
}

} // namespace

std::string overlap_sssom(const CompetencyGraph& graph, const OverlapReport& report, Language language) {
    std::string text = "#curie_map:\n"
                       "#  kezheng: \"urn:kezheng:\"\n"
                       "#  semapv: \"https://w3id.org/semapv/vocab/\"\n"
                       "#  skos: \"http://www.w3.org/2004/02/skos/core#\"\n"
                       "#mapping_set_id: \"urn:kezheng:crosswalk:" +
                       graph.node(report.a).key + ':' + graph.node(report.b).key +
                       "\"\n"
                       "subject_id\tsubject_label\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\t"
                       "mapping_justification\tconfidence\treviewer_label\tcomment\n";
    for (const OverlapPair& pair : report.pairs) {
        const Node& a = graph.node(pair.a);
        const Node& b = graph.node(pair.b);
        const auto& details = std::get<Matches>(graph.edge(pair.edge).details);
        const std::array<std::string, 10> cells{"kezheng:" + a.key,
                                                label_of(a).in(language),
                                                std::string(predicate_of(pair.relation)),
                                                pair.status == Status::rejected ? "Not" : "",
                                                "kezheng:" + b.key,
                                                label_of(b).in(language),
                                                pair.status == Status::proposed ? "semapv:CompositeMatching"
                                                                                : "semapv:ManualMappingCuration",
                                                thousandths(pair.score),
                                                details.reviewer,
                                                comment_of(pair, graph, language)};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            text += (i == 0 ? "" : "\t") + cell(cells.at(i));
        }
        text += '\n';
    }
    return text;
}

} // namespace kezheng
