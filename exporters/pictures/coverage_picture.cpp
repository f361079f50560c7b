#include "exporters/pictures/coverage_picture.hpp"

#include "exporters/pictures/palette.hpp"
#include "exporters/pictures/svg_canvas.hpp"
#include "exporters/text/label.hpp"
#include "graph/base/message.hpp"
#include "graph/base/unicode.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

namespace {

// All lengths in pixels of the SVG.
constexpr int coverage_margin = 14;
constexpr int heat_row = 18;
constexpr int heat_column = 26;
constexpr int coverage_label_width = 300;
constexpr int bar_width = 110;
constexpr int title_height = 52;
constexpr int modules_height = 170;
constexpr std::size_t task_label_columns = 44; ///< of text; a Chinese character takes two
constexpr std::size_t module_columns = 24;

constexpr int text_size = 11;
constexpr std::string_view frame = "#8a939b";
constexpr std::string_view not_reviewed = "3 2"; ///< dashes

const Shade& shade_of(Depth depth) {
    return depth_shades.at(static_cast<std::size_t>(depth));
}

const Shade& shade_of(CoverageState state) {
    return state_shades.at(static_cast<std::size_t>(state));
}

/// What a module does for a task.
struct HeatCell {
    std::size_t taught = 0; ///< requirements, by reviewed alignments
    Depth depth = Depth::introduced;
    std::size_t open = 0; ///< requirements, by proposed ones alone
};

std::string cut_to_columns(const std::string& text, std::size_t columns) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = at + code_point_at(text, at).length;
        if (display_width(result) + display_width(text.substr(at, next - at)) > columns) {
            return result + "…";
        }
        result += text.substr(at, next - at);
        at = next;
    }
    return result;
}

class CoverageDrawing {
  public:
    CoverageDrawing(const CompetencyGraph& graph, const CoverageReport& report, Language language)
        : m_graph(graph), m_coverage(report.coverage), m_language(language) {
        for (const SkillCoverage& skill : m_coverage.skills) {
            for (const SkillTeacher& teacher : skill.teachers) {
                add(*m_graph.parent(skill.skill), teacher);
            }
        }
        for (const ModuleContribution& entry : m_coverage.modules) { // by term
            const bool teaches =
                std::ranges::any_of(m_cells, [&](const auto& cell) { return cell.first.second == entry.module; });
            if (teaches) {
                m_columns.push_back(entry.module);
            }
        }
    }

    std::string text() {
        int y = title_height + modules_height;
        for (const LevelCoverage& level : m_coverage.levels) {
            y = draw_level(level, y);
        }
        draw_modules(y);
        y = draw_legend(y + coverage_margin);
        return m_canvas.finish(width(), y);
    }

  private:
    /// The right edge of the columns of modules.
    [[nodiscard]] int right() const {
        return coverage_margin + coverage_label_width + static_cast<int>(m_columns.size()) * heat_column;
    }
    [[nodiscard]] int width() const { return right() + bar_width + 2 * coverage_margin; }

    void add(NodeId task, const SkillTeacher& teacher) {
        HeatCell& cell = m_cells[{task, teacher.module}];
        if (teacher.status == Status::accepted) {
            cell.depth = cell.taught == 0 ? teacher.depth : std::max(cell.depth, teacher.depth);
            ++cell.taught;
        } else {
            ++cell.open;
        }
    }

    [[nodiscard]] std::string label(NodeId id) const { return label_of(m_graph.node(id)).in(m_language); }

    /// Draws a level with its tasks; returns where the next one begins.
    int draw_level(const LevelCoverage& level, int y) {
        const std::string share = say(Message::coverage_picture_level, m_language,
                                      {std::to_string(level.own.skills), std::to_string(level.own.covered)});
        m_canvas.box(coverage_margin, y, right() + bar_width - coverage_margin, heat_row + 2,
                     {.fill = "#1f3552", .stroke = {}});
        m_canvas.text(coverage_margin + 6, y + 14, label(level.standard) + " · " + label(level.level),
                      {.size = text_size, .bold = true, .fill = "#ffffff"});
        m_canvas.text(right() + bar_width - 6, y + 14, share,
                      {.size = text_size, .anchor = TextAnchor::end, .fill = "#ffffff"});
        y += heat_row + 2;
        for (const PartCoverage& task : m_coverage.tasks) {
            if (m_graph.node(task.node).key.starts_with(m_graph.node(level.level).key + '/')) {
                draw_task(task, y);
                y += heat_row;
            }
        }
        return y + 6;
    }

    void draw_task(const PartCoverage& task, int y) {
        const std::string& key = m_graph.node(task.node).key;
        const std::string number = key.substr(key.rfind('/') + 1);
        m_canvas.text(coverage_margin + 4, y + 13, number, {.size = text_size, .fill = "#555555"});
        m_canvas.text(coverage_margin + 34, y + 13, cut_to_columns(label(task.node), task_label_columns),
                      {.size = text_size});
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const int x = coverage_margin + coverage_label_width + static_cast<int>(i) * heat_column;
            m_canvas.box(x, y, heat_column, heat_row, {.fill = "none", .stroke = "#d5dade"});
            if (const auto cell = m_cells.find({task.node, m_columns[i]}); cell != m_cells.end()) {
                draw_cell(cell->second, x, y, key + " ← " + code_of(m_graph, m_columns[i]));
            }
        }
        draw_bar(task.share, y);
    }

    void draw_cell(const HeatCell& cell, int x, int y, const std::string& title) {
        const bool open_only = cell.taught == 0;
        const Shade shade = open_only ? Shade{"#ffffff", "#555555"} : shade_of(cell.depth);
        m_canvas.box(x + 1, y + 1, heat_column - 2, heat_row - 2,
                     {.fill = shade.fill,
                      .stroke = open_only ? frame : std::string_view(),
                      .dashes = open_only ? not_reviewed : std::string_view()},
                     title);
        m_canvas.text(x + heat_column / 2, y + 13, std::to_string(open_only ? cell.open : cell.taught),
                      {.size = text_size, .anchor = TextAnchor::middle, .fill = shade.text});
    }

    /// How much of a task is covered: the filled part of a bar, and the figures.
    void draw_bar(const CoverageShare& share, int y) {
        constexpr int length = 60;
        const int x = right() + 8;
        const auto part = [&](std::size_t count) {
            return share.skills == 0 ? 0 : static_cast<int>(count * length / share.skills);
        };
        const auto draw_part = [&](int part_length, CoverageState state, std::string_view stroke) {
            m_canvas.box(x, y + 4, part_length, heat_row - 8, {.fill = shade_of(state).fill, .stroke = stroke});
        };
        draw_part(part(share.covered + share.shallow), CoverageState::shallow, {});
        draw_part(part(share.covered), CoverageState::covered, {});
        m_canvas.box(x, y + 4, length, heat_row - 8, {.fill = "none", .stroke = frame});
        m_canvas.text(right() + bar_width - 6, y + 13,
                      std::to_string(share.covered) + "/" + std::to_string(share.skills),
                      {.size = text_size, .anchor = TextAnchor::end});
    }

    /// The title, the modules above their columns, and the terms above them, with a line between terms down to
    /// `bottom`.
    void draw_modules(int bottom) {
        m_canvas.text(coverage_margin, 26, say(Message::coverage_picture, m_language, {label(m_coverage.curriculum)}),
                      {.size = 16, .bold = true});
        unsigned last = 0;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto& details = std::get<ModuleDetails>(m_graph.node(m_columns[i]).details);
            const int x = coverage_margin + coverage_label_width + static_cast<int>(i) * heat_column;
            const int y = title_height + modules_height - 6;
            m_canvas.text(x + 17, y, cut_to_columns(details.code + ' ' + label(m_columns[i]), module_columns),
                          {.size = text_size, .upwards = true});
            if (i == 0 || details.term != last) {
                m_canvas.line(x, title_height - 4, x, bottom - 6, {.stroke = "#5b6770", .width = 1.2});
                m_canvas.text(x + 3, title_height + 4, details.term == 0 ? "–" : std::to_string(details.term),
                              {.size = text_size, .bold = true, .fill = "#444444"});
                last = details.term;
            }
        }
        if (!m_columns.empty()) {
            m_canvas.text(coverage_margin + coverage_label_width - 8, title_height + 4,
                          say(Message::curriculum_term, m_language),
                          {.size = text_size, .anchor = TextAnchor::end, .fill = "#444444"});
        }
    }

    int draw_legend(int y) {
        int x = coverage_margin;
        const auto entry = [&](std::string_view fill, std::string_view dashes, const std::string& text) {
            m_canvas.box(x, y, heat_column - 4, heat_row - 4, {.fill = fill, .stroke = frame, .dashes = dashes});
            m_canvas.text(x + heat_column + 2, y + 12, text, {.size = text_size});
            x += heat_column + 24 + static_cast<int>(display_width(text)) * 6;
        };
        for (const Depth depth : {Depth::introduced, Depth::reinforced, Depth::mastered}) {
            entry(shade_of(depth).fill, {}, heading_of(depth).in(m_language));
        }
        entry("#ffffff", not_reviewed, say(Message::coverage_picture_open, m_language));
        x = coverage_margin;
        y += heat_row + 4;
        for (const CoverageState state : {CoverageState::covered, CoverageState::shallow, CoverageState::uncovered}) {
            entry(shade_of(state).fill, {}, heading_of(state).in(m_language));
        }
        y += heat_row + 4;
        m_canvas.text(coverage_margin, y + 12, say(Message::coverage_picture_number, m_language),
                      {.size = text_size, .fill = "#444444"});
        return y + heat_row + coverage_margin;
    }

    const CompetencyGraph& m_graph;
    const Coverage& m_coverage;
    Language m_language;
    std::map<std::pair<NodeId, NodeId>, HeatCell> m_cells; ///< by task and module
    std::vector<NodeId> m_columns;
    SvgCanvas m_canvas;
};

} // namespace

std::string coverage_picture(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return CoverageDrawing(graph, report, language).text();
}

} // namespace kezheng
