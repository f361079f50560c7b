#include "tests/support/graph_text.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace kezheng::test {

namespace {

Node::Details default_details(NodeKind kind) {
    switch (kind) {
    case NodeKind::standard:
        return StandardDetails{};
    case NodeKind::level:
        return LevelDetails{};
    case NodeKind::area:
    case NodeKind::task:
        return NumberedDetails{};
    case NodeKind::skill:
        return SkillDetails{};
    case NodeKind::major:
        return MajorDetails{};
    case NodeKind::term:
        return TermDetails{};
    case NodeKind::reference:
        return ReferenceDetails{};
    default:
        return {};
    }
}

EdgeDetails default_details(EdgeKind kind) {
    switch (kind) {
    case EdgeKind::applies_to:
        return AppliesTo{};
    case EdgeKind::targets:
        return Targets{};
    case EdgeKind::cites:
        return Cites{};
    default:
        return {};
    }
}

template <class Rows>
auto kind_named(const Rows& rows, const std::string& name) {
    const auto row = std::ranges::find(rows, name, [](const auto& candidate) { return candidate.name; });
    if (row == rows.end()) {
        throw std::runtime_error("no kind " + name);
    }
    return row->kind;
}

} // namespace

GraphBuilder builder_from(std::string_view text) {
    GraphBuilder builder;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string first;
        std::string second;
        std::string third;
        if (!(words >> first >> second)) {
            continue;
        }
        std::getline(words >> std::ws, third);
        if (second.starts_with("-") && second.ends_with("->")) {
            const EdgeKind kind = kind_named(edge_kinds(), second.substr(1, second.size() - 3));
            builder.add_edge({kind, first, third, default_details(kind), {}});
        } else {
            const NodeKind kind = kind_named(node_kinds(), first);
            builder.add_node({kind, second, {third, {}}, default_details(kind), {}});
        }
    }
    return builder;
}

Sealed graph_from(std::string_view text) {
    return builder_from(text).seal();
}

std::string text_of(const CompetencyGraph& graph) {
    std::string text;
    for (const NodeId id : graph.nodes()) {
        const Node& node = graph.node(id);
        text += std::string(name_of(node.kind)) + ' ' + node.key;
        text += node.label.zh.empty() ? "\n" : ' ' + node.label.zh + '\n';
    }
    for (const EdgeId id : graph.edges()) {
        const Edge& edge = graph.edge(id);
        text +=
            graph.node(edge.from).key + " -" + std::string(name_of(edge.kind)) + "-> " + graph.node(edge.to).key + '\n';
    }
    return text;
}

} // namespace kezheng::test
