#include "exporters/pictures/overlap_pictures.hpp"

#include "exporters/pictures/heat_map.hpp"
#include "exporters/pictures/palette.hpp"
#include "exporters/pictures/svg_canvas.hpp"
#include "exporters/pictures/wrap_text.hpp"
#include "exporters/text/label.hpp"
#include "graph/base/message.hpp"
#include "graph/base/number_text.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

struct StandardAreas {
    std::vector<NodeId> areas;
    std::vector<HeatMapLine> lines;
};

StandardAreas areas_of(const CompetencyGraph& graph, NodeId standard, Language language) {
    StandardAreas result;
    for (const NodeId level : graph.children(standard)) {
        for (const NodeId area : graph.children(level)) {
            result.areas.push_back(area);
            result.lines.push_back({caption_of(graph.node(area), language), label_of(graph.node(level)).in(language)});
        }
    }
    return result;
}

HeatMap heat_map(const CompetencyGraph& graph, const OverlapReport& report, Message title, Language language) {
    HeatMap map;
    map.title = say(title, language);
    map.note = say(Message::picture_legend_counts, language);
    map.rows_name = label_of(graph.node(report.a)).in(language);
    map.columns_name = label_of(graph.node(report.b)).in(language);
    map.total = say(Message::total, language);
    return map;
}

constexpr int pair_box_width = 360;
constexpr int middle_width = 260;
constexpr int picture_margin = 16;
constexpr int text_step = 14;
constexpr int pair_gap = 6;
constexpr int area_step = 26;
constexpr std::size_t text_columns = 54;

/// The boxes of one side, top down, with headings where another area begins.
struct Side {
    std::vector<NodeId> skills;
    std::map<NodeId, std::pair<int, int>> places; ///< top and height
    int bottom = 0;
};

class PairsPicture {
  public:
    PairsPicture(const CompetencyGraph& graph, const OverlapReport& report, double least, Language language)
        : m_graph(graph), m_report(report), m_least(least), m_language(language) {
        for (const OverlapPair& pair : report.pairs) {
            if (pair.status != Status::rejected && pair.score >= least) {
                m_pairs.push_back(pair);
            }
        }
    }

    std::string run() {
        order_sides();
        m_canvas.text(picture_margin, picture_margin + 16,
                      say(Message::picture_pairs, m_language, {fixed_number(m_least, 2)}), {.size = 16, .bold = true});
        m_canvas.text(picture_margin, picture_margin + 36, say(Message::picture_legend_pairs, m_language),
                      {.size = 11, .fill = "#444444"});
        draw_side(m_left, m_report.a, picture_margin);
        draw_side(m_right, m_report.b, right_x());
        for (const OverlapPair& pair : m_pairs) {
            draw_line(pair);
        }
        return m_canvas.finish(right_x() + pair_box_width + picture_margin,
                               std::max(m_left.bottom, m_right.bottom) + picture_margin);
    }

  private:
    [[nodiscard]] static int right_x() { return picture_margin + pair_box_width + middle_width; }

    [[nodiscard]] NodeId area_of(NodeId skill) const { return *m_graph.parent(*m_graph.parent(skill)); }

    void order_sides() {
        std::map<NodeId, std::vector<std::size_t>> partners; // of b: positions of a
        for (const OverlapPair& pair : m_pairs) {
            if (m_left.skills.empty() || m_left.skills.back() != pair.a) {
                m_left.skills.push_back(pair.a);
            }
            partners[pair.b].push_back(m_left.skills.size());
        }
        const auto mean = [](const std::vector<std::size_t>& places) {
            double sum = 0;
            for (const std::size_t place : places) {
                sum += static_cast<double>(place);
            }
            return sum / static_cast<double>(places.size());
        };
        std::map<NodeId, std::vector<std::size_t>> of_areas;
        for (const auto& [skill, places] : partners) {
            std::vector<std::size_t>& all = of_areas[area_of(skill)];
            all.insert(all.end(), places.begin(), places.end());
        }
        for (const auto& [skill, places] : partners) {
            m_right.skills.push_back(skill);
        }
        std::ranges::stable_sort(m_right.skills, [&](NodeId x, NodeId y) {
            const NodeId area_x = area_of(x);
            const NodeId area_y = area_of(y);
            return area_x == area_y
                       ? mean(partners.at(x)) < mean(partners.at(y))
                       : std::pair(mean(of_areas.at(area_x)), area_x) < std::pair(mean(of_areas.at(area_y)), area_y);
        });
    }

    void draw_side(Side& side, NodeId standard, int x) {
        int y = picture_margin + 62;
        m_canvas.text(x, y, label_of(m_graph.node(standard)).in(m_language), {.size = 13, .bold = true});
        y += 10;
        const NodeId* last = nullptr;
        NodeId area = standard;
        for (const NodeId skill : side.skills) {
            if (last == nullptr || area_of(skill) != area) {
                area = area_of(skill);
                last = &area;
                y += area_step - pair_gap;
                m_canvas.text(x, y - 6, level_and_area(area), {.size = 11, .bold = true, .fill = "#1f3552"});
            }
            std::istringstream words(wrap_evenly(
                m_graph.node(skill).key + "  " + label_of(m_graph.node(skill)).in(m_language), text_columns));
            std::vector<std::string> lines;
            for (std::string line; std::getline(words, line);) {
                lines.push_back(line);
            }
            const int height = static_cast<int>(lines.size()) * text_step + 8;
            m_canvas.box(x, y, pair_box_width, height, {.fill = pair_ground.fill, .stroke = "#8896a3", .radius = 3});
            for (std::size_t i = 0; i < lines.size(); ++i) {
                m_canvas.text(x + 7, y + 15 + static_cast<int>(i) * text_step, lines[i], {.size = 11});
            }
            side.places.emplace(skill, std::pair(y, height));
            y += height + pair_gap;
        }
        side.bottom = y;
    }

    [[nodiscard]] std::string level_and_area(NodeId area) const {
        return label_of(m_graph.node(*m_graph.parent(area))).in(m_language) + " · " +
               caption_of(m_graph.node(area), m_language);
    }

    void draw_line(const OverlapPair& pair) {
        const auto [top_a, height_a] = m_left.places.at(pair.a);
        const auto [top_b, height_b] = m_right.places.at(pair.b);
        SvgCanvas::LineStyle style;
        style.stroke = pair.status == Status::accepted ? accepted_line : proposed_line;
        style.width = 0.8 + 2.4 * std::clamp((pair.score - m_least) / std::max(0.01, 1 - m_least), 0.0, 1.0);
        style.dashes = pair.relation == Relation::exact     ? std::string_view()
                       : pair.relation == Relation::partial ? std::string_view("2 3")
                                                            : std::string_view("8 4");
        style.arrow_at_end = pair.relation == Relation::broad; // b contains a
        style.arrow_at_start = pair.relation == Relation::narrow;
        m_canvas.curve(picture_margin + pair_box_width, top_a + height_a / 2, right_x(), top_b + height_b / 2, style);
    }

    const CompetencyGraph& m_graph;
    const OverlapReport& m_report;
    double m_least;
    Language m_language;
    std::vector<OverlapPair> m_pairs;
    Side m_left;
    Side m_right;
    SvgCanvas m_canvas;
};

} // namespace

std::string overlap_areas_picture(const CompetencyGraph& graph, const OverlapReport& report, Language language) {
    HeatMap map = heat_map(graph, report, Message::picture_areas, language);
    StandardAreas rows = areas_of(graph, report.a, language);
    StandardAreas columns = areas_of(graph, report.b, language);
    std::map<std::pair<NodeId, NodeId>, std::size_t> counts;
    for (const AreaOverlap& cell : report.areas) {
        counts[{cell.a, cell.b}] = cell.pairs;
    }
    for (const NodeId row : rows.areas) {
        std::vector<std::size_t>& line = map.counts.emplace_back();
        for (const NodeId column : columns.areas) {
            const auto found = counts.find({row, column});
            line.push_back(found == counts.end() ? 0 : found->second);
        }
    }
    map.rows = std::move(rows.lines);
    map.columns = std::move(columns.lines);
    return svg_of(map);
}

std::string overlap_levels_picture(const CompetencyGraph& graph, const OverlapReport& report, Language language) {
    HeatMap map = heat_map(graph, report, Message::picture_levels, language);
    for (const NodeId level : graph.children(report.a)) {
        map.rows.push_back({label_of(graph.node(level)).in(language), {}});
    }
    for (const NodeId level : graph.children(report.b)) {
        map.columns.push_back({label_of(graph.node(level)).in(language), {}});
    }
    map.counts = report.levels;
    return svg_of(map);
}

std::string overlap_pairs_picture(const CompetencyGraph& graph, const OverlapReport& report, double least,
                                  Language language) {
    return PairsPicture(graph, report, least, language).run();
}

} // namespace kezheng
