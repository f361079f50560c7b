#include "mappings/documents/pages/page_furniture.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/column_heading.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/printed_number.hpp"
#include "mappings/standards/running_title.hpp"
#include "mappings/standards/sections.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// How many lines from its edge a page's furniture may take.
constexpr std::size_t edge_lines = 2;

/// A printed line near an edge of its page.
struct EdgeLine {
    std::size_t index = 0;
    bool at_top = false;
    bool heads_columns = false; ///< is part of a header row, which may be wrapped
};

bool is_blank(const Line& line) {
    return trim(line.text).empty();
}

/// Whether a line holds a heading of a table of requirements.
bool has_column_heading(std::string_view text) {
    return !ends_sentence(text) &&
           (text.find("工作任务") != std::string_view::npos || text.find("工作内容") != std::string_view::npos ||
            text.find("技能要求") != std::string_view::npos);
}

/// The lines at the edges of every page.
std::vector<EdgeLine> edges_of(const std::vector<Line>& printed, std::size_t& pages) {
    std::vector<EdgeLine> edges;
    for (std::size_t begin = 0; begin < printed.size();) {
        std::vector<std::size_t> filled;
        std::size_t end = begin;
        for (; end < printed.size() && printed[end].source.page == printed[begin].source.page; ++end) {
            if (!is_blank(printed[end])) {
                filled.push_back(end);
            }
        }
        begin = end;
        pages += filled.empty() ? 0 : 1;
        for (std::size_t i = 0; i < filled.size(); ++i) {
            const bool above_heading = i + 1 < filled.size() && has_column_heading(printed[filled[i + 1]].text);
            const bool heads_columns = has_column_heading(printed[filled[i]].text) ||
                                       (i > 0 && has_column_heading(printed[filled[i - 1]].text)) ||
                                       (above_heading && begins_column_heading(printed[filled[i]].text));
            if (i < edge_lines) {
                edges.push_back({filled[i], true, heads_columns});
            } else if (i + edge_lines >= filled.size()) {
                edges.push_back({filled[i], false, heads_columns});
            }
        }
    }
    return edges;
}

/// What stays the same from page to page: the text without white space, digits as #.
std::string form_of(std::string_view text) {
    std::string form;
    for (const char c : without_spaces(half_width(text))) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit) {
            form += c;
        } else if (!form.ends_with('#')) {
            form += '#';
        }
    }
    return form;
}

/// `7`, `- 7 -`, `IV`.
bool is_number_of_page(std::string_view text) {
    const std::string dense = without_spaces(text);
    const bool roman = !dense.empty() && dense.size() <= 5 && dense.find_first_not_of("IVXivx") == std::string::npos;
    return roman || is_page_number(text);
}

/// Lines that may look alike on several pages and yet are text.
bool is_text(std::string_view text) {
    const std::optional<PrintedNumber> number = leading_number(trim(text));
    return ends_sentence(text) || is_table_caption(without_spaces(text)) || (number && number->parts.size() > 1);
}

/// Titles of the standard that head pages, also where nothing says where a page begins.
void find_running_titles(const std::vector<Line>& printed, std::vector<bool>& furniture,
                         std::vector<Diagnostic>& diagnostics) {
    RunningTitle title;
    for (const Line& line : printed) {
        title.count(line.text);
    }
    for (std::size_t i = 0; i < printed.size(); ++i) {
        if (title.heads_page(printed[i].text)) {
            furniture[i] = true;
            diagnostics.push_back({Rule::page_furniture, {std::string(trim(printed[i].text))}, printed[i].source, {}});
        }
    }
}

} // namespace

std::vector<bool> find_page_furniture(const std::vector<Line>& printed, std::vector<Diagnostic>& diagnostics) {
    std::vector<bool> furniture(printed.size(), false);
    find_running_titles(printed, furniture, diagnostics);
    std::size_t pages = 0;
    const std::vector<EdgeLine> edges = edges_of(printed, pages);
    if (pages < 2) {
        return furniture;
    }
    std::map<std::pair<bool, std::string>, std::size_t> counts;
    for (const EdgeLine& edge : edges) {
        ++counts[{edge.at_top, form_of(printed[edge.index].text)}];
    }
    const std::size_t many = std::max<std::size_t>(2, (pages * 2 + 4) / 5);
    for (const EdgeLine& edge : edges) {
        const Line& line = printed[edge.index];
        const std::string text(trim(line.text));
        const bool number = is_number_of_page(text);
        const bool repeated = counts[{edge.at_top, form_of(text)}] >= many && !is_text(text) && !edge.heads_columns;
        if (furniture[edge.index]) {
            continue;
        }
        const bool first_page = line.source.page == printed.front().source.page;
        if (number || (repeated && !first_page)) {
            furniture[edge.index] = true;
            diagnostics.push_back({number ? Rule::page_number : Rule::page_furniture, {text}, line.source, {}});
        }
    }
    return furniture;
}

} // namespace kezheng
