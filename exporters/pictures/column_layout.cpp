#include "exporters/pictures/column_layout.hpp"

#include "exporters/pictures/stacking.hpp"
#include "exporters/pictures/style.hpp"
#include "exporters/pictures/wrap_text.hpp"
#include "graph/base/key_order.hpp"
#include "graph/base/unicode.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

constexpr double label_columns = 6; ///< of a relation and its score
constexpr double least_room = 80;   ///< between the columns
constexpr double most_room = 200;
constexpr double room_by_height = 0.45; ///< of the steepest line

/// A lane, or a box that stands in none.
struct Block {
    std::optional<std::size_t> lane;
    std::vector<std::size_t> nodes;
    double header = 0; ///< the height of its title
    double height = 0;
    double top = 0; ///< grows downwards
};

class ColumnArranger {
  public:
    explicit ColumnArranger(const Diagram& diagram) : m_diagram(diagram) {
        for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
            m_places.emplace(diagram.nodes[i].id, i);
        }
        for (const DiagramEdge& edge : diagram.edges) {
            const auto from = m_places.find(edge.from);
            const auto to = m_places.find(edge.to);
            const bool known = from != m_places.end() && to != m_places.end();
            m_ends.push_back(known ? std::optional(std::pair(from->second, to->second)) : std::nullopt);
        }
        m_result.nodes.resize(diagram.nodes.size());
        m_result.lanes.resize(diagram.lanes.size());
        m_result.titles.resize(diagram.lanes.size());
        m_result.line_ends.resize(diagram.edges.size());
    }

    ColumnLayout arrange() {
        size_boxes();
        std::vector<Block> left = blocks_of(false);
        std::vector<Block> right = blocks_of(true);
        const auto has_lanes = [](const std::vector<Block>& blocks) {
            return std::ranges::any_of(blocks, [](const Block& block) { return block.lane.has_value(); });
        };
        if (m_diagram.layout == DiagramLayout::rows) {
            stack(left);
            stack(right);
        } else {
            const bool left_leads = has_lanes(left) || !has_lanes(right);
            std::vector<Block>& leading = left_leads ? left : right;
            std::vector<Block>& other = left_leads ? right : left;
            order_by_key(leading);
            stack(leading);
            order_by_partners(other);
            settle(other, height_of(leading));
            settle(leading, height_of(other));
        }
        const double room = room_between();
        place(left, false, room);
        place(right, true, room);
        number_lines();
        return std::move(m_result);
    }

  private:
    [[nodiscard]] double& width_of(bool right) { return right ? m_right_width : m_left_width; }

    void size_boxes() {
        std::vector<std::size_t> labels(m_diagram.nodes.size());
        for (std::size_t i = 0; i < m_ends.size(); ++i) {
            if (m_ends[i] && !m_diagram.edges[i].label.empty()) {
                ++labels[m_ends[i]->second];
            }
        }
        for (std::size_t i = 0; i < m_diagram.nodes.size(); ++i) {
            const DiagramNode& node = m_diagram.nodes[i];
            const BoxSize size = size_of_box(node);
            const double label_width = labels[i] > 0 ? label_columns / 2 * label_points : 0;
            double& width = width_of(node.on_right);
            width = std::max(width, size.width + label_width);
            const double label_height = static_cast<double>(labels[i]) * label_points * text_line_height + box_margin;
            m_result.nodes[i].height = std::max(size.height, label_height);
        }
    }

    /// The lanes and single boxes of a side, in the order of the diagram.
    std::vector<Block> blocks_of(bool right) {
        std::vector<Block> blocks;
        std::map<std::size_t, std::size_t> lanes; // of nodes
        for (std::size_t i = 0; i < m_diagram.lanes.size(); ++i) {
            for (const std::string& id : m_diagram.lanes[i].nodes) {
                if (const auto found = m_places.find(id); found != m_places.end()) {
                    lanes.emplace(found->second, i);
                }
            }
        }
        std::map<std::size_t, std::size_t> places; // of lanes among the blocks
        for (std::size_t i = 0; i < m_diagram.nodes.size(); ++i) {
            if (m_diagram.nodes[i].on_right != right) {
                continue;
            }
            const auto lane = lanes.find(i);
            if (lane == lanes.end()) {
                blocks.push_back({{}, {i}});
                continue;
            }
            const auto [place, fresh] = places.emplace(lane->second, blocks.size());
            if (fresh) {
                blocks.push_back({lane->second, {}});
            }
            blocks[place->second].nodes.push_back(i);
        }
        for (Block& block : blocks) {
            measure(block, right);
        }
        return blocks;
    }

    void measure(Block& block, bool right) {
        for (const std::size_t node : block.nodes) {
            block.height += m_result.nodes[node].height + box_gap;
        }
        block.height -= box_gap;
        if (block.lane) {
            const std::size_t columns = columns_within(width_of(right), lane_points);
            std::string& title = m_result.titles[*block.lane];
            title = wrap_text(m_diagram.lanes[*block.lane].title, columns);
            block.header = count_lines(title) * lane_points * text_line_height + lane_margin;
            block.height += block.header + 2 * lane_margin;
        }
    }

    void order_by_key(std::vector<Block>& blocks) const {
        const auto id = [&](std::size_t node) { return std::string_view(m_diagram.nodes[node].id); };
        for (Block& block : blocks) {
            std::ranges::stable_sort(block.nodes, key_before, id);
        }
        std::ranges::stable_sort(blocks, key_before, [&](const Block& block) { return id(block.nodes.front()); });
    }

    static double gap_after(const Block& block) { return block.lane ? lane_gap : box_gap; }

    static double height_of(const std::vector<Block>& blocks) {
        return blocks.empty() ? 0 : blocks.back().top + blocks.back().height;
    }

    /// One below the other, from the top.
    void stack(std::vector<Block>& blocks) {
        double top = 0;
        for (Block& block : blocks) {
            block.top = top;
            top += block.height + gap_after(block);
            centre_nodes(block);
        }
    }

    void centre_nodes(const Block& block) {
        double top = block.top + (block.lane ? block.header + lane_margin : 0);
        for (const std::size_t node : block.nodes) {
            m_result.nodes[node].y = top + m_result.nodes[node].height / 2; // downwards, until place()
            top += m_result.nodes[node].height + box_gap;
        }
    }

    /// The middle of what a box is joined to.
    [[nodiscard]] std::map<std::size_t, double> wanted_centres() const {
        std::map<std::size_t, std::pair<double, double>> sums;
        for (const auto& ends : m_ends) {
            if (ends) {
                for (const auto& [node, other] : {*ends, std::pair(ends->second, ends->first)}) {
                    sums[node].first += m_result.nodes[other].y;
                    sums[node].second += 1;
                }
            }
        }
        std::map<std::size_t, double> result;
        for (std::size_t node = 0; node < m_result.nodes.size(); ++node) { // what is joined to nothing stays
            const auto found = sums.find(node);
            result[node] = found == sums.end() ? m_result.nodes[node].y : found->second.first / found->second.second;
        }
        return result;
    }

    /// The middle of what the boxes of a block are joined to.
    [[nodiscard]] static double wanted_centre(const Block& block, const std::map<std::size_t, double>& centres) {
        const double sum = std::accumulate(block.nodes.begin(), block.nodes.end(), 0.0,
                                           [&](double so_far, std::size_t node) { return so_far + centres.at(node); });
        return sum / static_cast<double>(block.nodes.size());
    }

    void order_by_partners(std::vector<Block>& blocks) const {
        const std::map<std::size_t, double> centres = wanted_centres();
        for (Block& block : blocks) {
            std::ranges::stable_sort(block.nodes, {}, [&](std::size_t node) { return centres.at(node); });
        }
        std::ranges::stable_sort(blocks, {}, [&](const Block& block) { return wanted_centre(block, centres); });
    }

    /// Puts blocks as near to what they are joined to as they can stand in their order, in a column of this height, or
    /// as high as they need.
    void settle(std::vector<Block>& blocks, double height) {
        const std::map<std::size_t, double> centres = wanted_centres();
        // What each wants, with the room of those above it taken away: then they need only not go down again.
        std::vector<double> wanted;
        double above = 0;
        for (const Block& block : blocks) {
            wanted.push_back(wanted_centre(block, centres) - block.height / 2 - above);
            above += block.height + gap_after(block);
        }
        const double most = std::max(0.0, height - above);
        const std::vector<double> offsets = rising(wanted);
        above = 0;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            blocks[i].top = above + std::clamp(offsets[i], 0.0, most);
            above += blocks[i].height + gap_after(blocks[i]);
            centre_nodes(blocks[i]);
        }
    }

    /// The steeper the lines, the more room between the columns.
    [[nodiscard]] double room_between() const {
        double highest = 0;
        for (const auto& ends : m_ends) {
            if (ends) {
                highest = std::max(highest, std::abs(m_result.nodes[ends->first].y - m_result.nodes[ends->second].y));
            }
        }
        return std::clamp(highest * room_by_height, least_room, most_room);
    }

    /// Fixes the places of a side, upwards.
    void place(const std::vector<Block>& blocks, bool right, double room) {
        const double x = right ? m_left_width + room + m_right_width / 2 : m_left_width / 2;
        for (const Block& block : blocks) {
            for (const std::size_t node : block.nodes) {
                m_result.nodes[node].x = x;
                m_result.nodes[node].y = -m_result.nodes[node].y;
                m_result.nodes[node].width = width_of(right);
            }
            if (block.lane) {
                m_result.lanes[*block.lane] = {x, -(block.top + block.height / 2), width_of(right) + 2 * lane_margin,
                                               block.height};
            }
        }
    }

    /// Lines into a box end in the order in which they begin.
    void number_lines() {
        std::map<std::size_t, std::vector<std::size_t>> into;
        for (std::size_t i = 0; i < m_ends.size(); ++i) {
            if (m_ends[i]) {
                into[m_ends[i]->second].push_back(i);
            }
        }
        for (auto& [node, edges] : into) {
            std::ranges::stable_sort(edges, std::ranges::greater(),
                                     [&](std::size_t edge) { return m_result.nodes[m_ends[edge]->first].y; });
            for (std::size_t i = 0; i < edges.size(); ++i) {
                m_result.line_ends[edges[i]] = i;
            }
        }
    }

    const Diagram& m_diagram;
    std::map<std::string, std::size_t, std::less<>> m_places;
    std::vector<std::optional<std::pair<std::size_t, std::size_t>>> m_ends; ///< of the edges
    double m_left_width = 0;
    double m_right_width = 0;
    ColumnLayout m_result;
};

} // namespace

ColumnLayout column_layout(const Diagram& diagram) {
    return ColumnArranger(diagram).arrange();
}

} // namespace kezheng
