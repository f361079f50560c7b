#include "exporters/text/label.hpp"
#include "exporters/views/line_runs.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relation_views.hpp"
#include "graph/base/message.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <span>
#include <utility>

namespace kezheng {

namespace {

constexpr double strong_score = 0.5;

bool is_strong(const Edge& edge) {
    const auto* const match = edge.details.get_if<Matches>();
    return match == nullptr || match->status == Status::accepted || match->score >= strong_score;
}

/// How the left requirement stands to the right one: a sign that also grey print shows.
std::string_view sign_of(Relation relation) {
    switch (relation) {
    case Relation::exact:
        return "=";
    case Relation::broad: // the right one contains the left one
        return "⊂";
    case Relation::narrow:
        return "⊃";
    case Relation::partial:
        break;
    }
    return "∩";
}

void add_match(const CompetencyGraph& graph, const Edge& edge, Language language, Picture& picture) {
    for (const NodeId id : {edge.from, edge.to}) {
        if (picture.has(id)) {
            continue;
        }
        if (id == edge.from) {
            picture.add_node(id);
        } else {
            picture.add_right_node(id);
        }
        if (const Only area = ancestor_of(graph, id, NodeKind::area)) {
            picture.put_into_lane(path_of(graph, *area, language), id);
        }
    }
    DiagramEdge line;
    if (const auto* const match = edge.details.get_if<Matches>()) {
        line.label =
            std::string(sign_of(match->relation)) + ' ' + std::to_string(std::lround(match->score * 100)); // percent
        line.weak = match->status == Status::proposed;
    }
    picture.add_edge(edge.from, edge.to, EdgeKind::matches, std::move(line));
}

using Standards = std::pair<NodeId, NodeId>;

/// Between two standards.
struct DrawnMatches {
    std::vector<EdgeId> edges;
    bool has_weaker = false; ///< others, that are not drawn
};

/// The pictures of what the requirements of one standard share with another one.
class OverlapDrawing {
  public:
    OverlapDrawing(const CompetencyGraph& graph, NodeId other, const DrawnMatches& matches, Language language)
        : m_graph(graph), m_other(other), m_matches(matches), m_language(language) {}

    /// What lies below `root`, a level, an area or a task.
    [[nodiscard]] Diagram below(NodeId root) const {
        const NodeKind kind = m_graph.node(root).kind;
        std::vector<EdgeId> edges;
        std::ranges::copy_if(m_matches.edges, std::back_inserter(edges),
                             [&](EdgeId id) { return ancestor_of(m_graph, m_graph.edge(id).from, kind) == root; });
        Diagram diagram = drawn(root, edges, {}, {});
        if (kind == NodeKind::task) {
            diagram.parts =
                line_runs(edges.size(), [&](LineRun run, const std::string& name, const std::string& title) {
                    return drawn(root, std::span(edges).subspan(run.begin, run.end - run.begin), name, title);
                });
            return diagram;
        }
        for (const NodeId child : m_graph.children(root)) {
            if (Diagram part = below(child); !part.edges.empty()) {
                diagram.parts.push_back(std::move(part));
            }
        }
        return diagram;
    }

  private:
    [[nodiscard]] Diagram drawn(NodeId root, std::span<const EdgeId> edges, const std::string& name_end,
                                const std::string& title_end) const {
        Picture picture(m_graph, m_language, Picture::Arrangement::columns);
        for (const EdgeId id : edges) {
            add_match(m_graph, m_graph.edge(id), m_language, picture);
        }
        picture.add_to_legend({.text = say(Message::legend_relations, m_language)});
        if (m_matches.has_weaker) {
            picture.add_to_legend({.text = say(Message::legend_strong_pairs, m_language)});
        }
        const std::string title = path_of(m_graph, root, m_language) + " ↔ " + path_of(m_graph, m_other, m_language);
        std::string name = m_graph.node(root).key;
        name += "/overlap/" + m_graph.node(m_other).key + name_end;
        return std::move(picture).finish(std::move(name), title + title_end);
    }

    const CompetencyGraph& m_graph;
    NodeId m_other;
    const DrawnMatches& m_matches;
    Language m_language;
};

/// The matches between two standards that are drawn: those that were reviewed and the strong ones, or all where there
/// is none of them.
std::map<Standards, DrawnMatches> drawn_matches(const CompetencyGraph& graph, Only only) {
    std::map<Standards, DrawnMatches> matches;
    for (const EdgeId id : graph.edges()) {
        const Edge& edge = graph.edge(id);
        const Only one = ancestor_of(graph, edge.from, NodeKind::standard);
        const Only other = ancestor_of(graph, edge.to, NodeKind::standard);
        if (edge.kind == EdgeKind::matches && status_of(edge) != Status::rejected && one && other &&
            (!only || only == one || only == other)) {
            matches[{*one, *other}].edges.push_back(id);
        }
    }
    for (auto& [standards, drawn] : matches) {
        const auto weak = [&](EdgeId id) { return !is_strong(graph.edge(id)); };
        if (!std::ranges::all_of(drawn.edges, weak)) {
            drawn.has_weaker = std::erase_if(drawn.edges, weak) > 0;
        }
    }
    return matches;
}

} // namespace

std::vector<Diagram> overlap_view(const CompetencyGraph& graph, Language language, Only only) {
    std::vector<Diagram> result;
    for (const auto& [standards, matches] : drawn_matches(graph, only)) {
        const OverlapDrawing drawing(graph, standards.second, matches, language);
        for (const NodeId level : graph.children(standards.first)) {
            if (Diagram diagram = drawing.below(level); !diagram.edges.empty()) {
                result.push_back(std::move(diagram));
            }
        }
    }
    return result;
}

} // namespace kezheng
