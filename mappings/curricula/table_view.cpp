#include "mappings/curricula/table_view.hpp"

#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t rows_searched = 40;
constexpr std::size_t most_header_rows = 3;

using Headers = std::vector<std::string>;

/// A cell of a header: one line, whatever breaks it holds.
std::string header_text(std::string_view cell) {
    return without_spaces(cell);
}

std::string last_line(const std::string& header) {
    return header.substr(header.rfind('\n') + 1);
}

Headers headers_of(const SheetRow& row) {
    Headers headers;
    for (const std::string& cell : row.cells) {
        headers.push_back(header_text(cell));
    }
    return headers;
}

/// Headers with one more row below them: an upper header that stands over several columns counts for each of them.
Headers joined(Headers headers, const SheetRow& lower) {
    headers.resize(std::max(headers.size(), lower.cells.size()));
    std::string last;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const std::string below = header_text(lower.cell(i));
        if (!headers[i].empty()) {
            last = headers[i];
        } else if (!below.empty()) {
            headers[i] = last;
        }
        if (!below.empty() && below != last_line(headers[i])) {
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
        } else if (term_of_column(header)) {
            named.insert(ColumnMeaning::term);
        }
    }
    return named.size();
}

bool is_identity(std::optional<ColumnMeaning> column) {
    return column == ColumnMeaning::code || column == ColumnMeaning::name || column == ColumnMeaning::skill;
}

/// How a row stands to the headers above it.
enum class RowBelow {
    data,    ///< it has something of its own where a row of data would be named
    nothing, ///< it names nothing by itself, as 第一学年 over the terms
    headers  ///< it names a part of the hours, a term or another column
};

RowBelow row_below(const Headers& upper, const SheetRow& lower) {
    RowBelow result = RowBelow::nothing;
    const Headers both = joined(upper, lower);
    for (std::size_t i = 0; i < both.size(); ++i) {
        const std::string above = i < upper.size() ? upper[i] : std::string();
        const std::string below = header_text(lower.cell(i));
        if (below.empty() || below == last_line(above)) {
            continue;
        }
        if (is_identity(column_named(above)) && !column_named(below)) {
            return RowBelow::data;
        }
        const std::optional<ColumnMeaning> whole = column_named(both[i]);
        const bool names_something =
            term_of_column(both[i]).has_value() ||
            (whole && (whole == ColumnMeaning::part_of_hours || whole == ColumnMeaning::hours || column_named(below)));
        result = names_something ? RowBelow::headers : result;
    }
    return result;
}

/// Joins the rows below row `at` that go on with its headers; returns how many rows the headers take.
std::size_t join_rows_below(const SourceSheet& sheet, std::size_t at, Headers& headers) {
    std::size_t used = 1;
    Headers tried = headers;
    for (std::size_t more = 1; more < most_header_rows && at + more < sheet.rows.size(); ++more) {
        const SheetRow& row = sheet.rows[at + more];
        const RowBelow below = row_below(tried, row);
        if (below == RowBelow::data) {
            break;
        }
        tried = joined(std::move(tried), row);
        if (below == RowBelow::headers) {
            headers = tried;
            used = more + 1;
        }
    }
    return used;
}

/// In a table of modules 名称 is the module's.
void take_bare_name(TableView& table) {
    const auto bare = table.columns.find(ColumnMeaning::curriculum_name);
    const bool described = table.has(ColumnMeaning::term) || table.has(ColumnMeaning::credits) ||
                           table.has(ColumnMeaning::hours) || table.has(ColumnMeaning::part_of_hours) ||
                           table.has(ColumnMeaning::description) || !table.terms.empty();
    if (bare != table.columns.end() && table.has(ColumnMeaning::code) && !table.has(ColumnMeaning::name) && described) {
        const std::vector<std::size_t> places = std::move(bare->second);
        table.columns.erase(bare);
        table.columns[ColumnMeaning::name] = places;
    }
}

/// 能力要求 is what a module is aligned to where nothing else is, and part of what it teaches in a table of modules.
void take_abilities(TableView& table) {
    const auto abilities = table.columns.find(ColumnMeaning::ability);
    if (abilities == table.columns.end()) {
        return;
    }
    const std::vector<std::size_t> places = std::move(abilities->second);
    table.columns.erase(abilities);
    const bool describes = table.has(ColumnMeaning::term) || table.has(ColumnMeaning::credits) ||
                           table.has(ColumnMeaning::hours) || table.has(ColumnMeaning::part_of_hours) ||
                           table.has(ColumnMeaning::description) || !table.terms.empty();
    std::vector<std::size_t>& target =
        table.columns[describes || table.has(ColumnMeaning::skill) ? ColumnMeaning::description : ColumnMeaning::skill];
    target.insert(target.end(), places.begin(), places.end());
    std::ranges::sort(target);
}

void take_columns(TableView& table, const Headers& headers) {
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const std::string shown = last_line(headers[i]);
        const std::optional<ColumnMeaning> column = column_named(headers[i]);
        if (!column) {
            if (const std::optional<unsigned> term = term_of_column(headers[i])) {
                table.terms.push_back({i, *term});
            } else if (!shown.empty() && (table.unused.empty() || table.unused.back() != shown)) {
                table.unused.push_back(shown);
            }
            continue;
        }
        std::vector<std::size_t>& places = table.columns[*column];
        // The cells of a merged range all hold its text; they are one column.
        const bool merged = !places.empty() && places.back() + 1 == i && headers[i] == headers[i - 1];
        const bool adds_up = *column == ColumnMeaning::part_of_hours || *column == ColumnMeaning::description;
        if (!places.empty() && (!adds_up || merged)) {
            if (!merged) {
                table.repeated.push_back(shown);
            }
            continue;
        }
        places.push_back(i);
    }
    take_bare_name(table);
    take_abilities(table);
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

/// The first cell of a row that says it holds totals; nothing where the row is not one of totals: where none of its
/// first text, its code and its name says so.
std::optional<std::size_t> total_cell(const TableView& table, const SheetRow& row) {
    const auto first = std::ranges::find_if(row.cells, [](const std::string& cell) { return !cell.empty(); });
    std::vector<std::size_t> columns{static_cast<std::size_t>(first - row.cells.begin())};
    for (const ColumnMeaning column : {ColumnMeaning::code, ColumnMeaning::name}) {
        if (const auto found = table.columns.find(column); found != table.columns.end()) {
            columns.push_back(found->second.front());
        }
    }
    const auto total = std::ranges::find_if(columns, [&](std::size_t column) { return is_total(row.cell(column)); });
    return total == columns.end() ? std::nullopt : std::optional(*total);
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

SourceRef TableView::header_place(std::string_view name, bool last) const {
    SourceRef place = sheet->place(sheet->rows[header]);
    for (std::size_t i = header; i < first_row; ++i) {
        const SheetRow& row = sheet->rows[i];
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            if (header_text(row.cells[column]) == name && (last || place.column == 0)) {
                place = sheet->place(row, column);
            }
        }
    }
    return place;
}

bool TableView::is_header_again(const SheetRow& row) const {
    const auto names_itself = [&](ColumnMeaning column) {
        return has(column) && column_named(text(row, column)) == column;
    };
    return (names_itself(ColumnMeaning::code) && (names_itself(ColumnMeaning::name) || !has(ColumnMeaning::name))) ||
           (!has(ColumnMeaning::code) && names_itself(ColumnMeaning::name) && names_itself(ColumnMeaning::skill));
}

std::vector<const SheetRow*> TableView::data_rows(std::vector<Diagnostic>& diagnostics) const {
    std::vector<const SheetRow*> rows;
    const Headers headers = headers_of(sheet->rows[header]);
    for (std::size_t i = first_row; i < sheet->rows.size(); ++i) {
        const SheetRow& row = sheet->rows[i];
        const auto [first, different] = texts_of(row);
        if (const std::optional<std::size_t> total = total_cell(*this, row)) {
            diagnostics.push_back({Rule::total_row, {std::string(row.cell(*total))}, sheet->place(row, *total), {}});
        } else if (is_note(first) || (different == 1 && columns.size() > 2)) {
            const auto at = std::ranges::find(row.cells, first);
            diagnostics.push_back({Rule::note_row,
                                   {std::string(first)},
                                   sheet->place(row, static_cast<std::size_t>(at - row.cells.begin())),
                                   {}});
        } else if (headers_of(row) != headers && !is_header_again(row)) {
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
        const std::size_t used = columns_named(own) > 0 ? join_rows_below(sheet, i, own) : 1;
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
