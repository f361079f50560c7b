#include "mappings/alignments/prerequisites/declared_sequences.hpp"

#include "mappings/language/chinese_text.hpp"
#include "mappings/sheets/source_sheet.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

enum class Column { before, after, kind, reason };

struct ColumnName {
    std::string_view name;
    Column column;
};
constexpr std::array column_names{
    ColumnName{"before", Column::before}, ColumnName{"先", Column::before},   ColumnName{"先修", Column::before},
    ColumnName{"after", Column::after},   ColumnName{"后", Column::after},    ColumnName{"后续", Column::after},
    ColumnName{"kind", Column::kind},     ColumnName{"类别", Column::kind},   ColumnName{"关系", Column::kind},
    ColumnName{"reason", Column::reason}, ColumnName{"理由", Column::reason}, ColumnName{"说明", Column::reason},
};

struct KindName {
    std::string_view name;
    EdgeKind kind;
};
constexpr std::array kind_names{
    KindName{"", EdgeKind::precedes},     KindName{"learning", EdgeKind::precedes},
    KindName{"学习", EdgeKind::precedes}, KindName{"workflow", EdgeKind::feeds},
    KindName{"流程", EdgeKind::feeds},
};

using Places = std::array<std::optional<std::size_t>, 4>; ///< of the columns, by Column

/// Where the columns stand, if the row is a header: it names at least before and after.
std::optional<Places> header_of(const SheetRow& row) {
    Places places;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string name = comparison_form(row.cells[i]);
        const auto* const found = std::ranges::find(column_names, name, &ColumnName::name);
        if (found != column_names.end()) {
            places.at(static_cast<std::size_t>(found->column)) = i;
        }
    }
    return places[0] && places[1] ? std::optional(places) : std::nullopt;
}

class Reader {
  public:
    void read(const SourceSheet& sheet) {
        Places places{0, 1, 2, 3};
        for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
            if (i == 0) {
                if (const auto header = header_of(sheet.rows[i])) {
                    places = *header;
                    continue;
                }
            }
            read(sheet, sheet.rows[i], places);
        }
    }

    [[nodiscard]] DeclaredSequences result() && { return std::move(m_result); }

  private:
    void read(const SourceSheet& sheet, const SheetRow& row, const Places& places) {
        const auto cell = [&](Column column) {
            const auto place = places.at(static_cast<std::size_t>(column));
            return place ? std::string(trim(row.cell(*place))) : std::string();
        };
        const std::string before = cell(Column::before);
        const std::string after = cell(Column::after);
        if (before.empty() || after.empty()) {
            m_result.diagnostics.push_back({Rule::step_incomplete, {}, sheet.place(row), {}});
            return;
        }
        const std::string kind = comparison_form(cell(Column::kind));
        const auto* const found = std::ranges::find(kind_names, kind, &KindName::name);
        if (found == kind_names.end()) {
            m_result.diagnostics.push_back({Rule::step_kind_unknown, {cell(Column::kind)}, sheet.place(row), {}});
            return;
        }
        if (const auto [stated, is_new] = m_kinds.try_emplace({before, after}, found->kind);
            !is_new && stated->second != found->kind) {
            m_result.diagnostics.push_back(
                {Rule::duplicate_edge,
                 {before, after, LocalisedText{heading_of(found->kind).zh, std::string(name_of(found->kind))}},
                 sheet.place(row),
                 before});
            return;
        }
        m_result.edges.push_back({found->kind, before, after,
                                  Sequence{"declared", {cell(Column::reason), {}}, Status::accepted},
                                  sheet.place(row)});
    }

    DeclaredSequences m_result;
    std::map<std::pair<std::string, std::string>, EdgeKind> m_kinds; ///< by the keys of a step
};

} // namespace

Result<DeclaredSequences> read_declared_sequences(std::string_view bytes, std::string_view file) {
    Result<ReadSheets> sheets = read_sheets(bytes, file);
    if (!sheets) {
        return std::unexpected(sheets.error());
    }
    Reader reader;
    for (const SourceSheet& sheet : sheets->sheets) {
        reader.read(sheet);
    }
    DeclaredSequences result = std::move(reader).result();
    result.diagnostics.insert(result.diagnostics.begin(), sheets->diagnostics.begin(), sheets->diagnostics.end());
    return result;
}

} // namespace kezheng
