#include "mappings/curricula/table_view.hpp"

#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t rows_searched = 40;

using Headers = std::vector<std::string>;

/// A cell of a header: one line, whatever breaks it holds.
std::string header_text(std::string_view cell) {
    return without_spaces(cell);
}

Headers headers_of(const SheetRow& row) {
    Headers headers;
    for (const std::string& cell : row.cells) {
        headers.push_back(header_text(cell));
    }
    return headers;
}

/// Two rows of headers as one: an upper header that stands over several columns counts for each of them.
Headers joined(const SheetRow& upper, const SheetRow& lower) {
    Headers headers = headers_of(upper);
    headers.resize(std::max(headers.size(), lower.cells.size()));
    std::string last;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const std::string below = header_text(lower.cell(i));
        if (!headers[i].empty()) {
            last = headers[i];
        } else if (!below.empty()) {
            headers[i] = last;
        }
        if (!below.empty() && below != headers[i]) {
            headers[i] += '\n' + below;
        }
    }
    return headers;
}

std::size_t columns_named(const Headers& headers) {
    std::set<ColumnMeaning> named;
    for (const std::string& header : headers) {
        if (const std::optional<ColumnMeaning> column = column_named(header)) {
            named.insert(*column);
        }
    }
    return named.size();
}

bool is_identity(std::optional<ColumnMeaning> column) {
    return column == ColumnMeaning::code || column == ColumnMeaning::name || column == ColumnMeaning::skill;
}

/// Whether `lower` goes on with the headers of `upper`: it has nothing of its own where a row of data would be named,
/// and names a part of the hours or another column.
bool continues(const SheetRow& upper, const SheetRow& lower) {
    bool names_something = false;
    const Headers both = joined(upper, lower);
    for (std::size_t i = 0; i < both.size(); ++i) {
        const std::string above = header_text(upper.cell(i));
        const std::string below = header_text(lower.cell(i));
        if (below.empty() || below == above) {
            continue;
        }
        if (is_identity(column_named(above)) && !column_named(below)) {
            return false;
        }
        const std::optional<ColumnMeaning> whole = column_named(both[i]);
        names_something |= whole.has_value() && (whole == ColumnMeaning::part_of_hours ||
                                                 whole == ColumnMeaning::hours || column_named(below).has_value());
    }
    return names_something;
}

void take_columns(TableView& table, const Headers& headers) {
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const std::string shown = headers[i].substr(headers[i].rfind('\n') + 1);
        const std::optional<ColumnMeaning> column = column_named(headers[i]);
        if (!column) {
            if (!shown.empty() && (table.unused.empty() || table.unused.back() != shown)) {
                table.unused.push_back(shown);
            }
            continue;
        }
        std::vector<std::size_t>& places = table.columns[*column];
        // The cells of a merged range all hold its text; they are one column.
        const bool merged = !places.empty() && places.back() + 1 == i && headers[i] == headers[i - 1];
        if (!places.empty() && *column != ColumnMeaning::part_of_hours) {
            if (!merged) {
                table.repeated.push_back(shown);
            }
            continue;
        }
        places.push_back(i);
    }
}

constexpr std::array<std::string_view, 8> totals{"合计", "总计", "小计", "共计", "总学时", "总学分", "total", "totals"};
constexpr std::array<std::string_view, 5> notes{"注", "备注", "说明", "note", "notes"};

/// The first text of a row; how many different texts it has.
std::pair<std::string_view, std::size_t> texts_of(const SheetRow& row) {
    std::set<std::string_view> texts;
    std::string_view first;
    for (const std::string& cell : row.cells) {
        if (!cell.empty()) {
            first = first.empty() ? std::string_view(cell) : first;
            texts.insert(cell);
        }
    }
    return {first, texts.size()};
}

bool is_total(std::string_view text) {
    const std::string form = comparison_form(text);
    return std::ranges::any_of(totals, [&](std::string_view word) {
        // 合计, 第一学期小计, 公共课合计: the word ends the cell.
        return form == word || (static_cast<unsigned char>(word.front()) >= 0x80 && form.ends_with(word));
    });
}

bool is_note(std::string_view text) {
    const std::string form = comparison_form(text);
    return std::ranges::any_of(notes, [&](std::string_view word) {
        return form.starts_with(std::string(word) + "：") || form.starts_with(std::string(word) + ":") || form == word;
    });
}

} // namespace

std::string_view TableView::text(const SheetRow& row, ColumnMeaning column) const {
    const auto found = columns.find(column);
    return found == columns.end() ? std::string_view() : row.cell(found->second.front());
}

SourceRef TableView::place(const SheetRow& row, ColumnMeaning column) const {
    const auto found = columns.find(column);
    return found == columns.end() ? sheet->place(row) : sheet->place(row, found->second.front());
}

std::vector<const SheetRow*> TableView::data_rows(std::vector<Diagnostic>& diagnostics) const {
    std::vector<const SheetRow*> rows;
    const Headers headers = headers_of(sheet->rows[header]);
    for (std::size_t i = first_row; i < sheet->rows.size(); ++i) {
        const SheetRow& row = sheet->rows[i];
        const auto [first, different] = texts_of(row);
        if (is_total(first) || is_total(text(row, ColumnMeaning::code)) || is_total(text(row, ColumnMeaning::name))) {
            diagnostics.push_back({Rule::total_row, {std::string(first)}, sheet->place(row), {}});
        } else if (is_note(first) || (different == 1 && columns.size() > 2)) {
            diagnostics.push_back({Rule::note_row, {std::string(first)}, sheet->place(row), {}});
        } else if (headers_of(row) != headers) {
            rows.push_back(&row);
        }
    }
    return rows;
}

std::optional<TableView> find_table(const SourceSheet& sheet) {
    std::size_t most = 1;
    TableView table;
    Headers headers;
    for (std::size_t i = 0; i < std::min(rows_searched, sheet.rows.size()); ++i) {
        const SheetRow& row = sheet.rows[i];
        Headers own = headers_of(row);
        std::size_t used = 1;
        if (i + 1 < sheet.rows.size() && columns_named(own) > 0 && continues(row, sheet.rows[i + 1])) {
            own = joined(row, sheet.rows[i + 1]);
            used = 2;
        }
        const std::size_t named = columns_named(own);
        if (named > most) {
            most = named;
            headers = std::move(own);
            table.sheet = &sheet;
            table.header = i;
            table.first_row = i + used;
        }
    }
    if (table.sheet == nullptr) {
        return std::nullopt;
    }
    take_columns(table, headers);
    return table;
}

} // namespace kezheng
