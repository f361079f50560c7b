#include "graph/analysis/overlap/overlap.hpp"

#include "graph/base/fingerprint.hpp"
#include "graph/base/key_order.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

namespace kezheng {

namespace {

/// Where a requirement stands.
struct Place {
    std::size_t level = 0; ///< position, from 0
    int number = 0;        ///< of the level
    NodeId area = NodeId(0);
};

struct Standard {
    std::vector<NodeId> levels;
    std::vector<NodeId> skills; ///< in key order
    std::map<NodeId, Place> places;
};

Standard read_standard_of(const CompetencyGraph& graph, NodeId id) {
    Standard result;
    for (const NodeId level : graph.children(id)) {
        const Place place{result.levels.size(),
                          static_cast<int>(std::get<LevelDetails>(graph.node(level).details).number), level};
        result.levels.push_back(level);
        for (const NodeId area : graph.children(level)) {
            for (const NodeId task : graph.children(area)) {
                for (const NodeId skill : graph.children(task)) {
                    result.skills.push_back(skill);
                    result.places.emplace(skill, Place{place.level, place.number, area});
                }
            }
        }
    }
    return result;
}

std::vector<OverlapPair> pairs_between(const CompetencyGraph& graph, const Standard& a, const Standard& b) {
    std::vector<OverlapPair> pairs;
    for (const NodeId skill : a.skills) {
        for (const EdgeId id : graph.out_edges(skill, EdgeKind::matches)) {
            const Edge& edge = graph.edge(id);
            if (b.places.contains(edge.to)) {
                const auto& details = edge.details.get<Matches>();
                pairs.push_back({skill, edge.to, id, details.relation, details.score, details.status});
            }
        }
        for (const EdgeId id : graph.in_edges(skill, EdgeKind::matches)) {
            const Edge& edge = graph.edge(id);
            if (b.places.contains(edge.from) && !a.places.contains(edge.from)) {
                const auto& details = edge.details.get<Matches>();
                pairs.push_back({skill, edge.from, id, reversed(details.relation), details.score, details.status});
            }
        }
    }
    std::ranges::sort(pairs, [&](const OverlapPair& x, const OverlapPair& y) {
        const std::string& x_key = graph.node(x.a).key;
        const std::string& y_key = graph.node(y.a).key;
        return x_key == y_key ? key_before(graph.node(x.b).key, graph.node(y.b).key) : key_before(x_key, y_key);
    });
    return pairs;
}

std::vector<OverlapShare> shares_of(NodeId standard, const Standard& side, const std::set<NodeId>& matched) {
    std::vector<OverlapShare> shares{{standard, 0, 0}};
    for (const NodeId level : side.levels) {
        shares.push_back({level, 0, 0});
    }
    for (const NodeId skill : side.skills) {
        for (OverlapShare* share : {&shares.front(), &shares[side.places.at(skill).level + 1]}) {
            ++share->skills;
            share->matched += matched.contains(skill) ? 1 : 0;
        }
    }
    return shares;
}

// The nodes that edges of a kind reach from both sets of nodes, in key order.
std::vector<NodeId> shared_ends(const CompetencyGraph& graph, EdgeKind kind, const std::vector<NodeId>& from_a,
                                const std::vector<NodeId>& from_b) {
    const auto ends = [&](const std::vector<NodeId>& from) {
        std::set<NodeId> result;
        for (const NodeId node : from) {
            for (const EdgeId edge : graph.out_edges(node, kind)) {
                result.insert(graph.edge(edge).to);
            }
        }
        return result;
    };
    const std::set<NodeId> a = ends(from_a);
    const std::set<NodeId> b = ends(from_b);
    std::vector<NodeId> shared;
    std::ranges::set_intersection(a, b, std::back_inserter(shared));
    return shared;
}

std::optional<bool> same_definition(const Node& one, const Node& other) {
    const std::string& a = std::get<TermDetails>(one.details).definition;
    const std::string& b = std::get<TermDetails>(other.details).definition;
    return a.empty() || b.empty() ? std::nullopt : std::optional(fingerprint_of(a) == fingerprint_of(b));
}

std::vector<SharedTerm> shared_terms(const CompetencyGraph& graph, NodeId a, NodeId b) {
    std::vector<SharedTerm> terms;
    for (const EdgeId first : graph.out_edges(a, EdgeKind::defines)) {
        const Node& one = graph.node(graph.edge(first).to);
        for (const EdgeId second : graph.out_edges(b, EdgeKind::defines)) {
            const Node& other = graph.node(graph.edge(second).to);
            const bool same_zh = fingerprint_of(one.label.zh) == fingerprint_of(other.label.zh);
            const bool same_en =
                !one.label.en.empty() && fingerprint_of(one.label.en) == fingerprint_of(other.label.en);
            if (same_zh || same_en) {
                terms.push_back({graph.edge(first).to, graph.edge(second).to, same_definition(one, other)});
            }
        }
    }
    return terms;
}

// 1993, 2020, or 93 as before 2000; any other number after a dash is that of a part, IEC 60204-32.
bool is_year(std::string_view text) {
    const bool whole = text.size() == 4 && (text.starts_with("19") || text.starts_with("20"));
    const bool short_one = text.size() == 2 && text.front() >= '5';
    return (whole || short_one) && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// The code of a document without its year, by which its editions are one: GB/T 1.1-2009 is GB/T 1.1; any of the dashes
// that are printed. Empty where there is no code.
std::string code_without_year(const std::string& code) {
    constexpr std::array<std::string_view, 3> dashes{"-", "—", "–"};
    for (const std::string_view dash : dashes) {
        const std::size_t at = code.rfind(dash);
        if (at != std::string::npos && is_year(std::string_view(code).substr(at + dash.size()))) {
            return fingerprint_of(code.substr(0, at));
        }
    }
    return fingerprint_of(code);
}

std::vector<SharedReference> shared_references(const CompetencyGraph& graph, NodeId a, NodeId b) {
    const auto cited = [&](NodeId standard) {
        std::set<NodeId> result;
        for (const EdgeId edge : graph.out_edges(standard, EdgeKind::cites)) {
            result.insert(graph.edge(edge).to);
        }
        return result;
    };
    const auto code_of = [&](NodeId node) { return std::get<ReferenceDetails>(graph.node(node).details).code; };
    const std::set<NodeId> of_a = cited(a);
    const std::set<NodeId> of_b = cited(b);
    std::vector<SharedReference> shared;
    for (const NodeId one : of_a) {
        if (of_b.contains(one)) {
            shared.push_back({one, one});
            continue;
        }
        const std::string code = code_of(one);
        for (const NodeId other : of_b) {
            if (!code.empty() && !of_a.contains(other) &&
                code_without_year(code) == code_without_year(code_of(other))) {
                shared.push_back({one, other});
            }
        }
    }
    return shared;
}

} // namespace

OverlapReport overlap(const CompetencyGraph& graph, NodeId a, NodeId b) {
    const Standard first = read_standard_of(graph, a);
    const Standard second = read_standard_of(graph, b);
    OverlapReport report;
    report.a = a;
    report.b = b;
    report.pairs = pairs_between(graph, first, second);
    report.levels.assign(first.levels.size(), std::vector<std::size_t>(second.levels.size(), 0));
    std::map<std::pair<NodeId, NodeId>, std::size_t> areas;
    std::set<NodeId> matched_a;
    std::set<NodeId> matched_b;
    for (const OverlapPair& pair : report.pairs) {
        if (pair.status == Status::rejected) {
            continue;
        }
        const Place& one = first.places.at(pair.a);
        const Place& other = second.places.at(pair.b);
        matched_a.insert(pair.a);
        matched_b.insert(pair.b);
        ++report.levels[one.level][other.level];
        ++report.level_shift[other.number - one.number];
        ++areas[{one.area, other.area}];
    }
    for (const auto& [ends, count] : areas) {
        report.areas.push_back({ends.first, ends.second, count});
    }
    const auto alone = [](const Standard& side, const std::set<NodeId>& matched) {
        std::vector<NodeId> result;
        std::ranges::copy_if(side.skills, std::back_inserter(result),
                             [&](NodeId skill) { return !matched.contains(skill); });
        return result;
    };
    report.unmatched_a = alone(first, matched_a);
    report.unmatched_b = alone(second, matched_b);
    report.shares_a = shares_of(a, first, matched_a);
    report.shares_b = shares_of(b, second, matched_b);
    report.majors = shared_ends(graph, EdgeKind::applies_to, {a}, {b});
    report.roles = shared_ends(graph, EdgeKind::targets, first.levels, second.levels);
    report.terms = shared_terms(graph, a, b);
    report.references = shared_references(graph, a, b);
    return report;
}

std::string codes_of(const CompetencyGraph& graph, const SharedReference& reference) {
    const std::string& a = std::get<ReferenceDetails>(graph.node(reference.a).details).code;
    const std::string& b = std::get<ReferenceDetails>(graph.node(reference.b).details).code;
    return a == b ? a : a + " / " + b;
}

} // namespace kezheng
