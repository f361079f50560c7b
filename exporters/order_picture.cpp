#include "exporters/order_picture.hpp"

#include "exporters/label.hpp"
#include "graph/base/message.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace kezheng {

namespace {

std::string code_of(const Node& node) {
    const auto* module = std::get_if<ModuleDetails>(&node.details);
    return module != nullptr && !module->code.empty() ? module->code : node.key;
}

std::optional<NodeId> ancestor(const CompetencyGraph& graph, NodeId node, NodeKind kind) {
    for (std::optional<NodeId> at = node; at; at = graph.parent(*at)) {
        if (graph.node(*at).kind == kind) {
            return at;
        }
    }
    return std::nullopt;
}

/// The standards or the curriculum that the nodes belong to.
std::string subject(const CompetencyGraph& graph, const LearningOrder& order, Language language) {
    const NodeKind kind = order.scope == Scope::module ? NodeKind::curriculum : NodeKind::standard;
    std::set<NodeId> roots;
    for (const NodeId node : order.order) {
        if (const auto root = ancestor(graph, node, kind)) {
            roots.insert(*root);
        }
    }
    std::string text;
    for (const NodeId root : roots) {
        text += (text.empty() ? "" : " · ") + label_of(graph.node(root)).in(language);
    }
    return text;
}

GridBox box_of(const CompetencyGraph& graph, NodeId node, Language language) {
    return {0, 0, code_of(graph.node(node)), label_of(graph.node(node)).in(language), false};
}

/// `初级`; with several standards in one picture `b2b 初级`.
std::string lane_name(const CompetencyGraph& graph, NodeId level, bool with_standard, Language language) {
    std::string name = label_of(graph.node(level)).in(language);
    if (const auto standard = ancestor(graph, level, NodeKind::standard); standard && with_standard) {
        name.insert(0, graph.node(*standard).key + ' ');
    }
    return name;
}

bool is_redundant(const LearningOrder& order, const OrderEdge& edge) {
    return std::ranges::find(order.redundant, std::pair(edge.before, edge.after)) != order.redundant.end();
}

} // namespace

GridPicture order_picture(const CompetencyGraph& graph, const LearningOrder& order, Language language) {
    GridPicture picture;
    picture.title = say(Message::picture_order_title, language, {subject(graph, order, language)});
    std::map<std::optional<NodeId>, std::size_t> lanes; // by level
    std::set<std::optional<NodeId>> standards;
    for (const NodeId node : order.order) {
        lanes.emplace(ancestor(graph, node, NodeKind::level), 0);
        standards.insert(ancestor(graph, node, NodeKind::standard));
    }
    for (auto& [level, lane] : lanes) {
        lane = picture.lanes.size();
        picture.lanes.push_back(level ? lane_name(graph, *level, standards.size() > 1, language) : "");
    }
    std::map<NodeId, std::size_t> boxes;
    for (std::size_t layer = 0; layer < order.layers.size(); ++layer) {
        picture.columns.push_back(std::to_string(layer + 1));
        for (const NodeId node : order.layers[layer]) {
            GridBox box = box_of(graph, node, language);
            box.column = layer;
            box.lane = lanes.at(ancestor(graph, node, NodeKind::level));
            box.is_strong = std::ranges::find(order.longest_chain, node) != order.longest_chain.end();
            boxes.emplace(node, picture.boxes.size());
            picture.boxes.push_back(std::move(box));
        }
    }
    const auto is_on_chain = [&](const OrderEdge& edge) {
        const auto at = std::ranges::find(order.longest_chain, edge.before);
        return at != order.longest_chain.end() && at + 1 != order.longest_chain.end() && *(at + 1) == edge.after;
    };
    for (const OrderEdge& edge : order.edges) {
        if (edge.kind == EdgeKind::precedes && !is_redundant(order, edge)) {
            picture.arrows.push_back({boxes.at(edge.before), boxes.at(edge.after), is_on_chain(edge), false});
        }
    }
    std::ranges::stable_sort(picture.arrows, {}, &GridArrow::is_strong); // the chain on top
    return picture;
}

GridPicture term_picture(const CompetencyGraph& graph, const LearningOrder& order, const TermPlan* plan,
                         Language language) {
    GridPicture picture;
    picture.title = say(Message::picture_terms_title, language, {subject(graph, order, language)});
    picture.lanes.emplace_back();
    std::map<NodeId, unsigned> terms; // 0: none
    unsigned last = 0;
    for (const NodeId node : order.order) {
        const auto* module = std::get_if<ModuleDetails>(&graph.node(node).details);
        terms[node] = module == nullptr || plan != nullptr ? 0 : module->term;
    }
    for (std::size_t i = 0; plan != nullptr && i < plan->terms.size(); ++i) {
        for (const NodeId node : plan->terms[i].modules) {
            terms[node] = static_cast<unsigned>(i) + 1;
        }
    }
    for (const auto& [node, term] : terms) {
        last = std::max(last, term);
    }
    constexpr unsigned most_terms = 40; // of a picture; a term number beyond is a slip of the pen
    last = std::min(last, most_terms);
    for (unsigned term = 1; term <= last; ++term) {
        picture.columns.push_back(say(Message::picture_term, language, {std::to_string(term)}));
    }
    const bool some_without =
        std::ranges::any_of(terms, [&](const auto& entry) { return entry.second == 0 || entry.second > last; });
    if (some_without) {
        picture.columns.push_back(say(Message::picture_no_term, language));
    }
    std::map<NodeId, std::size_t> boxes;
    for (const NodeId node : order.order) {
        GridBox box = box_of(graph, node, language);
        const unsigned term = terms.at(node);
        box.column = term == 0 || term > last ? picture.columns.size() - 1 : term - 1;
        boxes.emplace(node, picture.boxes.size());
        picture.boxes.push_back(std::move(box));
    }
    for (const OrderEdge& edge : order.edges) {
        if (edge.kind == EdgeKind::precedes && !is_redundant(order, edge)) {
            const bool broken = plan == nullptr && std::ranges::any_of(order.violations, [&](const auto& violation) {
                                    return violation.before == edge.before && violation.after == edge.after;
                                });
            picture.arrows.push_back({boxes.at(edge.before), boxes.at(edge.after), broken, broken});
        }
    }
    return picture;
}

} // namespace kezheng
