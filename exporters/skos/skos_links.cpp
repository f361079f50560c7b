#include "exporters/skos/skos_links.hpp"

#include "exporters/case/case_check.hpp"
#include "exporters/case/standard_of.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <variant>

namespace kezheng {

namespace {

/// How associations of CASE are said: within one standard, and where they lead to another scheme.
struct AssociationRow {
    std::string_view type;
    std::string_view within;
    std::string_view across;
};
constexpr std::array association_rows{
    AssociationRow{"isChildOf", "skos:broader", "skos:broadMatch"},
    AssociationRow{"isPartOf", "dct:isPartOf", "dct:isPartOf"},
    AssociationRow{"precedes", "dct:isRequiredBy", "dct:isRequiredBy"},
    AssociationRow{"exactMatchOf", "skos:exactMatch", "skos:exactMatch"},
    AssociationRow{"isTranslationOf", "skos:exactMatch", "skos:exactMatch"},
    AssociationRow{"isPeerOf", "skos:related", "skos:relatedMatch"},
    AssociationRow{"isRelatedTo", "skos:related", "skos:relatedMatch"},
    AssociationRow{"hasSkillLevel", "dct:relation", "dct:relation"},
    AssociationRow{"exemplar", "dct:references", "dct:references"},
    AssociationRow{"replacedBy", "dct:isReplacedBy", "dct:isReplacedBy"},
};

bool lies_above(const CompetencyGraph& graph, NodeId above, NodeId id) {
    for (std::optional<NodeId> at = graph.parent(id); at; at = graph.parent(*at)) {
        if (*at == above) {
            return true;
        }
    }
    return false;
}

SkosLink link_of(const CompetencyGraph& graph, const Edge& edge, const Association& association) {
    const std::string type = case_association_type(association.type);
    const auto* const row = std::ranges::find(association_rows, type, &AssociationRow::type);
    if (row == association_rows.end()) {
        return {"dct:relation"};
    }
    const bool within = standard_of(graph, edge.from) == standard_of(graph, edge.to);
    // SKOS: what is related is not above or below each other, and a scheme is no concept.
    const bool is_concept =
        graph.node(edge.from).kind != NodeKind::standard && graph.node(edge.to).kind != NodeKind::standard;
    const bool in_line = edge.from == edge.to || lies_above(graph, edge.from, edge.to) ||
                         (type != "isChildOf" && lies_above(graph, edge.to, edge.from));
    const std::string_view property = within ? row->within : row->across;
    const bool is_skos = property.starts_with("skos:");
    return {is_skos && (!is_concept || in_line) ? std::string_view("dct:relation") : property};
}

} // namespace

std::optional<SkosLink> skos_link(const CompetencyGraph& graph, const Edge& edge) {
    if (const auto* const association = edge.details.get_if<Association>()) {
        return link_of(graph, edge, *association);
    }
    if (const auto* const sequence = edge.details.get_if<Sequence>()) {
        if (sequence->status == Status::rejected) {
            return std::nullopt;
        }
        const bool required = edge.kind == EdgeKind::precedes && sequence->status == Status::accepted;
        return SkosLink{required ? "dct:requires" : "skos:related", required};
    }
    if (const auto* const teaches = edge.details.get_if<Teaches>()) {
        return teaches->status == Status::accepted ? std::optional(SkosLink{"skos:relatedMatch"}) : std::nullopt;
    }
    if (const auto* const needs = edge.details.get_if<Requires>()) {
        return needs->status == Status::rejected ? std::nullopt : std::optional(SkosLink{"skos:relatedMatch"});
    }
    if (edge.details.get_if<ModuleSequence>() != nullptr) {
        return SkosLink{"dct:requires", true};
    }
    switch (edge.kind) {
    case EdgeKind::subsumes:
        return SkosLink{"dct:requires"};
    case EdgeKind::mentions:
        return SkosLink{"dct:subject"};
    case EdgeKind::targets:
        return SkosLink{"skos:relatedMatch"};
    case EdgeKind::renamed_to:
        return SkosLink{"dct:isReplacedBy"};
    default:
        return std::nullopt;
    }
}

} // namespace kezheng
