#include "exporters/text/label.hpp"
#include "exporters/views/line_runs.hpp"
#include "exporters/views/order_steps.hpp"
#include "exporters/views/picture.hpp"
#include "exporters/views/relation_views.hpp"
#include "graph/base/message.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// The picture of an order, and those that stand for it on sheets that are too small: what lies within a level, an area
/// or a task, what leads across them, and runs of steps.
class OrderDrawing {
  public:
    OrderDrawing(const CompetencyGraph& graph, NodeId root, NodeKind kind, Language language)
        : m_graph(graph), m_kind(kind), m_language(language), m_root(root), m_order(order_steps(graph, root, kind)) {}

    [[nodiscard]] Diagram draw() const { return within(m_root, m_order.steps); }

  private:
    using Steps = std::span<const OrderStep>;

    /// The steps in one picture: boxes in key order, in lanes: tasks by level, requirements by task.
    [[nodiscard]] Diagram drawn(Steps steps, std::string name, const std::string& title) const {
        Picture picture(m_graph, m_language);
        std::set<NodeId> joined;
        for (const OrderStep& step : steps) {
            joined.insert({step.from, step.to});
        }
        for (const NodeId id : joined) {
            picture.add_node(id);
            const Only lane =
                m_kind == NodeKind::skill ? m_graph.parent(id) : ancestor_of(m_graph, id, NodeKind::level);
            if (lane) {
                picture.put_into_lane(path_of(m_graph, *lane, m_language, NodeKind::level), id);
            }
            if (m_order.chain.contains(id)) {
                picture.mark_strong(id);
            }
        }
        for (const OrderStep& step : steps) {
            picture.add_edge(
                step.from, step.to, step.kind,
                {.beside = step.kind == EdgeKind::feeds, .strong = step.strong, .conflict = step.conflict});
        }
        return std::move(picture).finish(std::move(name), title);
    }

    [[nodiscard]] std::string title_of(NodeId root) const {
        return path_of(m_graph, root, m_language) + " › " + say(Message::learning_order, m_language);
    }

    /// An area has two pictures: of its tasks, as a part of its standard's, and of its requirements.
    [[nodiscard]] std::string name_of_order(NodeId root) const {
        const bool of_tasks = m_kind == NodeKind::task && m_graph.node(root).kind == NodeKind::area;
        return m_graph.node(root).key + (of_tasks ? "/order/tasks" : "/order");
    }

    /// The order below `root`, in which all steps lie.
    [[nodiscard]] Diagram within(NodeId root, Steps steps) const {
        Diagram diagram = drawn(steps, name_of_order(root), title_of(root));
        diagram.parts = parts_of(root, steps);
        return diagram;
    }

    [[nodiscard]] std::vector<Diagram> parts_of(NodeId root, Steps steps) const {
        std::map<NodeId, std::vector<OrderStep>> inside; // of each child
        std::vector<OrderStep> across;
        for (const OrderStep& step : steps) {
            const Only child = child_with(root, step.from);
            const bool together = child && child == child_with(root, step.to) && m_graph.node(*child).kind != m_kind;
            (together ? inside[*child] : across).push_back(step);
        }
        if (inside.empty()) {
            return runs(steps, name_of_order(root), title_of(root));
        }
        if (inside.size() == 1 && across.empty()) {
            return parts_of(inside.begin()->first, steps);
        }
        std::vector<Diagram> parts;
        for (const auto& [child, own] : inside) {
            parts.push_back(within(child, own));
        }
        if (!across.empty()) {
            const std::string kind = heading_of(m_graph.node(inside.begin()->first).kind).in(m_language);
            const std::string title = title_of(root) + " · " + say(Message::picture_across, m_language, {kind});
            const std::string name = name_of_order(root) + "/across";
            Diagram diagram = drawn(across, name, title);
            diagram.parts = runs(across, name, title);
            parts.push_back(std::move(diagram));
        }
        return parts;
    }

    [[nodiscard]] std::vector<Diagram> runs(Steps steps, const std::string& name, const std::string& title) const {
        return line_runs(steps.size(), [&](LineRun run, const std::string& name_end, const std::string& title_end) {
            return drawn(steps.subspan(run.begin, run.end - run.begin), name + name_end, title + title_end);
        });
    }

    /// The child of `root` that `id` is or lies in.
    [[nodiscard]] Only child_with(NodeId root, NodeId id) const {
        Only at = id;
        while (at && m_graph.parent(*at) != root) {
            at = m_graph.parent(*at);
        }
        return at;
    }

    const CompetencyGraph& m_graph;
    NodeKind m_kind;
    Language m_language;
    NodeId m_root;
    OrderSteps m_order;
};

} // namespace

std::vector<Diagram> order_view(const CompetencyGraph& graph, Language language, Only only) {
    std::vector<Diagram> result;
    const auto add = [&](NodeId root, NodeKind kind) {
        if (Diagram diagram = OrderDrawing(graph, root, kind, language).draw(); !diagram.edges.empty()) {
            result.push_back(std::move(diagram));
        }
    };
    for (const NodeId standard : graph.nodes_of(NodeKind::standard)) {
        if (only && *only != standard) {
            continue;
        }
        add(standard, NodeKind::task);
        for (const NodeId area : below(graph, standard, NodeKind::area)) {
            add(area, NodeKind::skill);
        }
    }
    return result;
}

} // namespace kezheng
