#include "exporters/tables/csv.hpp"

#include "exporters/text/plain_text.hpp"

#include <algorithm>
#include <array>

namespace kezheng {

namespace {

constexpr char guard = '\'';

/// What a formula may begin with, in the widths that spreadsheets take for the same.
constexpr std::array<std::string_view, 9> formula_starts{"=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"};

bool looks_like_formula(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \n"), text.size()));
    return std::ranges::any_of(formula_starts, [&](std::string_view start) { return text.starts_with(start); });
}

/// A text that already looks guarded is guarded too, so that without_formula_guard() gives every text back.
bool needs_guard(std::string_view text) {
    const std::string_view bare = text.substr(std::min(text.find_first_not_of(guard), text.size()));
    return looks_like_formula(bare);
}

std::string field_of(const std::string& text) {
    std::string field;
    if (needs_guard(text)) {
        field += guard;
    }
    field += plain_text(text);
    if (field.find_first_of(",\"\n\r") == std::string::npos && !field.starts_with(' ') && !field.ends_with(' ')) {
        return field;
    }
    std::string quoted = "\"";
    for (const char c : field) {
        quoted += c;
        if (c == '"') {
            quoted += c;
        }
    }
    return quoted + '"';
}

std::string field_of(const SheetCell& cell) {
    if (const auto* const text = std::get_if<std::string>(&cell.value)) {
        return field_of(*text);
    }
    const auto* const number = std::get_if<double>(&cell.value);
    return number != nullptr ? number_text(*number) : std::string();
}

} // namespace

std::string csv_of(const Sheet& sheet, CsvStart start) {
    std::string text = start == CsvStart::byte_order_mark ? "\xEF\xBB\xBF" : "";
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        text += (i == 0 ? "" : ",") + field_of(sheet.columns[i].heading);
    }
    text += "\r\n";
    for (const std::vector<SheetCell>& row : sheet.rows) {
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            text += i == 0 ? "" : ",";
            text += i < row.size() ? field_of(row[i]) : std::string();
        }
        text += "\r\n";
    }
    return text;
}

std::string_view without_formula_guard(std::string_view field) {
    return field.starts_with(guard) && needs_guard(field.substr(1)) ? field.substr(1) : field;
}

} // namespace kezheng
