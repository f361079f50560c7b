#include "mappings/crosswalks/decision_columns.hpp"

#include "graph/base/message.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t heading_rows_searched = 200; // the metadata of an SSSOM file may be long

constexpr std::array<std::pair<std::string_view, DecisionColumn>, 18> sssom_names{{
    {"subject_id", DecisionColumn::a},
    {"object_id", DecisionColumn::b},
    {"predicate_id", DecisionColumn::predicate},
    {"predicate_modifier", DecisionColumn::modifier},
    {"mapping_justification", DecisionColumn::justification},
    {"confidence", DecisionColumn::confidence},
    {"decision", DecisionColumn::decision},
    {"reviewer_label", DecisionColumn::reviewer},
    {"reviewer_id", DecisionColumn::reviewer},
    {"author_label", DecisionColumn::reviewer},
    {"comment", DecisionColumn::note},
    {"mapping_date", DecisionColumn::date},
    {"subject_hash", DecisionColumn::fingerprint_a},
    {"object_hash", DecisionColumn::fingerprint_b},
    {"subject_label", DecisionColumn::wording_a},
    {"object_label", DecisionColumn::wording_b},
    {"a", DecisionColumn::a},
    {"b", DecisionColumn::b},
}};

constexpr std::array<std::pair<Message, DecisionColumn>, 9> workbook_names{{
    {Message::review_key_a, DecisionColumn::a},
    {Message::review_key_b, DecisionColumn::b},
    {Message::column_relation, DecisionColumn::relation},
    {Message::review_decision, DecisionColumn::decision},
    {Message::review_reviewer, DecisionColumn::reviewer},
    {Message::review_note, DecisionColumn::note},
    {Message::review_confidence, DecisionColumn::confidence},
    {Message::review_hash_a, DecisionColumn::fingerprint_a},
    {Message::review_hash_b, DecisionColumn::fingerprint_b},
}};

std::optional<DecisionColumn> decision_column_named(std::string_view heading) {
    const std::string wanted = comparison_form(heading);
    for (const auto& [name, column] : sssom_names) {
        if (wanted == name) {
            return column;
        }
    }
    for (const auto& [name, column] : workbook_names) {
        if (wanted == comparison_form(template_of(name, Language::chinese)) ||
            wanted == comparison_form(template_of(name, Language::english))) {
            return column;
        }
    }
    return std::nullopt;
}

// Columns of ours that are written anew with every file.
constexpr std::array<std::string_view, 2> made_anew{"evidence", "decision_state"};

// A line of metadata that a file of ours does not have.
bool is_foreign_metadata(std::string_view line) {
    constexpr std::array<std::string_view, 9> ours{"curie_map:",
                                                   "kezheng:",
                                                   "semapv:",
                                                   "skos:",
                                                   "extension_definitions:",
                                                   "- slot_name:",
                                                   "property: \"urn:kezheng:",
                                                   "license: \"https://w3id.org/sssom/license/unspecified\"",
                                                   "mapping_set_id: \"urn:kezheng:"};
    line.remove_prefix(1);
    line = trim(line);
    return !line.empty() && std::ranges::none_of(ours, [&](std::string_view one) { return line.starts_with(one); });
}

// The headings and lines of metadata that a crosswalk written anew would not have; none where it is no SSSOM table.
std::vector<std::string> foreign_parts(const SourceSheet& sheet, const SheetRow& headings) {
    std::vector<std::string> foreign;
    if (std::ranges::find(headings.cells, "subject_id") == headings.cells.end()) {
        return foreign;
    }
    for (const SheetRow& row : sheet.rows) {
        if (row.cell(0).starts_with('#') && is_foreign_metadata(row.cell(0))) {
            foreign.emplace_back(row.cell(0));
        }
    }
    for (const std::string& cell : headings.cells) {
        const std::string name = comparison_form(cell);
        if (!name.empty() && !decision_column_named(cell) && std::ranges::find(made_anew, name) == made_anew.end()) {
            foreign.push_back(cell);
        }
    }
    return foreign;
}

} // namespace

std::string_view DecisionTable::text(const SheetRow& row, DecisionColumn which) const {
    const std::optional<std::size_t> at = column(which);
    return at ? trim(row.cell(*at)) : std::string_view();
}

SourceRef DecisionTable::place(const SheetRow& row, DecisionColumn which) const {
    const std::optional<std::size_t> at = column(which);
    return at ? sheet->place(row, *at) : sheet->place(row);
}

std::optional<DecisionTable> find_decisions(const SourceSheet& sheet) {
    for (std::size_t i = 0; i < std::min(heading_rows_searched, sheet.rows.size()); ++i) {
        const SheetRow& row = sheet.rows[i];
        if (row.cell(0).starts_with('#')) {
            continue;
        }
        DecisionTable table{&sheet, i + 1, {}};
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            if (const auto column = decision_column_named(row.cells[c])) {
                std::optional<std::size_t>& place = table.columns.at(static_cast<std::size_t>(*column));
                place = place.value_or(c);
            }
        }
        if (table.column(DecisionColumn::a) && table.column(DecisionColumn::b)) {
            table.foreign = foreign_parts(sheet, row);
            return table;
        }
    }
    return std::nullopt;
}

} // namespace kezheng
