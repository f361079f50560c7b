#include "mappings/documents/pages/running_lines.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/column_heading.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

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

/// Top and bottom of the characters of a line; the boxes of some fonts are far higher.
struct Extent {
    double top = 0;
    double bottom = 0;
};

Extent characters_of(const PrintedLine& line) {
    constexpr double usual = 1.3; // of the width of a Chinese character
    double height = line.box.height();
    for (const WordBox& word : line.words) {
        if (is_ideograph(code_point_at(word.text, 0).value) && is_ideograph(last_code_point(word.text).value)) {
            height = std::min(height, usual * word.box.width() / static_cast<double>(length_in_characters(word.text)));
        }
    }
    const double middle = line.box.middle_y();
    return {middle - height / 2, middle + height / 2};
}

bool is_of_table(const PrintedLine& line) {
    const std::string dense = line.dense_text();
    return is_table_caption(dense) || headings_in(dense) > 1;
}

/// `11/22/26`, `2026/11/22`, `2026年11月22日`
bool begins_with_date(std::string_view dense) {
    int numbers = 0;
    while (!dense.empty() && numbers < 3) {
        const std::size_t digits = std::min(dense.find_first_not_of("0123456789"), dense.size());
        if (digits == 0 || digits > 4) {
            return false;
        }
        dense.remove_prefix(digits);
        ++numbers;
        for (const std::string_view sign : {"/", "年", "月"}) {
            dense.remove_prefix(dense.starts_with(sign) ? sign.size() : 0);
        }
    }
    return numbers == 3;
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
            while (begin > 0 && begin < lines.size() && !stand_apart(lines[begin - 1], lines[begin]) &&
                   !counts_pages(page, lines[begin - 1])) {
                --begin;
            }
            std::size_t end = lines.size();
            while (end > begin && is_running(page, lines[end - 1], end == lines.size())) {
                --end;
            }
            while (end > begin && end < lines.size() && !stand_apart(lines[end - 1], lines[end]) &&
                   !counts_pages(page, lines[end])) {
                ++end;
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

    /// Where a line was seen, on how many pages, and with which numbers.
    struct Seen {
        std::size_t times = 0;
        std::set<std::string> texts;
        double highest = 0;
        double lowest = 0;
    };

    /// A line that is a number and nothing else.
    struct LoneNumber {
        std::size_t page = 0;
        unsigned number = 0;
        double y = 0;
    };

    static std::optional<unsigned> lone_number(const PrintedLine& line) {
        constexpr std::size_t longest = 4;
        const std::string text = line.words.size() == 1 ? line.words.front().text : std::string();
        if (text.empty() || text.size() > longest || text.find_first_not_of("0123456789") != std::string::npos) {
            return std::nullopt;
        }
        return static_cast<unsigned>(std::stoul(text));
    }

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
                if (const std::optional<unsigned> number = lone_number(line)) {
                    m_numbers.push_back({page, *number, line.box.middle_y()});
                }
                const Edge edge = edge_of(page, line);
                if (edge != Edge::none && !is_of_table(line)) {
                    const double y = line.box.middle_y();
                    const auto [seen, is_new] = m_seen.try_emplace({edge, running_key(line)}, Seen{0, {}, y, y});
                    ++seen->second.times;
                    seen->second.texts.insert(line.dense_text());
                    seen->second.highest = std::min(seen->second.highest, y);
                    seen->second.lowest = std::max(seen->second.lowest, y);
                }
            }
        }
    }

    /// The body of a page is set off from its head and foot; the first line of a page that others happen to begin with
    /// too (the end of a sentence in a cell) is not. A page number may stand close to the text.
    static bool stand_apart(const PrintedLine& upper, const PrintedLine& lower) {
        const bool number = is_page_number(upper.dense_text()) || is_page_number(lower.dense_text());
        const Extent above = characters_of(upper);
        const Extent below = characters_of(lower);
        const double upper_height = above.bottom - above.top;
        const double lower_height = below.bottom - below.top;
        const double gap = below.top - above.bottom;
        const bool other_size = std::abs(upper_height - lower_height) > 0.12 * std::max(upper_height, lower_height);
        return number || gap > (other_size ? 0.15 : 0.6) * std::min(upper_height, lower_height);
    }

    /// Whether the line stands at one height on nearly all pages, each time with another number, or with the date
    /// first. Such heads and feet, which browsers print, may stand close to the text.
    [[nodiscard]] bool counts_pages(std::size_t page, const PrintedLine& line) const {
        const auto found = m_seen.find({edge_of(page, line), running_key(line)});
        if (found == m_seen.end()) {
            return false;
        }
        const Seen& seen = found->second;
        constexpr double same_height = 2; // points
        return seen.times >= 3 && seen.times * 10 >= m_pages.size() * 8 &&
               (seen.texts.size() == seen.times || begins_with_date(line.dense_text())) &&
               seen.lowest - seen.highest < same_height;
    }

    /// Whether a line is a number alone that stands at one height on most pages and counts them, wherever that is.
    [[nodiscard]] bool numbers_page(std::size_t page, const PrintedLine& line) const {
        const std::optional<unsigned> number = lone_number(line);
        if (!number) {
            return false;
        }
        std::size_t alike = 0;
        for (const LoneNumber& other : m_numbers) {
            constexpr double same_height = 2; // points
            const bool counts = *number + other.page == other.number + page;
            alike += counts && std::abs(other.y - line.box.middle_y()) < same_height ? 1 : 0;
        }
        constexpr std::size_t fewest = 3;
        return alike >= fewest && alike * 10 >= m_pages.size() * 6;
    }

    [[nodiscard]] bool is_running(std::size_t page, const PrintedLine& line, bool outermost) const {
        if (outermost && numbers_page(page, line)) {
            return true;
        }
        const Edge edge = edge_of(page, line);
        if (edge == Edge::none) {
            return false;
        }
        const std::string dense = line.dense_text();
        if (outermost && (is_page_number(dense) || is_roman_page_number(dense))) {
            return true;
        }
        if (ends_sentence(dense)) {
            return false;
        }
        const auto seen = m_seen.find({edge, running_key(line)});
        if (seen == m_seen.end()) {
            return false;
        }
        const std::size_t times = seen->second.times;
        if (m_pages.size() == 2) { // a head is at one height on both
            return times == 2 && seen->second.lowest - seen->second.highest < 1;
        }
        return times >= 3 && times * 10 >= m_pages.size() * 4;
    }

    std::vector<std::vector<PrintedLine>>& m_pages;
    std::span<const double> m_heights;
    std::map<std::pair<Edge, std::string>, Seen> m_seen;
    std::vector<LoneNumber> m_numbers; ///< of all pages
};

} // namespace

std::vector<PrintedLine> take_running_lines(std::vector<std::vector<PrintedLine>>& pages,
                                            std::span<const double> page_heights) {
    return RunningLines(pages, page_heights).take();
}

} // namespace kezheng
