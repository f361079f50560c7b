#include "exporters/pictures/tree_layout.hpp"

#include "exporters/pictures/stacking.hpp"
#include "exporters/pictures/style.hpp"
#include "exporters/pictures/wrap_text.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

constexpr double layer_gap = 30; ///< between two columns
constexpr double left_gap = 160; ///< before the tree, for the lines of what stands to its left

class TreeArranger {
  public:
    explicit TreeArranger(const Diagram& diagram) : m_diagram(diagram), m_boxes(diagram.nodes.size()) {
        std::map<std::string, std::size_t, std::less<>> places;
        for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
            places.emplace(diagram.nodes[i].id, i);
        }
        for (const DiagramEdge& edge : diagram.edges) {
            const auto from = places.find(edge.from);
            const auto to = places.find(edge.to);
            if (from == places.end() || to == places.end()) {
                continue;
            }
            if (edge.kind == EdgeKind::contains && !edge.towards_left) {
                m_boxes[from->second].children.push_back(to->second);
                m_boxes[to->second].parent = from->second;
            } else {
                m_boxes[from->second].joined.push_back(to->second);
                m_boxes[to->second].joined.push_back(from->second);
                m_boxes[to->second].reached_from.push_back(from->second);
            }
        }
        for (std::size_t i = 0; i < diagram.lanes.size(); ++i) {
            for (const std::string& id : diagram.lanes[i].nodes) {
                if (const auto found = places.find(id); found != places.end()) {
                    m_boxes[found->second].lane = i;
                }
            }
        }
        m_result.nodes.resize(diagram.nodes.size());
        m_result.lanes.resize(diagram.lanes.size());
        m_result.titles.resize(diagram.lanes.size());
        m_result.line_ends.resize(diagram.edges.size());
    }

    ColumnLayout arrange() {
        find_roots();
        place_columns();
        for (double top = 0; const std::size_t root : m_roots) {
            measure(root);
            place(root, top);
            top += m_boxes[root].height + lane_gap;
        }
        place_left();
        for (std::size_t i = 0; i < m_boxes.size(); ++i) {
            m_result.nodes[i].y = -m_boxes[i].middle;
        }
        frame_lanes();
        return std::move(m_result);
    }

  private:
    struct Box {
        std::vector<std::size_t> children;
        std::vector<std::size_t> joined;       ///< by other lines
        std::vector<std::size_t> reached_from; ///< those of them where the lines begin
        std::optional<std::size_t> parent;
        std::optional<std::size_t> lane;
        bool is_left = false;   ///< no part of the tree
        bool is_placed = false; ///< its middle is known
        std::size_t layer = 0;
        double header = 0; ///< of a lane that begins here
        double height = 0; ///< of all that it contains, its lane's frame included
        double top = 0;    ///< of all that it contains; grows downwards
        double middle = 0; ///< of the box itself
    };

    [[nodiscard]] bool begins_lane(const Box& box) const {
        return box.lane && (!box.parent || m_boxes[*box.parent].lane != box.lane);
    }

    /// A box is of the tree if it contains or is contained, or if nothing is.
    void find_roots() {
        const bool has_tree = std::ranges::any_of(m_boxes, [](const Box& box) { return !box.children.empty(); });
        for (std::size_t i = 0; i < m_boxes.size(); ++i) {
            if (m_boxes[i].parent) {
                continue;
            }
            const bool in_tree = !has_tree || !m_boxes[i].children.empty() || m_boxes[i].lane;
            (in_tree ? m_roots : m_left).push_back(i);
            m_boxes[i].is_left = !in_tree;
        }
    }

    void size_box(std::size_t at) {
        const BoxSize size = size_of_box(m_diagram.nodes[at]);
        m_result.nodes[at].width = size.width;
        m_result.nodes[at].height = size.height;
    }

    /// Boxes of a layer are as wide as its widest.
    void place_columns() {
        std::vector<double> widths;
        std::vector<std::size_t> open(m_roots.rbegin(), m_roots.rend());
        std::vector<std::size_t> order;
        while (!open.empty()) {
            const std::size_t at = open.back();
            open.pop_back();
            order.push_back(at);
            Box& box = m_boxes[at];
            box.layer = box.parent ? m_boxes[*box.parent].layer + 1 : 0;
            size_box(at);
            widths.resize(std::max(widths.size(), box.layer + 1));
            widths[box.layer] = std::max(widths[box.layer], m_result.nodes[at].width);
            open.insert(open.end(), box.children.rbegin(), box.children.rend());
        }
        std::vector<double> lefts;
        for (double left = 0; const double width : widths) {
            lefts.push_back(left);
            left += width + layer_gap;
        }
        m_width = lefts.empty() ? 0 : lefts.back() + widths.back();
        for (const std::size_t at : order) {
            const std::size_t layer = m_boxes[at].layer;
            m_result.nodes[at].width = widths[layer];
            m_result.nodes[at].x = lefts[layer] + widths[layer] / 2;
        }
    }

    /// How high all that a box contains is.
    double measure(std::size_t at) {
        Box& box = m_boxes[at];
        double inside = -box_gap;
        for (const std::size_t child : box.children) {
            inside += measure(child) + gap_between(child);
        }
        box.height = std::max(m_result.nodes[at].height, inside);
        if (begins_lane(box)) {
            std::string& title = m_result.titles[*box.lane];
            const double width = m_width - (m_result.nodes[at].x - m_result.nodes[at].width / 2);
            title = wrap_text(m_diagram.lanes[*box.lane].title, columns_within(width, lane_points));
            box.header = count_lines(title) * lane_points * text_line_height + lane_margin;
            box.height += box.header + 2 * lane_margin;
        }
        return box.height;
    }

    [[nodiscard]] double gap_between(std::size_t child) const {
        return begins_lane(m_boxes[child]) ? lane_gap : box_gap;
    }

    /// Puts a box, and all that it contains, from `top` on.
    void place(std::size_t at, double top) {
        Box& box = m_boxes[at];
        const double frame = begins_lane(box) ? lane_margin : 0;
        box.top = top;
        box.is_placed = true;
        top += frame + box.header;
        const double room = box.height - box.header - 2 * frame;
        double inside = -box_gap;
        for (const std::size_t child : box.children) {
            inside += m_boxes[child].height + gap_between(child);
        }
        box.middle = top + room / 2;
        double next = top + std::max(0.0, (room - inside) / 2);
        for (const std::size_t child : box.children) {
            place(child, next);
            next += m_boxes[child].height + gap_between(child);
        }
        if (!box.children.empty()) {
            box.middle = (m_boxes[box.children.front()].middle + m_boxes[box.children.back()].middle) / 2;
            const double half = m_result.nodes[at].height / 2;
            box.middle = std::clamp(box.middle, top + half, std::max(top + half, top + room - half));
        }
    }

    /// What is no part of the tree: columns to its left; what a box there is joined to in its turn stands further out.
    void place_left() {
        std::vector<std::vector<std::size_t>> columns(2);
        for (const std::size_t at : m_left) {
            const bool further = std::ranges::any_of(m_boxes[at].reached_from,
                                                     [&](std::size_t other) { return m_boxes[other].is_left; });
            columns[further ? 1 : 0].push_back(at);
        }
        double right = -left_gap;
        for (std::vector<std::size_t>& column : columns) {
            right -= place_left_column(column, right) + left_gap / 2;
        }
    }

    /// In the order in which they were given among what is joined to the same, each as near to that as it can. Returns
    /// the width.
    double place_left_column(std::vector<std::size_t>& column, double right) {
        double width = 0;
        for (const std::size_t at : column) {
            size_box(at);
            width = std::max(width, m_result.nodes[at].width);
            double sum = 0;
            double count = 0;
            for (const std::size_t other : m_boxes[at].joined) {
                sum += m_boxes[other].is_placed ? m_boxes[other].middle : 0;
                count += m_boxes[other].is_placed ? 1 : 0;
            }
            m_boxes[at].middle = count > 0 ? sum / count : 0;
        }
        std::ranges::stable_sort(column, {}, [&](std::size_t at) { return m_boxes[at].middle; });
        std::vector<double> wanted;
        double above = 0;
        for (const std::size_t at : column) {
            wanted.push_back(m_boxes[at].middle - m_result.nodes[at].height / 2 - above);
            above += m_result.nodes[at].height + box_gap;
        }
        const std::vector<double> offsets = rising(wanted);
        above = 0;
        for (std::size_t i = 0; i < column.size(); ++i) {
            PlacedBox& box = m_result.nodes[column[i]];
            box.width = width;
            box.x = right - width / 2;
            m_boxes[column[i]].middle = above + offsets[i] + box.height / 2;
            m_boxes[column[i]].is_placed = true;
            above += box.height + box_gap;
        }
        return width;
    }

    /// A frame reaches from the first column of its boxes to the right end of the tree.
    void frame_lanes() {
        for (std::size_t at = 0; at < m_boxes.size(); ++at) {
            const Box& box = m_boxes[at];
            if (!begins_lane(box)) {
                continue;
            }
            const double left = m_result.nodes[at].x - m_result.nodes[at].width / 2 - lane_margin;
            const double right = m_width + lane_margin;
            m_result.lanes[*box.lane] = {(left + right) / 2, -(box.top + box.height / 2), right - left, box.height};
        }
    }

    const Diagram& m_diagram;
    std::vector<Box> m_boxes;
    std::vector<std::size_t> m_roots;
    std::vector<std::size_t> m_left; ///< of the tree
    double m_width = 0;
    ColumnLayout m_result;
};

} // namespace

ColumnLayout tree_layout(const Diagram& diagram) {
    return TreeArranger(diagram).arrange();
}

} // namespace kezheng
