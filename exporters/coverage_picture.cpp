#include "exporters/coverage_picture.hpp"

#include "exporters/label.hpp"
#include "exporters/style.hpp"
#include "exporters/xml_text.hpp"
#include "graph/base/message.hpp"
#include "graph/base/unicode.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <string>
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

/// The look of a depth: the fills differ in lightness, so that they survive grey print.
struct HeatLook {
    const char* fill;
    const char* text;
};
constexpr std::array<HeatLook, 3> heat_looks{{{"#e3efe6", "#10260f"}, {"#9ccbab", "#10260f"}, {"#2f7448", "#ffffff"}}};

const HeatLook& look_of(Depth depth) {
    return heat_looks.at(static_cast<std::size_t>(depth));
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
        std::ostringstream out;
        out << R"(<svg xmlns="http://www.w3.org/2000/svg" width=")" << width() << "\" height=\"" << y
            << "\" viewBox=\"0 0 " << width() << ' ' << y << "\" font-family=\"" << picture_font
            << ", sans-serif\" font-size=\"11\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
        out << m_out.str() << "</svg>\n";
        return out.str();
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

    void draw_text(int x, int y, const std::string& text, const std::string& style) {
        m_out << "<text x=\"" << x << "\" y=\"" << y << "\" " << style << '>' << xml_text(text) << "</text>\n";
    }
    void draw_box(int x, int y, int width, int height, const std::string& style) {
        m_out << "<rect x=\"" << x << "\" y=\"" << y << "\" width=\"" << width << "\" height=\"" << height << "\" "
              << style << "/>\n";
    }

    /// Draws a level with its tasks; returns where the next one begins.
    int draw_level(const LevelCoverage& level, int y) {
        draw_box(coverage_margin, y, right() + bar_width - coverage_margin, heat_row + 2, R"(fill="#1f3552")");
        const std::string share = say(Message::coverage_picture_level, m_language,
                                      {std::to_string(level.own.skills), std::to_string(level.own.covered)});
        draw_text(coverage_margin + 6, y + 14, label(level.standard) + " · " + label(level.level),
                  R"(fill="#ffffff" font-weight="bold")");
        draw_text(right() + bar_width - 6, y + 14, share, R"(fill="#ffffff" text-anchor="end")");
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
        draw_text(coverage_margin + 4, y + 13, number, R"(fill="#555555")");
        draw_text(coverage_margin + 34, y + 13, cut_to_columns(label(task.node), task_label_columns),
                  R"(fill="#111111")");
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const int x = coverage_margin + coverage_label_width + static_cast<int>(i) * heat_column;
            draw_box(x, y, heat_column, heat_row, R"(fill="none" stroke="#d5dade")");
            if (const auto cell = m_cells.find({task.node, m_columns[i]}); cell != m_cells.end()) {
                draw_cell(cell->second, x, y, key + " ← " + code_of(m_graph, m_columns[i]));
            }
        }
        draw_bar(task.share, y);
    }

    void draw_cell(const HeatCell& cell, int x, int y, const std::string& title) {
        m_out << "<g><title>" << xml_text(title) << "</title>\n";
        const bool open_only = cell.taught == 0;
        const HeatLook look = open_only ? HeatLook{"#ffffff", "#555555"} : look_of(cell.depth);
        draw_box(x + 1, y + 1, heat_column - 2, heat_row - 2,
                 std::string("fill=\"") + look.fill +
                     (open_only ? R"(" stroke="#8a939b" stroke-dasharray="3 2")" : "\""));
        draw_text(x + heat_column / 2, y + 13, std::to_string(open_only ? cell.open : cell.taught),
                  std::string(R"(text-anchor="middle" fill=")") + look.text + '"');
        m_out << "</g>\n";
    }

    /// How much of a task is covered: the filled part of a bar, and the figures.
    void draw_bar(const CoverageShare& share, int y) {
        constexpr int length = 60;
        const int x = right() + 8;
        const auto part = [&](std::size_t count) {
            return share.skills == 0 ? 0 : static_cast<int>(count * length / share.skills);
        };
        draw_box(x, y + 4, length, heat_row - 8, R"(fill="#f6d5c9" stroke="#8a939b" stroke-width="0.5")");
        draw_box(x, y + 4, part(share.covered + share.shallow), heat_row - 8, R"(fill="#fcf0cc")");
        draw_box(x, y + 4, part(share.covered), heat_row - 8, R"(fill="#2f7448")");
        draw_text(right() + bar_width - 6, y + 13, std::to_string(share.covered) + "/" + std::to_string(share.skills),
                  R"(text-anchor="end" fill="#111111")");
    }

    /// The title, the modules above their columns, and the terms above them, with a line between terms down to
    /// `bottom`.
    void draw_modules(int bottom) {
        draw_text(coverage_margin, 26, say(Message::coverage_picture, m_language, {label(m_coverage.curriculum)}),
                  R"(font-size="16" font-weight="bold" fill="#111111")");
        unsigned last = 0;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto& details = std::get<ModuleDetails>(m_graph.node(m_columns[i]).details);
            const int x = coverage_margin + coverage_label_width + static_cast<int>(i) * heat_column;
            const int y = title_height + modules_height - 6;
            m_out << "<text transform=\"translate(" << x + 17 << ' ' << y << ") rotate(-90)\" fill=\"#111111\">"
                  << xml_text(cut_to_columns(details.code + ' ' + label(m_columns[i]), module_columns)) << "</text>\n";
            if (i == 0 || details.term != last) {
                m_out << "<path d=\"M" << x << ' ' << title_height - 4 << 'V' << bottom - 6
                      << "\" stroke=\"#5b6770\" stroke-width=\"1.2\" fill=\"none\"/>\n";
                draw_text(x + 3, title_height + 4, details.term == 0 ? "–" : std::to_string(details.term),
                          R"(font-weight="bold" fill="#444444")");
                last = details.term;
            }
        }
        if (!m_columns.empty()) {
            draw_text(coverage_margin + coverage_label_width - 8, title_height + 4,
                      say(Message::curriculum_term, m_language), R"(text-anchor="end" fill="#444444")");
        }
    }

    int draw_legend(int y) {
        int x = coverage_margin;
        const auto entry = [&](const HeatLook& look, const char* stroke, const std::string& text) {
            draw_box(x, y, heat_column - 4, heat_row - 4, std::string("fill=\"") + look.fill + "\" " + stroke);
            draw_text(x + heat_column + 2, y + 12, text, R"(fill="#111111")");
            x += heat_column + 24 + static_cast<int>(display_width(text)) * 6;
        };
        for (const Depth depth : {Depth::introduced, Depth::reinforced, Depth::mastered}) {
            entry(look_of(depth), R"(stroke="#8a939b" stroke-width="0.5")", heading_of(depth).in(m_language));
        }
        entry({"#ffffff", ""}, R"(stroke="#8a939b" stroke-dasharray="3 2")",
              say(Message::coverage_picture_open, m_language));
        x = coverage_margin;
        y += heat_row + 4;
        for (const auto& [fill, state] :
             {std::pair{"#2f7448", CoverageState::covered}, std::pair{"#fcf0cc", CoverageState::shallow},
              std::pair{"#f6d5c9", CoverageState::uncovered}}) {
            entry({fill, ""}, R"(stroke="#8a939b" stroke-width="0.5")", heading_of(state).in(m_language));
        }
        y += heat_row + 4;
        draw_text(coverage_margin, y + 12, say(Message::coverage_picture_number, m_language), R"(fill="#444444")");
        return y + heat_row + coverage_margin;
    }

    const CompetencyGraph& m_graph;
    const Coverage& m_coverage;
    Language m_language;
    std::map<std::pair<NodeId, NodeId>, HeatCell> m_cells; ///< by task and module
    std::vector<NodeId> m_columns;
    std::ostringstream m_out;
};

} // namespace

std::string coverage_picture(const CompetencyGraph& graph, const CoverageReport& report, Language language) {
    return CoverageDrawing(graph, report, language).text();
}

} // namespace kezheng
