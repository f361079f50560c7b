#include "majors/batch_columns.hpp"

#include "graph/base/phrase.hpp"
#include "graph/base/unicode.hpp"
#include "majors/major_name.hpp"
#include "majors/major_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

using Column = std::optional<std::size_t> BatchColumns::*;

/// Words of headers: those that say it beyond doubt, then those that also name other things (学院名称, 学校代码) and
/// count only where the first found nothing.
using HeaderWord = std::pair<std::string_view, Column>;
constexpr std::array<HeaderWord, 16> sure_words{{
    {"专业代码", &BatchColumns::code},
    {"专业代号", &BatchColumns::code},
    {"专业编码", &BatchColumns::code},
    {"majorcode", &BatchColumns::code},
    {"层次", &BatchColumns::tier},
    {"学历", &BatchColumns::tier},
    {"办学类型", &BatchColumns::tier},
    {"tier", &BatchColumns::tier},
    {"目录", &BatchColumns::catalogue},
    {"版本", &BatchColumns::catalogue},
    {"catalogue", &BatchColumns::catalogue},
    {"edition", &BatchColumns::catalogue},
    {"专业名", &BatchColumns::name},
    {"majorname", &BatchColumns::name},
    {"programme", &BatchColumns::name},
    {"nameofmajor", &BatchColumns::name},
}};
constexpr std::array<HeaderWord, 8> other_words{{
    {"代码", &BatchColumns::code},
    {"代号", &BatchColumns::code},
    {"编码", &BatchColumns::code},
    {"code", &BatchColumns::code},
    {"level", &BatchColumns::tier},
    {"名称", &BatchColumns::name},
    {"name", &BatchColumns::name},
    {"major", &BatchColumns::name},
}};

/// A header without spaces, in lower case; 专业 at its end stays.
std::string header_form(const std::string& cell) {
    std::string form = major_name_form(cell + '.'); // the point keeps 专业 at the end
    form.pop_back();
    return form;
}

Column column_named(const std::string& form, std::span<const HeaderWord> words) {
    constexpr std::size_t longest_header = 36; // bytes; what is longer is a title
    for (const auto& [word, column] : words) {
        if (form.size() <= longest_header && form.contains(word)) {
            return column;
        }
    }
    return form == "专业" || form == "本校专业" || form == "开设专业" || form == "专业全称" ? &BatchColumns::name
                                                                                            : nullptr;
}

std::string cell_of(const TextRow& row, std::size_t column) {
    return column < row.cells.size() ? row.cells[column] : std::string();
}

/// A header's columns; nothing where the row is no header.
std::optional<BatchColumns> read_header(const TextRow& row, std::vector<std::string>& unused) {
    BatchColumns columns;
    std::vector<bool> used(row.cells.size());
    for (const std::span<const HeaderWord> words : {std::span<const HeaderWord>(sure_words), {other_words}}) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const Column column = used[i] ? nullptr : column_named(header_form(row.cells[i]), words);
            if (column != nullptr && !(columns.*column)) {
                columns.*column = i;
                used[i] = true;
            }
        }
    }
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!used[i] && !row.cells[i].empty()) {
            unused.push_back(row.cells[i]);
        }
    }
    const bool is_header = columns.name.has_value() || columns.code.has_value();
    return is_header ? std::optional(columns) : std::nullopt;
}

/// The first free column of which most filled cells meet the condition.
template <class Condition>
std::optional<std::size_t> column_where(std::span<const TextRow> rows, const BatchColumns& taken, Condition condition) {
    std::size_t width = 0;
    for (const TextRow& row : rows) {
        width = std::max(width, row.cells.size());
    }
    for (std::size_t column = 0; column < width; ++column) {
        if (column == taken.name || column == taken.code || column == taken.tier) {
            continue;
        }
        std::size_t filled = 0;
        std::size_t met = 0;
        for (const TextRow& row : rows) {
            const std::string cell = cell_of(row, column);
            filled += cell.empty() ? 0 : 1;
            met += !cell.empty() && condition(cell) ? 1 : 0;
        }
        if (met * 2 > filled) {
            return column;
        }
    }
    return std::nullopt;
}

BatchColumns columns_by_content(std::span<const TextRow> rows) {
    BatchColumns columns;
    columns.tier = column_where(rows, columns, [](const std::string& cell) {
        constexpr std::size_t longest_tier = 36;
        return cell.size() <= longest_tier && tier_from(cell).has_value();
    });
    columns.code = column_where(rows, columns, [](const std::string& cell) {
        const MajorText text = major_text(cell);
        return text.form.empty() && text.digits.size() >= 4;
    });
    columns.name = column_where(rows, columns, has_ideograph);
    if (!columns.name && !columns.code) {
        columns.name = column_where(rows, columns, [](const std::string&) { return true; });
    }
    return columns;
}

} // namespace

BatchColumns batch_columns(std::span<const TextRow> rows, const std::string& file,
                           std::vector<Diagnostic>& diagnostics) {
    constexpr std::size_t searched = 10;
    for (std::size_t i = 0; i < std::min(rows.size(), searched); ++i) {
        std::vector<std::string> unused;
        if (std::optional<BatchColumns> columns = read_header(rows[i], unused)) {
            columns->first_row = i + 1;
            if (!unused.empty()) {
                LocalisedText names;
                for (const std::string& name : unused) {
                    names.zh += (names.zh.empty() ? "" : "、") + name;
                    names.en += (names.en.empty() ? "" : ", ") + name;
                }
                diagnostics.push_back({Rule::batch_columns_unused, {names}, {file, 0, rows[i].line, 0, 0}, {}});
            }
            return *columns;
        }
    }
    const BatchColumns columns = columns_by_content(rows);
    LocalisedText found;
    const auto add = [&](std::optional<std::size_t> column, Message message) {
        if (column) {
            found = joined({found, phrase(message, {std::to_string(*column + 1)})});
        }
    };
    add(columns.name, Message::batch_column_name);
    add(columns.code, Message::batch_column_code);
    add(columns.tier, Message::batch_column_tier);
    diagnostics.push_back(
        {Rule::batch_columns_assumed, {found}, {file, 0, rows.empty() ? 0 : rows.front().line, 0, 0}, {}});
    return columns;
}

} // namespace kezheng
