#include "tests/mappings/documents/pages/drawn_pages.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/documents/pages/table_layout.hpp"

#include <variant>

namespace kezheng::test {

namespace {

constexpr double column_width = 5;
constexpr double line_height = 14;
constexpr double box_height = 13;

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace

std::vector<WordBox> drawn_words(std::string_view drawing) {
    std::vector<WordBox> words;
    double top = 0;
    for (const std::string_view line : lines_of(drawing)) {
        double x = 0;
        bool open = false;
        for (std::size_t at = 0; at < line.size();) {
            const CodePoint point = code_point_at(line, at);
            const auto width = column_width * static_cast<double>(display_width(line.substr(at, point.length)));
            if (point.value == U' ') {
                open = false;
            } else {
                if (!open) {
                    words.push_back({{}, {x, top, x, top + box_height}, 0});
                }
                words.back().text += line.substr(at, point.length);
                words.back().box.right = x + width;
                open = true;
            }
            x += width;
            at += point.length;
        }
        top += line_height;
    }
    return words;
}

std::vector<std::vector<PrintedLine>> drawn_pages(std::string_view drawing) {
    std::vector<std::vector<PrintedLine>> pages;
    std::string page;
    const auto close_page = [&] {
        pages.push_back(group_lines(drawn_words(page)));
        unsigned number = 0;
        for (PrintedLine& line : pages.back()) {
            line.page = static_cast<unsigned>(pages.size());
            line.number = ++number;
            for (WordBox& word : line.words) {
                word.line = number;
            }
        }
        page.clear();
    };
    for (const std::string_view line : lines_of(drawing)) {
        if (line == "----") {
            close_page();
        } else {
            page += std::string(line) + '\n';
        }
    }
    close_page();
    return pages;
}

std::string blocks_drawn(std::string_view drawing) {
    std::string text;
    const PrintedBlocks printed = blocks_of(drawn_pages(drawing), "a.pdf", PageGrid::steady);
    for (const Block& block : printed.blocks) {
        if (const Line* line = std::get_if<Line>(&block)) {
            text += line->text + '\n';
            continue;
        }
        std::string row;
        for (const Cell& cell : std::get<Row>(block).cells) {
            row += row.empty() ? "|" : " |";
            for (const Line& line : cell.lines) {
                row += ' ' + line.text;
            }
        }
        text += row + '\n';
    }
    for (const Diagnostic& diagnostic : printed.diagnostics) {
        text += std::string(rule_id(diagnostic.rule)) + '\n';
    }
    return text;
}

} // namespace kezheng::test
