#include "exporters/pictures/order_picture.hpp"

#include "exporters/text/label.hpp"
#include "graph/base/message.hpp"
#include "graph/base/number_text.hpp"
#include "graph/base/unicode.hpp"

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

/// What is drawn: everything, but of many requirements only those that come before or after another by a step of their
/// own.
std::set<NodeId> drawn_nodes(const LearningOrder& order) {
    constexpr std::size_t few = 30;
    const std::set<NodeId> all(order.order.begin(), order.order.end());
    std::set<NodeId> joined;
    for (const OrderEdge& edge : order.edges) {
        joined.insert({edge.before, edge.after});
    }
    return order.scope == Scope::skill && all.size() > few && !joined.empty() ? joined : all;
}

using StepPairs = std::set<std::pair<NodeId, NodeId>>;

StepPairs conflicts_of(const LearningOrder& order) {
    StepPairs pairs;
    for (const OrderViolation& violation : order.violations) {
        pairs.emplace(violation.before, violation.after);
    }
    return pairs;
}

/// Adds an arrow of each step between two boxes, what is to be seen first on top.
void add_arrows(const LearningOrder& order, const std::map<NodeId, std::size_t>& boxes, GridPicture& picture) {
    StepPairs chain;
    for (std::size_t i = 1; i < order.longest_chain.size(); ++i) {
        chain.emplace(order.longest_chain[i - 1], order.longest_chain[i]);
    }
    const StepPairs conflicts = conflicts_of(order);
    const auto add = [&](NodeId before, NodeId after, bool is_strong, bool is_dashed) {
        if (const auto from = boxes.find(before), to = boxes.find(after); from != boxes.end() && to != boxes.end()) {
            picture.arrows.push_back({from->second, to->second, is_strong, is_dashed});
        }
    };
    for (const OrderEdge& edge : order.edges) {
        const std::pair step(edge.before, edge.after);
        if (edge.kind == EdgeKind::feeds && !conflicts.contains(step)) {
            add(edge.before, edge.after, false, true);
        } else if (edge.kind == EdgeKind::precedes && !is_redundant(order, edge)) {
            add(edge.before, edge.after, chain.contains(step), false);
        }
    }
    for (const auto& [before, after] : conflicts) {
        add(before, after, true, true);
    }
    std::ranges::stable_sort(picture.arrows, {},
                             [](const GridArrow& arrow) { return std::pair(arrow.is_strong, arrow.is_dashed); });
}

/// What of these looks the picture has.
void add_to_legend(GridPicture& picture, bool is_strong, bool is_dashed, Message message, Language language) {
    if (std::ranges::any_of(picture.arrows, [&](const GridArrow& arrow) {
            return arrow.is_strong == is_strong && arrow.is_dashed == is_dashed;
        })) {
        picture.legend.push_back({say(message, language), is_strong, is_dashed});
    }
}

} // namespace

GridPicture order_picture(const CompetencyGraph& graph, const LearningOrder& order, Language language) {
    GridPicture picture;
    const std::set<NodeId> drawn = drawn_nodes(order);
    picture.title = say(Message::picture_order_title, language,
                        {heading_of(node_kind_of(order.scope)).in(language), subject(graph, order, language)});
    std::map<std::optional<NodeId>, std::size_t> lanes; // by level
    std::set<std::optional<NodeId>> standards;
    for (const NodeId node : drawn) {
        lanes.emplace(ancestor(graph, node, NodeKind::level), 0);
        standards.insert(ancestor(graph, node, NodeKind::standard));
    }
    for (auto& [level, lane] : lanes) {
        lane = picture.lanes.size();
        picture.lanes.push_back(level ? lane_name(graph, *level, standards.size() > 1, language) : "");
    }
    std::map<NodeId, std::size_t> boxes;
    for (std::size_t layer = 0; layer < order.layers.size(); ++layer) {
        if (std::ranges::none_of(order.layers[layer], [&](NodeId node) { return drawn.contains(node); })) {
            continue;
        }
        picture.columns.push_back(say(Message::picture_layer, language, {std::to_string(layer + 1)}));
        for (const NodeId node : order.layers[layer]) {
            if (!drawn.contains(node)) {
                continue;
            }
            GridBox box = box_of(graph, node, language);
            box.column = picture.columns.size() - 1;
            box.lane = lanes.at(ancestor(graph, node, NodeKind::level));
            box.is_strong = std::ranges::find(order.longest_chain, node) != order.longest_chain.end();
            boxes.emplace(node, picture.boxes.size());
            picture.boxes.push_back(std::move(box));
        }
    }
    add_arrows(order, boxes, picture);
    add_to_legend(picture, false, false, Message::legend_learning, language);
    add_to_legend(picture, true, false, Message::legend_longest_chain, language);
    add_to_legend(picture, false, true, Message::legend_workflow, language);
    add_to_legend(picture, true, true, Message::legend_conflict, language);
    if (!order.derived.empty()) {
        picture.legend.push_back({say(Message::picture_derived, language), false, false, false});
    }
    if (const std::size_t left_out = order.order.size() - drawn.size(); left_out > 0) {
        picture.legend.push_back(
            {say(Message::picture_part, language, {std::to_string(left_out)}), false, false, false});
    }
    return picture;
}

namespace {

/// The modules with their terms: those of the plan, or those that the curriculum states; 0: none.
std::map<NodeId, unsigned> terms_of(const CompetencyGraph& graph, const LearningOrder& order, const TermPlan* plan) {
    std::map<NodeId, unsigned> terms;
    for (const NodeId node : order.order) {
        const auto* module = std::get_if<ModuleDetails>(&graph.node(node).details);
        terms[node] = module == nullptr || plan != nullptr ? 0 : module->term;
    }
    for (std::size_t i = 0; plan != nullptr && i < plan->terms.size(); ++i) {
        for (const NodeId node : plan->terms[i].modules) {
            terms[node] = static_cast<unsigned>(i) + 1;
        }
    }
    return terms;
}

/// What a bar says: `4 学分`, or the hours, or the code.
std::string bar_label(const Node& node, Language language) {
    const auto* module = std::get_if<ModuleDetails>(&node.details);
    if (module != nullptr && module->credits > 0) {
        return say(Message::picture_credits, language, {display_number(module->credits)});
    }
    if (module != nullptr && module->hours > 0) {
        return say(Message::picture_hours, language, {display_number(module->hours)});
    }
    return code_of(node);
}

} // namespace

GridPicture term_picture(const CompetencyGraph& graph, const LearningOrder& order, const TermPlan* plan,
                         Language language) {
    constexpr unsigned most_terms = 40; // of a picture; a term number beyond is a slip of the pen
    constexpr std::size_t longest_name = 20;
    GridPicture picture;
    picture.is_chart = true;
    const std::map<NodeId, unsigned> terms = terms_of(graph, order, plan);
    unsigned last = 0;
    for (const auto& [node, term] : terms) {
        last = std::max(last, term);
    }
    last = std::min(last, most_terms);
    for (unsigned term = 1; term <= last; ++term) {
        picture.columns.push_back(say(Message::picture_term, language, {std::to_string(term)}));
    }
    const auto column_of = [&](NodeId node) {
        const unsigned term = terms.at(node);
        return static_cast<std::size_t>(term == 0 || term > last ? last : term - 1);
    };
    std::vector<NodeId> modules = order.order;
    std::ranges::stable_sort(modules, {}, column_of);
    if (!modules.empty() && column_of(modules.back()) == last) {
        picture.columns.push_back(say(Message::picture_no_term, language));
    }
    std::map<NodeId, std::size_t> boxes;
    for (const NodeId node : modules) {
        const std::string code = code_of(graph.node(node));
        const std::string name = label_of(graph.node(node)).in(language);
        boxes.emplace(node, picture.boxes.size());
        picture.boxes.push_back(
            {column_of(node), picture.lanes.size(), {}, bar_label(graph.node(node), language), false});
        std::string lane = code;
        if (code != name) {
            lane += ' ';
            lane += name;
        }
        picture.lanes.push_back(shortened(lane, longest_name));
    }
    for (const OrderEdge& edge : order.edges) {
        if (edge.kind == EdgeKind::precedes && !is_redundant(order, edge)) {
            const bool broken = plan == nullptr && std::ranges::any_of(order.violations, [&](const auto& violation) {
                                    return violation.before == edge.before && violation.after == edge.after;
                                });
            picture.arrows.push_back({boxes.at(edge.before), boxes.at(edge.after), broken, broken});
        }
    }
    std::ranges::stable_sort(picture.arrows, {}, &GridArrow::is_strong); // what is broken on top
    picture.title = say(Message::picture_terms_title, language, {subject(graph, order, language)});
    add_to_legend(picture, false, false, Message::legend_requisite, language);
    add_to_legend(picture, true, true, Message::legend_broken, language);
    return picture;
}

} // namespace kezheng
