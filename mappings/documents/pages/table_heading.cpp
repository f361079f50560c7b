#include "mappings/documents/pages/table_heading.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/documents/pages/upright_words.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/printed_number.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kezheng {

namespace {

using namespace std::string_view_literals;

bool holds_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

/// Two kinds of elements at least, none of them twice, and few other words.
bool is_heading(const std::vector<ColumnHeading>& columns) {
    std::array<int, 5> count{};
    std::size_t other_bytes = 0;
    for (const ColumnHeading& column : columns) {
        ++count.at(static_cast<std::size_t>(column.kind));
        other_bytes += column.kind == Column::unknown ? column.text.size() : 0;
    }
    const auto of = [&](Column kind) { return count.at(static_cast<std::size_t>(kind)); };
    const bool twice = of(Column::area) > 1 || of(Column::task) > 1 || of(Column::skill) > 1 || of(Column::level) > 1;
    constexpr std::size_t most_other_bytes = 60;
    return of(Column::area) + of(Column::task) + of(Column::skill) >= 2 && !twice && of(Column::unknown) <= 4 &&
           other_bytes <= most_other_bytes;
}

ColumnHeading joined(const std::vector<WordBox>& words, std::size_t begin, std::size_t end) {
    ColumnHeading column{{}, words[begin].box, Column::unknown};
    for (std::size_t i = begin; i < end; ++i) {
        column.text += without_spaces(words[i].text);
        column.box.add(words[i].box);
    }
    column.kind = column_of_heading(column.text);
    return column;
}

/// The end of the longest run of words from `at` on that is a known heading; `at` where there is none.
std::size_t end_of_heading(const std::vector<WordBox>& words, std::size_t at) {
    std::size_t end = at;
    std::string text;
    constexpr std::size_t longest = 24; // bytes of the longest heading
    for (std::size_t i = at; i < words.size() && text.size() < longest; ++i) {
        text += without_spaces(words[i].text);
        if (column_of_heading(text) != Column::unknown) {
            end = i + 1;
        }
    }
    return end;
}

std::vector<ColumnHeading> headings_of_line(const std::vector<WordBox>& words) {
    constexpr std::size_t most_words = 60;
    std::vector<ColumnHeading> columns;
    if (words.size() > most_words) {
        return columns;
    }
    bool other_open = false;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = end_of_heading(words, at);
        if (end > at) {
            columns.push_back(joined(words, at, end));
            other_open = false;
            at = end;
            continue;
        }
        const bool near = other_open && words[at].box.left - columns.back().box.right < words[at].box.height();
        if (near) {
            columns.back().text += without_spaces(words[at].text);
            columns.back().box.add(words[at].box);
        } else {
            columns.push_back(joined(words, at, at + 1));
        }
        other_open = true;
        ++at;
    }
    return columns;
}

/// The words of several lines, joined where they stand above each other or no farther apart than `gap` (a part of their
/// height), as letters of one word may.
std::vector<ColumnHeading> headings_of_lines(const std::vector<PrintedLine>& lines, std::size_t at, std::size_t count,
                                             double gap) {
    std::vector<std::vector<WordBox>> clusters;
    std::vector<Box> extents;
    for (std::size_t i = at; i < at + count; ++i) {
        for (const WordBox& word : lines[i].words) {
            const double near = gap * word.box.height();
            const auto over = std::ranges::find_if(extents, [&](const Box& box) {
                return word.box.left < box.right + near && box.left < word.box.right + near;
            });
            if (over == extents.end()) {
                clusters.push_back({word});
                extents.push_back(word.box);
            } else {
                clusters[static_cast<std::size_t>(over - extents.begin())].push_back(word);
                over->add(word.box);
            }
        }
    }
    std::vector<ColumnHeading> columns;
    columns.reserve(clusters.size());
    for (const std::vector<WordBox>& cluster : clusters) {
        columns.push_back(joined(cluster, 0, cluster.size()));
    }
    std::ranges::sort(columns, {}, [](const ColumnHeading& column) { return column.box.left; });
    return columns;
}

/// Whether a column of no known kind in a header row of several lines is a heading all the same: a usual one, or one
/// whose characters stand below each other, one a line.
bool is_stacked_heading(const ColumnHeading& column) {
    constexpr std::array usual{"序号"sv, "序"sv, "备注"sv, "说明"sv, "编号"sv, "学时"sv, "课时"sv, "权重"sv, "配分"sv};
    if (std::ranges::find(usual, std::string_view(column.text)) != usual.end()) {
        return true;
    }
    const std::size_t characters = length_in_characters(column.text);
    const double a_character = column.box.height() / static_cast<double>(std::max<std::size_t>(characters, 1));
    const auto is_more_than = [&](std::string_view heading) { return column.text.starts_with(heading); };
    return characters > 1 && characters <= 3 && column.box.width() < 1.3 * a_character &&
           column_of_heading(column.text.substr(0, 2 * "一"sv.size())) == Column::unknown &&
           std::ranges::none_of(usual, is_more_than) && !holds_digit(column.text);
}

/// A header row of several lines with columns of other kinds, in narrow columns one character a line: 序 above 号
/// with 工作任务 between them. The one of most lines, which leaves none of its characters to the rows below.
std::optional<TableHeading> stacked_heading(const std::vector<PrintedLine>& lines, std::size_t at, std::size_t most) {
    for (std::size_t count = most; count >= 2; --count) {
        for (const double gap : {0.0, 0.5}) {
            TableHeading heading{headings_of_lines(lines, at, count, gap), count};
            const bool known = std::ranges::all_of(heading.columns, [](const ColumnHeading& column) {
                return column.kind != Column::unknown || is_stacked_heading(column);
            });
            if (known && is_heading(heading.columns)) {
                return heading;
            }
        }
    }
    return std::nullopt;
}

/// Adds the rest of headings of another kind that are wrapped in narrow columns: 序 above 号, 备 above 注.
void add_wrapped_rest(TableHeading& heading, const std::vector<PrintedLine>& lines, std::size_t at) {
    constexpr std::size_t longest_rest = 4; // characters on a line
    const std::size_t next = at + heading.lines;
    if (next >= lines.size() || lines[next].page != lines[at].page ||
        length_in_characters(lines[next].dense_text()) > longest_rest) {
        return;
    }
    std::vector<ColumnHeading> columns = heading.columns;
    for (const WordBox& word : lines[next].words) {
        const double near = word.box.height() / 2;
        const auto above = std::ranges::find_if(columns, [&](const ColumnHeading& column) {
            return column.kind == Column::unknown && word.box.left < column.box.right + near &&
                   column.box.left < word.box.right + near;
        });
        if (above == columns.end() || leading_number(word.text)) {
            return;
        }
        above->text += without_spaces(word.text);
        above->box.add(word.box);
    }
    heading = {std::move(columns), heading.lines + 1};
}

// ---- borders

constexpr double step = 0.5; // points

struct Strip {
    double left = 0;
    double right = 0;
};

/// How many words lie over each half point of the page.
class Coverage {
  public:
    void add(const Box& box, std::size_t times = 1) {
        const std::size_t from = index(box.left + step / 2);
        const std::size_t to = index(box.right - step / 2) + 1;
        if (to > m_change.size()) {
            m_change.resize(to + 1);
        }
        for (std::size_t i = from; i < to; ++i) {
            m_change[i] += times;
        }
    }

    /// The emptiest strips inside `range`: those that no more than `slack` words cover beyond the least covered one.
    [[nodiscard]] std::vector<Strip> emptiest(const Strip& range, std::size_t slack) const {
        const std::size_t begin = index(range.left);
        const std::size_t end = std::max(index(range.right), begin + 1);
        std::size_t least = at(begin);
        for (std::size_t i = begin; i < end; ++i) {
            least = std::min(least, at(i));
        }
        std::vector<Strip> strips;
        for (std::size_t i = begin; i < end; ++i) {
            if (at(i) > least + (least == 0 ? 0 : slack)) {
                continue;
            }
            const std::size_t from = i;
            while (i < end && at(i) <= least + (least == 0 ? 0 : slack)) {
                ++i;
            }
            strips.push_back({position(from), position(i)});
        }
        return strips;
    }

  private:
    static constexpr double widest_page = 20'000; // points; larger pages are cut off here

    /// Also of what is no number: positions far off the page add up to that.
    static std::size_t index(double x) { return x > 0 ? static_cast<std::size_t>(std::min(x, widest_page) / step) : 0; }
    static double position(std::size_t index) { return static_cast<double>(index) * step; }
    [[nodiscard]] std::size_t at(std::size_t i) const { return i < m_change.size() ? m_change[i] : 0; }

    std::vector<std::size_t> m_change;
};

/// Whether all words between two strips are numbers, so that they belong to what stands to the right.
bool holds_only_numbers(const Strip& left, const Strip& right, const std::vector<const PrintedLine*>& body) {
    bool any = false;
    for (const PrintedLine* line : body) {
        for (const WordBox& word : line->words) {
            if (word.box.middle_x() < left.right || word.box.middle_x() > right.left) {
                continue;
            }
            const std::optional<PrintedNumber> number = leading_number(word.text);
            if (!number || number->length < word.text.size()) {
                return false;
            }
            any = true;
        }
    }
    return any;
}

/// Whether all words between two strips are names set from top to bottom, at the right end of their wide column:
/// nothing else stands in it, from `begin` on.
bool holds_only_upright_names(double begin, const Strip& left, const Strip& right,
                              const std::vector<const PrintedLine*>& body) {
    bool any = false;
    for (const PrintedLine* line : body) {
        for (const WordBox& word : line->words) {
            const double middle = word.box.middle_x();
            if (middle > begin && middle < left.right) {
                return false;
            }
            if (middle > left.right && middle < right.left) {
                if (!is_upright(word)) {
                    return false;
                }
                any = true;
            }
        }
    }
    return any;
}

/// The widest of the strips, but for those between a number and the text that it numbers, and those before upright
/// names of the column that begins at `begin`.
Strip widest_strip(const std::vector<Strip>& strips, const std::vector<const PrintedLine*>& body, double begin) {
    constexpr std::size_t most_strips = 16; // more there are only where the text stands in no columns
    const Strip* widest = nullptr;
    for (std::size_t i = 0; i < strips.size(); ++i) {
        if (i > 0 && strips.size() <= most_strips && holds_only_numbers(strips[i - 1], strips[i], body)) {
            continue;
        }
        if (i == 0 && strips.size() > 1 && holds_only_upright_names(begin, strips[0], strips[1], body)) {
            continue;
        }
        if (widest == nullptr || strips[i].right - strips[i].left > widest->right - widest->left) {
            widest = &strips[i];
        }
    }
    return *widest;
}

/// The middle of the emptiest part of a strip, where that is wide enough to be one: a long name among short ones may
/// reach far into the strip.
double border_in(const Strip& strip, const Coverage& coverage) {
    constexpr double narrowest = 3; // points
    Strip best{0, 0};
    for (const Strip& part : coverage.emptiest(strip, 0)) {
        best = part.right - part.left > best.right - best.left ? part : best;
    }
    const Strip& chosen = best.right - best.left >= narrowest ? best : strip;
    return (chosen.left + chosen.right) / 2;
}

/// Adds the heading of the requirements where it stands alone on the next line, below those of areas and tasks: so do
/// programs print a header row whose cells have come close to each other.
void add_lone_skill_heading(TableHeading& heading, const std::vector<PrintedLine>& lines, std::size_t at) {
    const std::size_t next = at + 1;
    if (column_with(heading, Column::skill) || next >= lines.size() || lines[next].page != lines[at].page) {
        return;
    }
    std::vector<ColumnHeading> below = headings_of_line(lines[next].words);
    if (below.size() != 1 || below.front().kind != Column::skill ||
        below.front().box.middle_x() < heading.columns.back().box.left) {
        return;
    }
    const double right_of_others = heading.columns.back().box.right + 1;
    Box& box = below.front().box;
    box.left = std::max(box.left, right_of_others);
    box.right = std::max(box.right, right_of_others + 1);
    heading.columns.push_back(std::move(below.front()));
    heading.lines = 2;
}

} // namespace

std::optional<TableHeading> heading_at(const std::vector<PrintedLine>& lines, std::size_t at) {
    const auto all_known = [](const TableHeading& heading) {
        return std::ranges::none_of(heading.columns,
                                    [](const ColumnHeading& column) { return column.kind == Column::unknown; });
    };
    TableHeading on_one_line{headings_of_line(lines[at].words), 1};
    const bool is_one_line = is_heading(on_one_line.columns);
    if (is_one_line && all_known(on_one_line)) {
        add_lone_skill_heading(on_one_line, lines, at);
        return on_one_line;
    }
    constexpr std::size_t most_lines = 3;
    constexpr std::size_t most_words = 40;
    std::size_t words = lines[at].words.size();
    std::size_t close_lines = 1;
    for (std::size_t count = 2; count <= most_lines && at + count <= lines.size(); ++count) {
        const PrintedLine& next = lines[at + count - 1];
        words += next.words.size();
        if (words > most_words || next.box.top - lines[at + count - 2].box.bottom > next.box.height()) {
            break;
        }
        close_lines = count;
        for (const double gap : {0.0, 0.5}) {
            TableHeading heading{headings_of_lines(lines, at, count, gap), count};
            if (all_known(heading) && is_heading(heading.columns)) {
                return heading;
            }
        }
    }
    if (std::optional<TableHeading> stacked = stacked_heading(lines, at, close_lines)) {
        return stacked;
    }
    if (!is_one_line) {
        return std::nullopt;
    }
    add_wrapped_rest(on_one_line, lines, at);
    return on_one_line;
}

std::optional<std::size_t> column_with(const TableHeading& heading, Column kind) {
    const auto found = std::ranges::find(heading.columns, kind, &ColumnHeading::kind);
    return found == heading.columns.end() ? std::nullopt
                                          : std::optional(static_cast<std::size_t>(found - heading.columns.begin()));
}

std::vector<double> column_borders(const TableHeading& heading, const std::vector<const PrintedLine*>& body) {
    Coverage coverage;
    for (const PrintedLine* line : body) {
        for (const WordBox& word : line->words) {
            coverage.add(word.box);
        }
    }
    for (const ColumnHeading& column : heading.columns) {
        coverage.add(column.box, body.size() + 1);
    }
    std::vector<double> borders;
    for (std::size_t i = 0; i + 1 < heading.columns.size(); ++i) {
        const Strip range{heading.columns[i].box.middle_x(), heading.columns[i + 1].box.middle_x()};
        const double begin = borders.empty() ? 0 : borders.back();
        borders.push_back(border_in(widest_strip(coverage.emptiest(range, body.size() / 50), body, begin), coverage));
    }
    return borders;
}

} // namespace kezheng
