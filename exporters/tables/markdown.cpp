#include "exporters/tables/markdown.hpp"

#include "exporters/text/plain_text.hpp"

namespace kezheng {

namespace {

std::string cell_text(const SheetCell& cell, NumberFormat format) {
    if (const auto* const text = std::get_if<std::string>(&cell.value)) {
        const std::string escaped = markdown_text(*text);
        return cell.tone == CellTone::strong && !escaped.empty() ? "**" + escaped + "**" : escaped;
    }
    const auto* const number = std::get_if<double>(&cell.value);
    return number != nullptr ? number_text(*number, format) : std::string();
}

std::string rule_of(const SheetColumn& column) {
    switch (column.align) {
    case SheetColumn::Align::centre:
        return ":---:";
    case SheetColumn::Align::right:
        return "---:";
    case SheetColumn::Align::left:
        break;
    }
    return "---";
}

} // namespace

std::string markdown_text(std::string_view text) {
    const std::string line = one_line(text);
    std::string result;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const bool mark = std::string_view("\\`*_{}[]<>|~#&$^@").find(c) != std::string_view::npos;
        // What makes a list, a rule, a heading or a table only where it begins a line or follows a digit.
        const bool at_start = i == 0 && std::string_view("-+=:").find(c) != std::string_view::npos;
        const bool in_list = (c == '.' || c == ')') && i > 0 && line[i - 1] >= '0' && line[i - 1] <= '9' &&
                             line.find_first_not_of("0123456789") == i && (i + 1 == line.size() || line[i + 1] == ' ');
        // Runs that pandoc would set as a dash or an ellipsis, and links made of bare addresses.
        const bool run = (c == '-' || c == '.') && i > 0 && line[i - 1] == c;
        const bool address = c == ':' && line.compare(i, 3, "://") == 0;
        if (mark || at_start || in_list || run || address || c == '!' || c == '\'' || c == '"') {
            result += '\\';
        }
        result += c;
    }
    return result;
}

std::string markdown_of(const Sheet& sheet, unsigned level) {
    std::string text;
    if (!sheet.title.empty()) {
        text += std::string(level, '#') + ' ' + markdown_text(sheet.title) + "\n\n";
    }
    std::string rule = "|";
    text += '|';
    for (const SheetColumn& column : sheet.columns) {
        text += ' ' + markdown_text(column.heading) + " |";
        rule += rule_of(column) + '|';
    }
    text += '\n' + rule + '\n';
    for (const std::vector<SheetCell>& row : sheet.rows) {
        text += '|';
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            text += ' ' + (i < row.size() ? cell_text(row[i], sheet.columns[i].format) : std::string()) + " |";
        }
        text += '\n';
    }
    for (const std::string& note : sheet.notes) {
        text += '\n' + markdown_text(note) + '\n';
    }
    return text;
}

std::string markdown_of(const Workbook& workbook) {
    std::string text;
    if (!workbook.title.empty()) {
        text += "# " + markdown_text(workbook.title) + '\n';
    }
    for (const Sheet& sheet : workbook.sheets) {
        text += text.empty() ? "" : "\n";
        if (sheet.title.empty() && !sheet.name.empty()) {
            text += "## " + markdown_text(sheet.name) + "\n\n";
        }
        text += markdown_of(sheet);
    }
    return text;
}

} // namespace kezheng
