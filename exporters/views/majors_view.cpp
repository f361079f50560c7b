#include "exporters/text/label.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relation_views.hpp"
#include "graph/base/message.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace kezheng {

namespace {

/// The majors that a standard lists for a tier, as printed.
std::vector<NodeId> listed(const CompetencyGraph& graph, NodeId standard, Tier tier, Catalogue catalogue) {
    std::vector<EdgeId> edges;
    for (const EdgeId id : graph.out_edges(standard, EdgeKind::applies_to)) {
        const auto* const details = graph.edge(id).details.get_if<AppliesTo>();
        if (details != nullptr && details->tier == tier && details->catalogue == catalogue) {
            edges.push_back(id);
        }
    }
    std::ranges::stable_sort(edges, {}, [&](EdgeId id) { return graph.edge(id).details.get<AppliesTo>().position; });
    std::vector<NodeId> majors;
    for (const EdgeId id : edges) {
        majors.push_back(graph.edge(id).to);
    }
    return majors;
}

std::string code_suffix(const Node& major) {
    const auto* const details = std::get_if<MajorDetails>(&major.details);
    return details == nullptr || details->code.empty() ? std::string() : " " + details->code;
}

/// A row of the picture: a major of each catalogue, the same one where it kept its name or was renamed.
struct MajorPair {
    Only original;
    Only revised;
    bool is_joined = false;
    bool is_same_name = false;
    bool is_inferred = false; ///< that it was renamed
};

std::vector<MajorPair> pairs_of(const CompetencyGraph& graph, const std::vector<NodeId>& original,
                                std::vector<NodeId> revised) {
    std::vector<MajorPair> pairs;
    for (const NodeId major : original) {
        bool renamed = false;
        for (const EdgeId id : graph.out_edges(major, EdgeKind::renamed_to)) {
            const auto new_name = std::ranges::find(revised, graph.edge(id).to);
            if (new_name != revised.end() && status_of(graph.edge(id)) != Status::rejected) {
                pairs.push_back({major, *new_name, true, joins_same_names(graph.edge(id)),
                                 status_of(graph.edge(id)) == Status::proposed});
                revised.erase(new_name);
                renamed = true;
            }
        }
        if (!renamed) {
            pairs.push_back({major, {}});
        }
    }
    // Those known by both first, so that their lines are straight; then the others beside each other.
    const auto others = std::ranges::stable_partition(pairs, [](const MajorPair& pair) { return pair.is_joined; });
    auto place = static_cast<std::size_t>(others.begin() - pairs.begin());
    for (const NodeId major : revised) {
        if (place == pairs.size()) {
            pairs.emplace_back();
        }
        pairs[place++].revised = major;
    }
    return pairs;
}

/// The majors of a standard for one tier; what does not fit on a page goes on in its parts.
class MajorsPicture {
  public:
    MajorsPicture(const CompetencyGraph& graph, NodeId standard, Tier tier, Language language)
        : m_graph(graph), m_standard(standard), m_tier(tier), m_language(language) {}

    [[nodiscard]] Diagram of(std::span<const MajorPair> pairs, const std::string& part = {}) const {
        Picture picture(m_graph, m_language, Picture::Arrangement::rows);
        for (const MajorPair& pair : pairs) {
            if (pair.original) {
                picture.add_node(*pair.original, code_suffix(m_graph.node(*pair.original)));
                picture.put_into_lane(say(Message::lane_original, m_language), *pair.original);
            }
            if (pair.revised) {
                picture.add_right_node(*pair.revised, code_suffix(m_graph.node(*pair.revised)));
                picture.put_into_lane(say(Message::lane_revised, m_language), *pair.revised);
            }
            if (pair.is_joined) {
                picture.add_edge(*pair.original, *pair.revised, EdgeKind::renamed_to,
                                 {.weak = pair.is_inferred, .same_name = pair.is_same_name});
            }
        }
        std::string title = path_of(m_graph, m_standard, m_language);
        title += " › " + heading_of(NodeKind::major).in(m_language) + " › " + heading_of(m_tier).in(m_language);
        std::string name = m_graph.node(m_standard).key + "/majors/" + std::string(name_of(m_tier));
        if (!part.empty()) {
            title = say(Message::picture_page, m_language, {title, part});
            name += '/' + part;
        }
        Diagram diagram = std::move(picture).finish(std::move(name), title);
        constexpr std::size_t least = 12; // fewer are readable anyway
        if (pairs.size() > least) {
            const std::size_t half = (pairs.size() + 1) / 2;
            const std::string before = part.empty() ? part : part + '.';
            diagram.parts.push_back(of(pairs.first(half), before + '1'));
            diagram.parts.push_back(of(pairs.subspan(half), before + '2'));
        }
        return diagram;
    }

  private:
    const CompetencyGraph& m_graph;
    NodeId m_standard;
    Tier m_tier;
    Language m_language;
};

} // namespace

std::vector<Diagram> majors_view(const CompetencyGraph& graph, Language language, Only only) {
    std::vector<Diagram> result;
    for (const NodeId standard : graph.nodes_of(NodeKind::standard)) {
        for (const Tier tier : all_tiers) {
            const std::vector<MajorPair> pairs = pairs_of(graph, listed(graph, standard, tier, Catalogue::original),
                                                          listed(graph, standard, tier, Catalogue::revised));
            if (!pairs.empty() && (!only || *only == standard)) {
                result.push_back(MajorsPicture(graph, standard, tier, language).of(pairs));
            }
        }
    }
    return result;
}

} // namespace kezheng
