#include "mappings/documents/page_layout.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/documents/table_heading.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// A font's box is about this much higher than its characters are wide.
constexpr double box_heights_a_character = 1.3;

double character_width(const WordBox& word) {
    return word.box.height() / box_heights_a_character;
}

bool is_single_latin(const WordBox& word) {
    return word.text.size() == 1 && word.text.front() > ' ';
}

/// The end of the run of single letters, evenly set apart, that begins at `at`; at + 1 where there is none.
std::size_t end_of_spaced_word(std::span<const WordBox> words, std::size_t at) {
    std::size_t end = at + 1;
    while (end < words.size() && is_single_latin(words[end - 1]) && is_single_latin(words[end]) &&
           words[end].box.left - words[end - 1].box.right < character_width(words[end]) / 2) {
        ++end;
    }
    constexpr std::size_t shortest = 3;
    return end - at >= shortest ? end : at + 1;
}

bool stand_apart(const WordBox& before, const WordBox& after, bool keeps_gaps) {
    const bool chinese = is_chinese(last_code_point(before.text).value) && is_chinese(code_point_at(after.text, 0).value);
    if (!chinese) {
        return true;
    }
    return keeps_gaps && after.box.left - before.box.right > 0.8 * character_width(after);
}

// ---- two columns of running text

struct Gutter {
    double left = 0;
    double right = 0;
};

/// The widest empty strip near the middle of the lines that at most a third of them cross.
std::optional<Gutter> gutter_of(const std::vector<PrintedLine>& lines) {
    Box all = lines.front().box;
    for (const PrintedLine& line : lines) {
        all.add(line.box);
    }
    constexpr std::size_t steps = 120;
    constexpr std::size_t first = steps * 3 / 10;
    constexpr std::size_t last = steps * 7 / 10;
    const double step = all.width() / static_cast<double>(steps);
    std::vector<std::size_t> crossed(steps, 0);
    for (const PrintedLine& line : lines) {
        for (const WordBox& word : line.words) {
            for (std::size_t i = first; i < last; ++i) {
                const double x = all.left + step * (static_cast<double>(i) + 0.5);
                crossed[i] += word.box.left < x && x < word.box.right ? 1 : 0;
            }
        }
    }
    std::size_t best = 0;
    std::size_t best_length = 0;
    const std::size_t fewest = *std::min_element(crossed.begin() + first, crossed.begin() + last);
    for (std::size_t i = first; i < last; ++i) {
        std::size_t end = i;
        while (end < last && crossed[end] == fewest) {
            ++end;
        }
        if (end - i > best_length) {
            best = i;
            best_length = end - i;
        }
        i = std::max(i, end);
    }
    const Gutter gutter{all.left + step * static_cast<double>(best),
                        all.left + step * static_cast<double>(best + best_length)};
    if (fewest * 3 > lines.size() || gutter.right - gutter.left < character_width(lines.front().words.front())) {
        return std::nullopt;
    }
    return gutter;
}

bool crosses(const PrintedLine& line, const Gutter& gutter) {
    return std::ranges::any_of(line.words, [&](const WordBox& word) {
        return word.box.left < gutter.left && word.box.right > gutter.right;
    });
}

/// Whether most lines fill the width from `left` to `right`, as running text does.
bool fills(const std::vector<PrintedLine>& lines, double left, double right) {
    const auto full = std::ranges::count_if(
        lines, [&](const PrintedLine& line) { return line.box.width() > 0.7 * (right - left); });
    constexpr std::size_t fewest_lines = 5;
    return lines.size() >= fewest_lines && static_cast<std::size_t>(full) * 2 > lines.size();
}

void append(std::vector<PrintedLine>& lines, std::vector<PrintedLine> more) {
    std::ranges::move(more, std::back_inserter(lines));
}

/// Lines that do not cross the gutter: the left column, then the right one, if they are columns.
std::vector<PrintedLine> column_by_column(std::vector<PrintedLine> lines, const Gutter& gutter) {
    std::vector<WordBox> left;
    std::vector<WordBox> right;
    for (const PrintedLine& line : lines) {
        for (const WordBox& word : line.words) {
            (word.box.middle_x() < (gutter.left + gutter.right) / 2 ? left : right).push_back(word);
        }
    }
    if (left.empty() || right.empty()) {
        return lines;
    }
    std::vector<PrintedLine> left_lines = group_lines(std::move(left));
    std::vector<PrintedLine> right_lines = group_lines(std::move(right));
    Box all = lines.front().box;
    for (const PrintedLine& line : lines) {
        all.add(line.box);
    }
    if (!fills(left_lines, all.left, gutter.left) || !fills(right_lines, gutter.right, all.right)) {
        return lines;
    }
    for (std::vector<PrintedLine>* half : {&left_lines, &right_lines}) {
        for (PrintedLine& line : *half) {
            line.page = lines.front().page;
        }
    }
    append(left_lines, std::move(right_lines));
    return left_lines;
}

// ---- running heads

bool is_roman_page_number(std::string_view dense) {
    constexpr std::size_t longest = 6;
    return !dense.empty() && dense.size() <= longest &&
           dense.find_first_not_of(dense.front() >= 'a' ? "ivx" : "IVX") == std::string_view::npos;
}

/// Text of a line in which page numbers do not matter.
std::string running_key(const PrintedLine& line) {
    std::string key = line.dense_text();
    std::erase_if(key, [](char c) { return c >= '0' && c <= '9'; });
    return key;
}

bool is_of_table(const PrintedLine& line) {
    const std::string dense = line.dense_text();
    return is_table_caption(dense) || is_heading_text(dense);
}

class RunningLines {
  public:
    RunningLines(std::vector<std::vector<PrintedLine>>& pages, std::span<const double> heights)
        : m_pages(pages), m_heights(heights) {}

    std::vector<PrintedLine> take() {
        count();
        std::vector<PrintedLine> taken;
        for (std::size_t page = 0; page < m_pages.size(); ++page) {
            std::vector<PrintedLine>& lines = m_pages[page];
            std::size_t begin = 0;
            while (begin < lines.size() && is_running(page, lines[begin], begin == 0)) {
                ++begin;
            }
            std::size_t end = lines.size();
            while (end > begin && is_running(page, lines[end - 1], end == lines.size())) {
                --end;
            }
            const auto from = lines.begin() + static_cast<std::ptrdiff_t>(begin);
            const auto to = lines.begin() + static_cast<std::ptrdiff_t>(end);
            std::move(lines.begin(), from, std::back_inserter(taken));
            std::move(to, lines.end(), std::back_inserter(taken));
            lines.erase(to, lines.end());
            lines.erase(lines.begin(), from);
        }
        return taken;
    }

  private:
    enum class Edge { none, top, bottom };

    [[nodiscard]] Edge edge_of(std::size_t page, const PrintedLine& line) const {
        constexpr double margin = 0.13; // of the page's height
        if (line.box.middle_y() < margin * m_heights[page]) {
            return Edge::top;
        }
        return line.box.middle_y() > (1 - margin) * m_heights[page] ? Edge::bottom : Edge::none;
    }

    void count() {
        for (std::size_t page = 0; page < m_pages.size(); ++page) {
            for (const PrintedLine& line : m_pages[page]) {
                const Edge edge = edge_of(page, line);
                if (edge != Edge::none && !is_of_table(line)) {
                    ++m_seen[{edge, running_key(line)}];
                }
            }
        }
    }

    [[nodiscard]] bool is_running(std::size_t page, const PrintedLine& line, bool outermost) const {
        const Edge edge = edge_of(page, line);
        if (edge == Edge::none) {
            return false;
        }
        const std::string dense = line.dense_text();
        if (outermost && (is_page_number(dense) || is_roman_page_number(dense))) {
            return true;
        }
        const auto seen = m_seen.find({edge, running_key(line)});
        const std::size_t times = seen == m_seen.end() ? 0 : seen->second;
        return times >= 3 && times * 10 >= m_pages.size() * 4;
    }

    std::vector<std::vector<PrintedLine>>& m_pages;
    std::span<const double> m_heights;
    std::map<std::pair<Edge, std::string>, std::size_t> m_seen;
};

} // namespace

std::string PrintedLine::dense_text() const {
    std::string text;
    for (const WordBox& word : words) {
        text += without_spaces(word.text);
    }
    return text;
}

std::vector<PrintedLine> group_lines(std::vector<WordBox> words) {
    std::ranges::stable_sort(words, {}, [](const WordBox& word) { return word.box.middle_y(); });
    std::vector<PrintedLine> lines;
    double middle = 0; // of the words of the open line, on average
    double lowest = 0; // height of its lowest word
    for (WordBox& word : words) {
        const double height = word.box.height();
        constexpr double same_line = 0.4;
        if (lines.empty() || word.box.middle_y() - middle > same_line * std::min(lowest, height)) {
            lines.emplace_back();
            lines.back().box = word.box;
            middle = word.box.middle_y();
            lowest = height;
        }
        PrintedLine& line = lines.back();
        const auto count = static_cast<double>(line.words.size());
        middle = (middle * count + word.box.middle_y()) / (count + 1);
        lowest = std::min(lowest, height);
        line.box.add(word.box);
        line.words.push_back(std::move(word));
    }
    for (PrintedLine& line : lines) {
        std::ranges::stable_sort(line.words, {}, [](const WordBox& word) { return word.box.left; });
        line.number = line.words.front().line;
    }
    return lines;
}

std::string text_of(std::span<const WordBox> words, bool keeps_gaps) {
    std::string text;
    for (std::size_t at = 0; at < words.size();) {
        if (at > 0 && stand_apart(words[at - 1], words[at], keeps_gaps)) {
            text += ' ';
        }
        const std::size_t end = end_of_spaced_word(words, at);
        for (; at < end; ++at) {
            text += words[at].text;
        }
    }
    return text;
}

std::vector<PrintedLine> in_reading_order(std::vector<PrintedLine> lines) {
    constexpr std::size_t fewest_lines = 6;
    if (lines.size() < fewest_lines) {
        return lines;
    }
    const std::optional<Gutter> gutter = gutter_of(lines);
    if (!gutter) {
        return lines;
    }
    std::vector<PrintedLine> result;
    std::vector<PrintedLine> beside; // lines that leave the gutter free
    const auto flush = [&] {
        if (!beside.empty()) {
            append(result, column_by_column(std::exchange(beside, {}), *gutter));
        }
    };
    for (PrintedLine& line : lines) {
        if (crosses(line, *gutter)) {
            flush();
            result.push_back(std::move(line));
        } else {
            beside.push_back(std::move(line));
        }
    }
    flush();
    return result;
}

std::vector<PrintedLine> take_running_lines(std::vector<std::vector<PrintedLine>>& pages,
                                            std::span<const double> page_heights) {
    return RunningLines(pages, page_heights).take();
}

} // namespace kezheng
