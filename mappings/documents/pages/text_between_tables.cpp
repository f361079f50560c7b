#include "mappings/documents/pages/text_between_tables.hpp"

#include "mappings/documents/pages/character_columns.hpp"
#include "mappings/documents/pages/printed_paragraphs.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// A line of characters, with the blanks inside it.
std::string spaced_text(const PrintedLine& line) {
    std::string text;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        const double gap = i == 0 ? 0 : line.words[i].box.left - line.words[i - 1].box.right;
        text.append(static_cast<std::size_t>(std::lround(gap / character_step)), ' ').append(line.words[i].text);
    }
    return text;
}

} // namespace

void TextBetweenTables::add(PrintedLine line) {
    m_lines.push_back(std::move(line));
}

std::vector<Block> TextBetweenTables::take() {
    std::vector<PrintedLine> lines = std::exchange(m_lines, {});
    std::vector<Block> blocks;
    if (m_grid == PageGrid::by_page) {
        for (const PrintedLine& line : lines) {
            blocks.emplace_back(Line{spaced_text(line), {std::string(m_file), line.page, line.number}});
        }
        return blocks;
    }
    std::vector<PrintedLine> ordered;
    for (auto begin = lines.begin(); begin != lines.end();) {
        const auto end =
            std::find_if(begin, lines.end(), [&](const PrintedLine& line) { return line.page != begin->page; });
        std::vector<PrintedLine> page;
        std::move(begin, end, std::back_inserter(page));
        std::ranges::move(in_reading_order(std::move(page), m_gutter), std::back_inserter(ordered));
        begin = end;
    }
    std::ranges::move(paragraphs_of(ordered, m_file), std::back_inserter(blocks));
    return blocks;
}

} // namespace kezheng
