#include "graph/model/kinds.hpp"

#include <algorithm>
#include <array>

namespace kezheng {

namespace {

const std::array<NodeKindRow, node_kind_count> node_rows{{
    {NodeKind::standard, "standard", {"标准", "standard"}},
    {NodeKind::level, "level", {"等级", "level"}},
    {NodeKind::area, "area", {"工作领域", "work area"}},
    {NodeKind::task, "task", {"工作任务", "work task"}},
    {NodeKind::skill, "skill", {"职业技能要求", "skill requirement"}},
    {NodeKind::major, "major", {"适用专业", "applicable major"}},
    {NodeKind::role, "role", {"工作岗位", "job role"}},
    {NodeKind::module, "module", {"课程模块", "course module"}},
    {NodeKind::curriculum, "curriculum", {"人才培养方案", "curriculum"}},
    {NodeKind::term, "term", {"术语", "term"}},
    {NodeKind::reference, "reference", {"引用文件", "reference"}},
    {NodeKind::concept_, "concept", {"概念", "concept"}},
}};

const std::array<EdgeKindRow, edge_kind_count> edge_rows{{
    {EdgeKind::contains, "contains", {"包含", "contains"}},
    {EdgeKind::subsumes, "subsumes", {"涵盖", "subsumes"}},
    {EdgeKind::applies_to, "applies_to", {"适用", "applies to"}},
    {EdgeKind::renamed_to, "renamed_to", {"更名为", "renamed to"}},
    {EdgeKind::targets, "targets", {"面向", "targets"}},
    {EdgeKind::requires_, "requires", {"需要", "requires"}},
    {EdgeKind::teaches, "teaches", {"教授", "teaches"}},
    {EdgeKind::precedes, "precedes", {"先修于", "precedes"}},
    {EdgeKind::feeds, "feeds", {"供给", "feeds"}},
    {EdgeKind::matches, "matches", {"对照", "matches"}},
    {EdgeKind::mentions, "mentions", {"涉及", "mentions"}},
    {EdgeKind::cites, "cites", {"引用", "cites"}},
    {EdgeKind::defines, "defines", {"定义", "defines"}},
    {EdgeKind::associated, "associated", {"关联", "is associated with"}},
}};

constexpr std::array own_rows{
    LegalEdge{EdgeKind::contains, NodeKind::standard, NodeKind::level},
    LegalEdge{EdgeKind::contains, NodeKind::level, NodeKind::area},
    LegalEdge{EdgeKind::contains, NodeKind::area, NodeKind::task},
    LegalEdge{EdgeKind::contains, NodeKind::task, NodeKind::skill},
    LegalEdge{EdgeKind::contains, NodeKind::curriculum, NodeKind::module},
    LegalEdge{EdgeKind::subsumes, NodeKind::level, NodeKind::level},
    LegalEdge{EdgeKind::applies_to, NodeKind::standard, NodeKind::major},
    LegalEdge{EdgeKind::renamed_to, NodeKind::major, NodeKind::major},
    LegalEdge{EdgeKind::targets, NodeKind::level, NodeKind::role},
    LegalEdge{EdgeKind::requires_, NodeKind::role, NodeKind::task},
    LegalEdge{EdgeKind::requires_, NodeKind::role, NodeKind::skill},
    LegalEdge{EdgeKind::teaches, NodeKind::module, NodeKind::skill},
    LegalEdge{EdgeKind::precedes, NodeKind::skill, NodeKind::skill},
    LegalEdge{EdgeKind::precedes, NodeKind::task, NodeKind::task},
    LegalEdge{EdgeKind::precedes, NodeKind::module, NodeKind::module},
    LegalEdge{EdgeKind::feeds, NodeKind::skill, NodeKind::skill},
    LegalEdge{EdgeKind::feeds, NodeKind::task, NodeKind::task},
    LegalEdge{EdgeKind::matches, NodeKind::skill, NodeKind::skill},
    LegalEdge{EdgeKind::mentions, NodeKind::skill, NodeKind::concept_},
    LegalEdge{EdgeKind::cites, NodeKind::standard, NodeKind::reference},
    LegalEdge{EdgeKind::defines, NodeKind::standard, NodeKind::term},
};

/// What other systems associate: a standard, what it contains, and what lies outside.
constexpr std::array associated_kinds{NodeKind::standard, NodeKind::level, NodeKind::area,
                                      NodeKind::task,     NodeKind::skill, NodeKind::reference};

constexpr auto legal_rows = [] {
    std::array<LegalEdge, own_rows.size() + associated_kinds.size() * associated_kinds.size()> rows{};
    std::size_t at = 0;
    for (const LegalEdge& row : own_rows) {
        rows[at++] = row;
    }
    for (const NodeKind from : associated_kinds) {
        for (const NodeKind to : associated_kinds) {
            rows[at++] = {EdgeKind::associated, from, to};
        }
    }
    return rows;
}();

} // namespace

std::span<const NodeKindRow> node_kinds() {
    return node_rows;
}

std::span<const EdgeKindRow> edge_kinds() {
    return edge_rows;
}

std::span<const LegalEdge> legal_edges() {
    return legal_rows;
}

std::string_view name_of(NodeKind kind) {
    return node_rows.at(static_cast<std::size_t>(kind)).name;
}

std::string_view name_of(EdgeKind kind) {
    return edge_rows.at(static_cast<std::size_t>(kind)).name;
}

const LocalisedText& heading_of(NodeKind kind) {
    return node_rows.at(static_cast<std::size_t>(kind)).heading;
}

const LocalisedText& heading_of(EdgeKind kind) {
    return edge_rows.at(static_cast<std::size_t>(kind)).heading;
}

bool is_legal(EdgeKind kind, NodeKind from, NodeKind to) {
    return std::ranges::any_of(
        legal_rows, [&](const LegalEdge& row) { return row.kind == kind && row.from == from && row.to == to; });
}

} // namespace kezheng
