#include "graph/analysis/majors/major_matrix.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace kezheng {

namespace {

MajorShare share_of(const MajorMatrix& matrix, Tier tier, Catalogue catalogue) {
    MajorShare share{tier, catalogue, {}, {}, {}};
    share.alone.resize(matrix.standards.size());
    share.listed.resize(matrix.standards.size());
    const auto in_list = [&](const MajorRow& row, std::size_t standard) {
        const InLists& lists = row.lists[standard];
        return row.tier == tier && (catalogue == Catalogue::original ? lists.original : lists.revised);
    };
    for (const MajorRow& row : matrix.rows) {
        for (std::size_t i = 0; i < matrix.standards.size(); ++i) {
            share.listed[i] += in_list(row, i) ? 1 : 0;
        }
    }
    const auto with_list = std::ranges::count_if(share.listed, [](std::size_t count) { return count > 0; });
    for (const MajorRow& row : matrix.rows) {
        std::vector<std::size_t> standards;
        for (std::size_t i = 0; i < matrix.standards.size(); ++i) {
            if (in_list(row, i)) {
                standards.push_back(i);
            }
        }
        if (standards.size() == 1) {
            share.alone[standards.front()].push_back(row.name.zh);
        } else if (std::cmp_equal(standards.size(), with_list)) {
            share.shared.push_back(row.name.zh);
        }
    }
    std::ranges::sort(share.shared);
    for (std::vector<std::string>& names : share.alone) {
        std::ranges::sort(names);
    }
    return share;
}

} // namespace

MajorMatrix major_matrix(const CompetencyGraph& graph) {
    MajorMatrix matrix;
    matrix.standards = graph.nodes_of(NodeKind::standard);
    std::map<std::pair<Tier, std::string>, MajorRow> rows;
    for (const NodeId id : graph.nodes_of(NodeKind::major)) {
        const Node& node = graph.node(id);
        const auto& major = std::get<MajorDetails>(node.details);
        const bool original = major.catalogue == Catalogue::original;
        MajorRow& row = rows[{major.tier, node.label.zh}];
        row.tier = major.tier;
        row.name = node.label;
        row.lists.resize(matrix.standards.size());
        (original ? row.original_code : row.revised_code) = major.code;
        if (!major.class_name.empty() && (row.class_name.empty() || !original)) {
            row.class_name = major.class_name;
        }
        for (const EdgeId edge : graph.in_edges(id, EdgeKind::applies_to)) {
            const auto standard = std::ranges::find(matrix.standards, graph.edge(edge).from);
            InLists& lists = row.lists[static_cast<std::size_t>(standard - matrix.standards.begin())];
            (original ? lists.original : lists.revised) = true;
        }
    }
    for (auto& [place, row] : rows) {
        matrix.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(matrix.rows, [](const MajorRow& a, const MajorRow& b) {
        const auto key = [](const MajorRow& x) {
            return std::tuple(x.tier, x.revised_code.empty(), x.revised_code, x.original_code.empty(), x.original_code,
                              x.name.zh);
        };
        return key(a) < key(b);
    });
    for (const Tier tier : all_tiers) {
        for (const Catalogue catalogue : all_catalogues) {
            MajorShare share = share_of(matrix, tier, catalogue);
            if (std::ranges::any_of(share.listed, [](std::size_t count) { return count > 0; })) {
                matrix.shares.push_back(std::move(share));
            }
        }
    }
    return matrix;
}

} // namespace kezheng
