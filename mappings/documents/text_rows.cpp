#include "mappings/documents/text_rows.hpp"

#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/column_heading.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t longest_quoted_cell = 20'000; // bytes

/// Where the quotation mark stands that closes the cell which one at `open` opens; npos where none does.
std::size_t closing_mark(std::string_view text, std::size_t open, char separator) {
    const std::size_t last = std::min(text.size(), open + longest_quoted_cell);
    for (std::size_t at = open + 1; at < last; ++at) {
        if (text[at] != '"') {
            continue;
        }
        const char next = at + 1 < text.size() ? text[at + 1] : '\n';
        if (next == '"') {
            ++at; // two of them stand for one
        } else {
            return next == separator || next == '\n' || next == '\r' ? at : std::string_view::npos;
        }
    }
    return std::string_view::npos;
}

} // namespace

std::size_t end_of_quoted_row(std::string_view text, std::size_t begin, std::size_t end_of_line, char separator) {
    const std::string_view line = text.substr(begin, end_of_line - begin);
    if (line.find(separator) == std::string_view::npos || line.find('"') == std::string_view::npos) {
        return end_of_line;
    }
    for (std::size_t at = begin; at < text.size();) {
        if (text[at] == '"') {
            const std::size_t close = closing_mark(text, at, separator);
            if (close == std::string_view::npos) {
                return end_of_line;
            }
            at = close + 1;
        } else {
            const std::array ends{separator, '\r', '\n'};
            at = std::min(text.find_first_of(std::string_view(ends.data(), ends.size()), at), text.size());
        }
        if (at >= text.size() || text[at] != separator) {
            return std::max(at, end_of_line);
        }
        ++at;
    }
    return end_of_line;
}

std::vector<std::string> quoted_cells(std::string_view row, char separator) {
    std::vector<std::string> cells;
    for (std::size_t at = 0; at <= row.size();) {
        std::string cell;
        const bool quoted = at < row.size() && row[at] == '"';
        const std::size_t close = quoted ? closing_mark(row, at, separator) : std::string_view::npos;
        if (close == std::string_view::npos) {
            const std::size_t end = std::min(row.find(separator, at), row.size());
            cell = std::string(row.substr(at, end - at));
            at = end + 1;
        } else {
            for (std::size_t i = at + 1; i < close; ++i) {
                cell += row[i];
                i += row[i] == '"' ? 1 : 0;
            }
            at = close + 2;
        }
        std::erase(cell, '\r');
        cells.push_back(std::move(cell));
    }
    return cells;
}

std::size_t columns_between_commas(std::string_view line) {
    constexpr std::size_t longest_row = 300; // bytes
    if (line.size() > longest_row || line.find(',') == std::string_view::npos) {
        return 0;
    }
    const std::vector<std::string> cells = quoted_cells(trim(line), ',');
    const auto headings = std::ranges::count_if(
        cells, [](const std::string& cell) { return column_of_heading(trim(cell)) != Column::unknown; });
    return headings >= 2 ? cells.size() : 0;
}

bool is_piped_row(std::string_view line) {
    line = trim(line);
    return line.size() > 2 && line.starts_with('|') && line.ends_with('|') && std::ranges::count(line, '|') >= 3;
}

std::vector<std::string> piped_cells(std::string_view line) {
    line = trim(line);
    std::vector<std::string> cells;
    bool has_text = false;
    for (std::size_t begin = 1; begin < line.size();) {
        const std::size_t bar = std::min(line.find('|', begin), line.size());
        cells.emplace_back(trim(line.substr(begin, bar - begin)));
        has_text = has_text || cells.back().find_first_not_of("-: ") != std::string::npos;
        begin = bar + 1;
    }
    return has_text ? cells : std::vector<std::string>();
}

} // namespace kezheng
