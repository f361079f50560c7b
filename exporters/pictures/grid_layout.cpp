#include "exporters/pictures/grid_layout.hpp"

#include "exporters/pictures/wrap_text.hpp"
#include "graph/base/unicode.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <sstream>
#include <tuple>
#include <utility>

namespace kezheng {

namespace {

/// Latin letters are a little wider than half a Chinese character; in texts of them alone it adds up.
int letter_of(const GridPicture& picture) {
    constexpr int mixed = 53;
    constexpr int latin = 59;
    return std::ranges::any_of(picture.boxes, has_ideograph, &GridBox::label) ? mixed : latin;
}

/// The lengths that follow from a scale.
struct Lengths {
    explicit Lengths(const GridPicture& picture, GridScale scale)
        : font(scale.font), letter(letter_of(picture)), line(font * 5 / 4), padding(picture.is_chart ? font / 5
                                                                                    : scale.is_tight ? font / 4
                                                                                                     : font / 2),
          gap(font * 3), strip(font / 2), between(picture.is_chart ? font / 4
                                                  : scale.is_tight ? font / 2
                                                                   : font * 3 / 4),
          lane_padding(picture.is_chart ? font / 4 : font), title(picture.is_chart ? font * 4 : font * 9 / 2),
          legend_sample(font * 5 / 2) {
        std::size_t widest = scale.label_columns;
        for (const GridBox& box : picture.boxes) {
            widest = std::max(widest, std::min(display_width(box.heading), scale.label_columns * 3 / 2));
        }
        box_width = text_width(widest) + font;
        std::size_t longest_lane = 0;
        for (const std::string& lane : picture.lanes) {
            longest_lane = std::max(longest_lane, display_width(lane));
        }
        lane_heading = text_width(longest_lane) + 2 * font;
        title += legend_rows(picture) * line;
    }

    [[nodiscard]] int width(const GridPicture& picture) const {
        return lane_heading + static_cast<int>(picture.columns.size()) * (box_width + gap) - gap / 3;
    }

    /// As many entries stand in a row as fit above the picture, or on A4 where that is wider.
    [[nodiscard]] std::vector<GridLegendPlace> legend_places(const GridPicture& picture) const {
        constexpr int least_width = 5473; // A4 without its margins
        const int most = std::max(width(picture), least_width);
        std::vector<GridLegendPlace> places;
        int x = 0;
        std::size_t row = 0;
        for (const GridLegendEntry& entry : picture.legend) {
            const int needed = (entry.has_arrow ? legend_sample : 0) + text_width(display_width(entry.text));
            if (x > 0 && x + needed > most) {
                x = 0;
                ++row;
            }
            places.push_back({x, row});
            x += needed + 2 * font;
        }
        return places;
    }

    /// Of so many columns of text.
    [[nodiscard]] int text_width(std::size_t columns) const { return static_cast<int>(columns) * font * letter / 100; }

    [[nodiscard]] int legend_rows(const GridPicture& picture) const {
        const std::vector<GridLegendPlace> places = legend_places(picture);
        return places.empty() ? 0 : static_cast<int>(places.back().row) + 1;
    }

    int font;
    int letter; ///< the width of a column, in hundredths of a character's height
    int line;
    int padding;
    int gap;
    int strip;
    int between;
    int lane_padding;
    int title;
    int legend_sample;
    int box_width = 0;
    int lane_heading = 0;
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// A box, or the strip in which arrows pass a column.
struct GridItem {
    std::size_t column = 0;
    std::size_t lane = 0;
    int height = 0;
    int y = 0;

    [[nodiscard]] int middle() const { return y + height / 2; }
};

class LayOut {
  public:
    LayOut(const GridPicture& picture, GridScale scale) : m_picture(picture), m_lengths(picture, scale) {
        m_layout.scale = scale;
        m_layout.gap = m_lengths.gap;
        m_layout.box_width = m_lengths.box_width;
        m_layout.title_height = m_lengths.title;
        m_layout.legend = m_lengths.legend_places(picture);
        m_layout.legend_sample = m_lengths.legend_sample;
        m_cells.assign(picture.columns.size(), std::vector<std::vector<std::size_t>>(picture.lanes.size()));
        add_boxes();
        for (const GridArrow& arrow : picture.arrows) {
            m_chains.push_back(chain_of(arrow));
        }
        join();
        place_lanes();
        settle();
    }

    GridLayout result() && {
        for (std::size_t i = 0; i < m_picture.columns.size(); ++i) {
            m_layout.columns.push_back(column_x(i));
        }
        for (std::size_t i = 0; i < m_picture.boxes.size(); ++i) {
            const GridItem& item = m_items[i];
            m_layout.boxes.push_back({column_x(item.column), item.y, m_lengths.box_width, item.height});
        }
        for (std::size_t i = 0; i < m_picture.arrows.size(); ++i) {
            m_layout.arrows.push_back(points_of(m_picture.arrows[i], m_chains[i]));
        }
        m_layout.width = column_x(m_picture.columns.size()) - m_lengths.gap + m_lengths.gap * 2 / 3;
        for (GridPlace& lane : m_layout.lanes) {
            lane.width = m_layout.width;
        }
        return std::move(m_layout);
    }

  private:
    using Chain = std::vector<std::size_t>; ///< items from the left one to the right one, boxes at both ends

    [[nodiscard]] int column_x(std::size_t column) const {
        return m_lengths.lane_heading + static_cast<int>(column) * (m_lengths.box_width + m_lengths.gap);
    }

    void add_boxes() {
        for (const GridBox& box : m_picture.boxes) {
            m_layout.lines.push_back(lines_of(wrap_evenly(box.label, m_layout.scale.label_columns)));
            const int lines = static_cast<int>(m_layout.lines.back().size()) + (box.heading.empty() ? 0 : 1);
            m_cells[box.column][box.lane].push_back(m_items.size());
            m_items.push_back({box.column, box.lane, lines * m_lengths.line + 2 * m_lengths.padding, 0});
        }
    }

    /// The lane in which an arrow passes a column: the emptiest of those from the one end's to the other's.
    [[nodiscard]] std::size_t passing_lane(std::size_t column, std::size_t from, std::size_t to) const {
        std::size_t best = from;
        const auto fullness = [&](std::size_t lane) { return m_cells[column][lane].size(); };
        for (std::size_t lane = from; lane != to;) {
            lane = lane < to ? lane + 1 : lane - 1;
            best = fullness(lane) < fullness(best) ? lane : best;
        }
        return best;
    }

    Chain chain_of(const GridArrow& arrow) {
        std::size_t left = arrow.from;
        std::size_t right = arrow.to;
        if (m_items[left].column > m_items[right].column) {
            std::swap(left, right);
        }
        Chain chain{left};
        std::size_t lane = m_items[left].lane;
        for (std::size_t column = m_items[left].column + 1; column < m_items[right].column; ++column) {
            const auto [strip, is_new] = m_strips.try_emplace({left, column, left != arrow.from}, m_items.size());
            if (is_new) {
                lane = passing_lane(column, lane, m_items[right].lane);
                m_cells[column][lane].push_back(m_items.size());
                m_items.push_back({column, lane, m_lengths.strip, 0});
            }
            lane = m_items[strip->second].lane;
            chain.push_back(strip->second);
        }
        chain.push_back(right);
        return chain;
    }

    void join() {
        m_before.resize(m_items.size());
        m_after.resize(m_items.size());
        for (const Chain& chain : m_chains) {
            for (std::size_t i = 1; i < chain.size(); ++i) {
                if (m_items[chain[i - 1]].column < m_items[chain[i]].column) {
                    m_after[chain[i - 1]].push_back(chain[i]);
                    m_before[chain[i]].push_back(chain[i - 1]);
                }
            }
        }
    }

    [[nodiscard]] int needed(const std::vector<std::size_t>& cell) const {
        int height = 0;
        for (const std::size_t item : cell) {
            height += m_items[item].height + m_lengths.between;
        }
        return height;
    }

    void place_lanes() {
        int y = m_lengths.title;
        for (std::size_t lane = 0; lane < m_picture.lanes.size(); ++lane) {
            int height = m_lengths.line + m_lengths.between;
            for (auto& column : m_cells) {
                height = std::max(height, needed(column[lane]));
                int top = y + m_lengths.lane_padding;
                for (const std::size_t item : column[lane]) {
                    m_items[item].y = top;
                    top += m_items[item].height + m_lengths.between;
                }
            }
            height += 2 * m_lengths.lane_padding - m_lengths.between;
            m_layout.lanes.push_back({0, y, 0, height});
            y += height;
        }
        m_layout.height = y;
    }

    /// The middle of what an item is joined to on one side; its own where that is nothing.
    [[nodiscard]] int wanted(std::size_t item, const std::vector<std::vector<std::size_t>>& neighbours) const {
        const std::vector<std::size_t>& joined = neighbours[item];
        if (joined.empty()) {
            return m_items[item].middle();
        }
        int sum = 0;
        for (const std::size_t other : joined) {
            sum += m_items[other].middle();
        }
        return sum / static_cast<int>(joined.size());
    }

    /// Orders the items of a cell by what they are joined to, and moves each as near to it as there is room.
    void settle(std::vector<std::size_t>& cell, const GridPlace& lane,
                const std::vector<std::vector<std::size_t>>& neighbours) {
        std::vector<std::pair<int, std::size_t>> order;
        for (const std::size_t item : cell) {
            order.emplace_back(wanted(item, neighbours), item);
        }
        std::ranges::stable_sort(order, {}, [](const auto& entry) { return entry.first; });
        int rest = needed(cell);
        int top = lane.y + m_lengths.lane_padding;
        const int bottom = lane.y + lane.height - m_lengths.lane_padding + m_lengths.between;
        for (std::size_t i = 0; i < order.size(); ++i) {
            GridItem& item = m_items[order[i].second];
            cell[i] = order[i].second;
            item.y = std::clamp(order[i].first - item.height / 2, top, std::max(top, bottom - rest));
            top = item.y + item.height + m_lengths.between;
            rest -= item.height + m_lengths.between;
        }
    }

    void settle() {
        constexpr int sweeps = 4;
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            const bool forwards = sweep % 2 == 0;
            for (std::size_t i = 0; i < m_cells.size(); ++i) {
                auto& column = m_cells[forwards ? i : m_cells.size() - 1 - i];
                for (std::size_t lane = 0; lane < column.size(); ++lane) {
                    settle(column[lane], m_layout.lanes[lane], forwards ? m_before : m_after);
                }
            }
        }
    }

    [[nodiscard]] std::vector<GridPoint> points_of(const GridArrow& arrow, const Chain& chain) const {
        const int width = m_lengths.box_width;
        const auto left_of = [&](std::size_t item) {
            return GridPoint{column_x(m_items[item].column), m_items[item].middle()};
        };
        const auto right_of = [&](std::size_t item) {
            return GridPoint{column_x(m_items[item].column) + width, m_items[item].middle()};
        };
        if (m_items[chain.front()].column == m_items[chain.back()].column) {
            return {right_of(arrow.from), right_of(arrow.to)}; // round the right side
        }
        std::vector<GridPoint> points{right_of(chain.front())};
        for (std::size_t i = 1; i + 1 < chain.size(); ++i) {
            points.push_back(left_of(chain[i]));
            points.push_back(right_of(chain[i]));
        }
        points.push_back(left_of(chain.back()));
        if (chain.front() != arrow.from) {
            std::ranges::reverse(points);
            for (GridPoint& point : points) { // beside the arrows that lead forwards
                point.y += m_picture.is_chart ? 0 : m_lengths.font / 2;
            }
        }
        return points;
    }

    const GridPicture& m_picture;
    Lengths m_lengths;
    GridLayout m_layout;
    std::vector<GridItem> m_items;                              ///< the boxes, then the strips
    std::vector<std::vector<std::vector<std::size_t>>> m_cells; ///< by column and lane, from above
    /// By left box, column, and whether arrows lead back to the box.
    std::map<std::tuple<std::size_t, std::size_t, bool>, std::size_t> m_strips;
    std::vector<Chain> m_chains; ///< of the arrows
    std::vector<std::vector<std::size_t>> m_before;
    std::vector<std::vector<std::size_t>> m_after;
};

} // namespace

GridLayout grid_layout(const GridPicture& picture, GridScale scale) {
    return LayOut(picture, scale).result();
}

int least_grid_width(const GridPicture& picture, GridScale scale) {
    return Lengths(picture, scale).width(picture);
}

} // namespace kezheng
