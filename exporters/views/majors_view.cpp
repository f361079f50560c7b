#include "exporters/label.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relation_views.hpp"
#include "graph/base/message.hpp"

#include <algorithm>

namespace kezheng {

namespace {

/// The majors that a standard lists for a tier, as printed.
std::vector<NodeId> listed(const CompetencyGraph& graph, NodeId standard, Tier tier, Catalogue catalogue) {
    std::vector<EdgeId> edges;
    for (const EdgeId id : graph.out_edges(standard, EdgeKind::applies_to)) {
        const auto* const details = std::get_if<AppliesTo>(&graph.edge(id).details);
        if (details != nullptr && details->tier == tier && details->catalogue == catalogue) {
            edges.push_back(id);
        }
    }
    std::ranges::stable_sort(edges, {},
                             [&](EdgeId id) { return std::get<AppliesTo>(graph.edge(id).details).position; });
    std::vector<NodeId> majors;
    for (const EdgeId id : edges) {
        majors.push_back(graph.edge(id).to);
    }
    return majors;
}

std::string code_of(const Node& major) {
    const auto* const details = std::get_if<MajorDetails>(&major.details);
    return details == nullptr || details->code.empty() ? std::string() : " " + details->code;
}

} // namespace

std::vector<Diagram> majors_view(const CompetencyGraph& graph, Language language, Only only) {
    std::vector<Diagram> result;
    for (const NodeId standard : graph.nodes_of(NodeKind::standard)) {
        for (const Tier tier : all_tiers) {
            const std::vector<NodeId> original = listed(graph, standard, tier, Catalogue::original);
            const std::vector<NodeId> revised = listed(graph, standard, tier, Catalogue::revised);
            if ((only && *only != standard) || (original.empty() && revised.empty())) {
                continue;
            }
            Picture picture(graph, language);
            picture.add_node(standard);
            for (const NodeId major : original) {
                picture.add_node(major, code_of(graph.node(major)));
                picture.put_into_lane(say(Message::lane_original, language), major);
                picture.add_edge(standard, major, EdgeKind::applies_to);
            }
            for (const NodeId major : revised) {
                picture.add_node(major, code_of(graph.node(major)));
                picture.put_into_lane(say(Message::lane_revised, language), major);
                bool follows = false;
                for (const EdgeId id : graph.in_edges(major, EdgeKind::renamed_to)) {
                    if (picture.has(graph.edge(id).from)) {
                        picture.add_edge(graph.edge(id).from, major, EdgeKind::renamed_to);
                        follows = true;
                    }
                }
                if (!follows) {
                    picture.add_edge(standard, major, EdgeKind::applies_to);
                }
            }
            constexpr std::size_t most_on_a4 = 28; // at a size that can be read
            const Paper paper = std::max(original.size(), revised.size()) > most_on_a4 ? Paper::a3 : Paper::a4;
            const std::string title = path_of(graph, standard, language) + " › " +
                                      heading_of(NodeKind::major).in(language) + " › " + heading_of(tier).in(language);
            result.push_back(std::move(picture).finish(
                graph.node(standard).key + "/majors/" + std::string(name_of(tier)), title, paper));
        }
    }
    return result;
}

} // namespace kezheng
