#include "mappings/documents/pages/table_columns.hpp"

#include "mappings/documents/pages/character_columns.hpp"
#include "mappings/documents/pages/table_lines.hpp"
#include "mappings/standards/level_name.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

void move_sideways(PrintedLine& line, double shift) {
    line.box.left += shift;
    line.box.right += shift;
    for (WordBox& word : line.words) {
        word.box.left += shift;
        word.box.right += shift;
    }
}

class HeadingFinder {
  public:
    HeadingFinder(const std::vector<PrintedLine>& lines, PageGrid grid) : m_lines(lines), m_grid(grid) {}

    std::map<std::size_t, FoundHeading> find() {
        std::vector<std::size_t> places;
        for (std::size_t at = 0; at < m_lines.size() && places.size() < most_headings; ++at) {
            std::optional<TableHeading> heading = heading_at(m_lines, at);
            if (heading) {
                places.push_back(at);
                const std::size_t lines = heading->lines;
                m_headings[at] = {std::move(*heading), {}};
                at += lines - 1;
            }
        }
        for (const std::size_t place : places) {
            const FoundHeading& found = m_headings.at(place);
            if (!found.borders.empty()) {
                continue;
            }
            // Headings of one shape share what stands below them. On later pages margins may have changed sides.
            std::vector<PrintedLine> body = lines_below(found, true);
            const std::size_t enough = m_grid == PageGrid::steady ? 10 : 4;
            if (body.size() < enough) {
                body = lines_below(found, false);
            }
            std::vector<const PrintedLine*> lines;
            lines.reserve(body.size());
            for (const PrintedLine& line : body) {
                lines.push_back(&line);
            }
            std::vector<double> borders = column_borders(found.heading, lines);
            if (m_grid == PageGrid::by_page) {
                borders = character_borders(found.heading, lines, std::move(borders), true);
            }
            for (auto& [at, other] : m_headings) {
                if (!shares_columns(found, other)) {
                    continue;
                }
                const double shift = left_middle(other.heading) - left_middle(found.heading);
                for (const double border : borders) {
                    other.borders.push_back(border + shift);
                }
            }
        }
        return std::move(m_headings);
    }

  private:
    [[nodiscard]] bool shares_columns(const FoundHeading& found, const FoundHeading& other) const {
        return m_grid == PageGrid::steady ? has_same_columns(found.heading, other.heading) : &found == &other;
    }

    /// In tables of one width, headings at the middle of two columns are as far apart wherever the columns part: they
    /// must stand at the same place.
    static bool has_same_columns(const TableHeading& a, const TableHeading& b) {
        constexpr double tolerance = 2; // points
        return same_shape(a, b) && (a.columns.size() > 2 || std::abs(left_middle(a) - left_middle(b)) < tolerance);
    }

    /// The lines below this heading and those of its shape, to the next heading or caption or the end of the tables, as
    /// if they stood below it.
    [[nodiscard]] std::vector<PrintedLine> lines_below(const FoundHeading& found, bool same_page) const {
        std::vector<PrintedLine> body;
        for (const auto& [at, other] : m_headings) {
            const bool steady = m_grid == PageGrid::steady;
            if (steady || same_page ? !shares_columns(found, other) : !same_shape(found.heading, other.heading)) {
                continue;
            }
            const double shift = left_middle(found.heading) - left_middle(other.heading);
            const std::size_t begin = at + other.heading.lines;
            for (std::size_t i = begin; i < m_lines.size() && !m_headings.contains(i); ++i) {
                const bool other_page = same_page && m_lines[i].page != m_lines[at].page;
                if (other_page || is_table_caption(m_lines[i].dense_text()) || ends_tables(m_lines[i])) {
                    break;
                }
                if (has_areas_across(found.heading) && names_area_across(m_lines, i)) {
                    continue; // it covers what lies between the columns
                }
                body.push_back(m_lines[i]);
                move_sideways(body.back(), shift);
            }
        }
        return body;
    }

    const std::vector<PrintedLine>& m_lines;
    PageGrid m_grid;
    std::map<std::size_t, FoundHeading> m_headings;
};

} // namespace

double left_middle(const TableHeading& heading) {
    return heading.columns.front().box.middle_x();
}

bool same_shape(const TableHeading& a, const TableHeading& b) {
    constexpr double tolerance = 2; // points
    return std::ranges::equal(a.columns, b.columns, [&](const ColumnHeading& x, const ColumnHeading& y) {
        return x.text == y.text &&
               std::abs((x.box.middle_x() - left_middle(a)) - (y.box.middle_x() - left_middle(b))) < tolerance;
    });
}

std::map<std::size_t, FoundHeading> find_headings(const std::vector<PrintedLine>& lines, PageGrid grid) {
    return HeadingFinder(lines, grid).find();
}

} // namespace kezheng
