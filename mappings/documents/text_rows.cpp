#include "mappings/documents/text_rows.hpp"

#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t longest_quoted_cell = 20'000; // bytes

/// Where the quotation mark stands that closes the cell which one at `open` opens; npos where none does.
std::size_t closing_mark(std::string_view text, std::size_t open) {
    const std::size_t last = std::min(text.size(), open + longest_quoted_cell);
    for (std::size_t at = open + 1; at < last; ++at) {
        if (text[at] != '"') {
            continue;
        }
        const char next = at + 1 < text.size() ? text[at + 1] : '\n';
        if (next == '"') {
            ++at; // two of them stand for one
        } else {
            return next == '\t' || next == '\n' || next == '\r' ? at : std::string_view::npos;
        }
    }
    return std::string_view::npos;
}

} // namespace

std::size_t end_of_quoted_row(std::string_view text, std::size_t begin, std::size_t end_of_line) {
    const std::string_view line = text.substr(begin, end_of_line - begin);
    if (line.find('\t') == std::string_view::npos || line.find('"') == std::string_view::npos) {
        return end_of_line;
    }
    for (std::size_t at = begin; at < text.size();) {
        if (text[at] == '"') {
            const std::size_t close = closing_mark(text, at);
            if (close == std::string_view::npos) {
                return end_of_line;
            }
            at = close + 1;
        } else {
            at = std::min(text.find_first_of("\t\r\n", at), text.size());
        }
        if (at >= text.size() || text[at] != '\t') {
            return std::max(at, end_of_line);
        }
        ++at;
    }
    return end_of_line;
}

std::vector<std::string> quoted_cells(std::string_view row) {
    std::vector<std::string> cells;
    for (std::size_t at = 0; at <= row.size();) {
        std::string cell;
        const std::size_t close = at < row.size() && row[at] == '"' ? closing_mark(row, at) : std::string_view::npos;
        if (close == std::string_view::npos) {
            const std::size_t tab = std::min(row.find('\t', at), row.size());
            cell = std::string(row.substr(at, tab - at));
            at = tab + 1;
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
