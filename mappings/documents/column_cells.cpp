#include "mappings/documents/column_cells.hpp"

#include "mappings/documents/column_groups.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// A name or a requirement put together from its lines.
struct Item {
    ColumnItem place;
    Line line;
    double last_top = 0;
};

/// A number of `depth` parts at the beginning of a line.
std::vector<unsigned> number_of(std::string_view text, std::size_t depth) {
    std::optional<PrintedNumber> number = leading_number(text);
    return number && number->parts.size() == depth ? std::move(number->parts) : std::vector<unsigned>{};
}

/// The usual distance of two lines of a column.
double line_distance(const std::vector<ColumnLine>& lines) {
    std::vector<double> distances;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].column == lines[i - 1].column && lines[i].top > lines[i - 1].top) {
            distances.push_back(lines[i].top - lines[i - 1].top);
        }
    }
    if (distances.empty()) {
        return lines.empty() ? 1 : std::max(lines.front().bottom - lines.front().top, 1e-3);
    }
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::ranges::nth_element(distances, middle);
    return *middle;
}

/// Without the mark 续 of a name that goes on: `1.1 某某（续）`.
std::string name_without_mark(std::string_view text) {
    std::string name = without_spaces(text);
    for (const std::string_view mark : {"（续）", "(续)", "续"}) {
        if (name.ends_with(mark)) {
            name.resize(name.size() - mark.size());
            break;
        }
    }
    return name;
}

class ColumnReader {
  public:
    ColumnReader(const std::vector<ColumnLine>& lines, std::size_t column, std::size_t depth, double unit)
        : m_depth(depth), m_unit(unit) {
        for (const ColumnLine& line : lines) {
            m_numbered = m_numbered || (line.column == column && !number_of(line.text, depth).empty());
        }
        for (const ColumnLine& line : lines) {
            if (line.column == column) {
                add(line);
            }
        }
    }

    /// The items from the top; a name that is printed again where it goes on is one item.
    [[nodiscard]] std::vector<Item> take() {
        if (m_depth == 3) {
            return std::move(m_items);
        }
        std::vector<Item> result;
        for (Item& item : m_items) {
            if (!result.empty() && name_without_mark(result.back().line.text) == name_without_mark(item.line.text)) {
                result.back().place.bottom = item.place.bottom;
                continue;
            }
            result.push_back(std::move(item));
        }
        return result;
    }

  private:
    void add(const ColumnLine& line) {
        std::vector<unsigned> number = number_of(line.text, m_depth);
        if (m_items.empty() || (m_numbered ? !number.empty() : begins_item(line))) {
            m_items.push_back({{line.top, line.bottom, std::move(number)}, {line.text, line.source}, line.top});
            return;
        }
        Item& item = m_items.back();
        append_wrapped(item.line.text, line.text);
        item.place.bottom = std::max(item.place.bottom, line.bottom);
        item.last_top = line.top;
    }

    /// In a column without numbers.
    [[nodiscard]] bool begins_item(const ColumnLine& line) const {
        const Item& item = m_items.back();
        return m_depth == 3 ? ends_sentence(item.line.text) : line.top - item.last_top > m_unit * 1.6;
    }

    std::size_t m_depth;
    double m_unit;
    bool m_numbered = false;
    std::vector<Item> m_items;
};

std::vector<ColumnItem> places_of(const std::vector<Item>& items) {
    std::vector<ColumnItem> places;
    places.reserve(items.size());
    for (const Item& item : items) {
        places.push_back(item.place);
    }
    return places;
}

class RowBuilder {
  public:
    explicit RowBuilder(const ColumnRoles& roles) : m_roles(roles) {}

    std::vector<PlacedRow> build(std::vector<ColumnLine> lines) {
        std::ranges::stable_sort(lines, [](const ColumnLine& one, const ColumnLine& other) {
            return std::pair(one.column, one.top) < std::pair(other.column, other.top);
        });
        const double unit = line_distance(lines);
        std::vector<Item> areas = ColumnReader(lines, m_roles.area, 1, unit).take();
        std::vector<Item> tasks = ColumnReader(lines, m_roles.task, 2, unit).take();
        std::vector<Item> skills = ColumnReader(lines, m_roles.skill, 3, unit).take();
        place_tasks(areas, tasks, skills, unit);
        add_other_columns(lines);
        return std::move(m_rows);
    }

  private:
    void place_tasks(std::vector<Item>& areas, std::vector<Item>& tasks, std::vector<Item>& skills, double unit) {
        const std::vector<std::size_t> first_skill = divide_among(places_of(tasks), places_of(skills), unit);
        // A task reaches as far as its requirements; an area is set against that, not against the tasks' names.
        std::vector<ColumnItem> reaches = places_of(tasks);
        for (std::size_t task = 0; task < tasks.size(); ++task) {
            const std::size_t end = task + 1 < tasks.size() ? first_skill[task + 1] : skills.size();
            if (first_skill[task] < end) {
                reaches[task].top = skills[first_skill[task]].place.top;
                reaches[task].bottom = skills[end - 1].place.bottom;
            }
        }
        const std::vector<std::size_t> first_task = divide_among(places_of(areas), reaches, unit);
        std::size_t area = 0;
        const auto add_areas_before = [&](std::size_t task) {
            for (; area < areas.size() && first_task[area] <= task; ++area) {
                const bool alone = area + 1 < areas.size() && first_task[area + 1] <= task;
                put(m_roles.area, areas[area]);
                if (alone || task == tasks.size()) {
                    close_row();
                }
            }
        };
        std::size_t skill = 0;
        if (tasks.empty()) {
            add_areas_before(0);
        }
        const auto add_skills_before = [&](std::size_t end) {
            for (; skill < end; ++skill) {
                put(m_roles.skill, skills[skill]);
                close_row();
            }
        };
        add_skills_before(tasks.empty() ? 0 : first_skill.front());
        for (std::size_t task = 0; task < tasks.size(); ++task) {
            add_areas_before(task);
            put(m_roles.task, tasks[task]);
            add_skills_before(task + 1 < tasks.size() ? first_skill[task + 1] : skills.size());
            close_row();
        }
        add_areas_before(tasks.size());
        add_skills_before(skills.size());
        close_row();
    }

    void put(std::size_t column, Item& item) {
        if (!m_open) {
            m_rows.emplace_back();
            m_rows.back().row.cells.resize(m_roles.count);
            m_open = true;
        }
        PlacedRow& placed = m_rows.back();
        placed.top = item.place.top; // the requirement is put last
        placed.row.source = item.line.source;
        placed.row.cells[column].lines.push_back(std::move(item.line));
    }

    void close_row() { m_open = false; }

    /// Text of further columns: to the last row that begins no lower.
    void add_other_columns(const std::vector<ColumnLine>& lines) {
        for (const ColumnLine& line : lines) {
            const bool other = line.column != m_roles.area && line.column != m_roles.task &&
                               line.column != m_roles.skill && line.column < m_roles.count;
            if (!other) {
                continue;
            }
            if (m_rows.empty()) {
                m_rows.emplace_back();
                m_rows.back().row = {std::vector<Cell>(m_roles.count), line.source};
            }
            auto row = std::ranges::upper_bound(m_rows, line.top, {}, &PlacedRow::top);
            row = row == m_rows.begin() ? row : row - 1;
            row->row.cells[line.column].lines.push_back({line.text, line.source});
        }
    }

    ColumnRoles m_roles;
    std::vector<PlacedRow> m_rows;
    bool m_open = false;
};

} // namespace

std::vector<PlacedRow> rows_of_columns(std::vector<ColumnLine> lines, const ColumnRoles& roles) {
    return RowBuilder(roles).build(std::move(lines));
}

} // namespace kezheng
