#include "graph/base/phrase.hpp"
#include "mappings/curricula/cell_values.hpp"
#include "mappings/curricula/module_cell.hpp"
#include "mappings/curricula/module_lookup.hpp"
#include "mappings/curricula/table_readers.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kezheng {

namespace {

constexpr double most_hours = 5'000;
constexpr double most_credits = 300;

class ModuleReader {
  public:
    ModuleReader(const TableView& table, std::vector<ModuleDraft>& modules, std::vector<Diagnostic>& diagnostics)
        : m_table(table), m_modules(modules), m_diagnostics(diagnostics) {
        for (const ModuleDraft& module : modules) {
            m_names.emplace(module.code, module.name);
        }
    }

    void read() {
        for (const SheetRow* row : m_table.data_rows(m_diagnostics)) {
            read(*row);
        }
    }

  private:
    void read(const SheetRow& row) {
        ModuleDraft module;
        module.code = half_width(m_table.text(row, ColumnMeaning::code));
        module.name = std::string(m_table.text(row, ColumnMeaning::name));
        module.source =
            m_table.place(row, m_table.has(ColumnMeaning::code) ? ColumnMeaning::code : ColumnMeaning::name);
        if (module.code.empty() && module.name.empty()) {
            const auto text = std::ranges::find_if(row.cells, [](const std::string& cell) { return !cell.empty(); });
            report(Rule::note_row, {*text},
                   m_table.sheet->place(row, static_cast<std::size_t>(text - row.cells.begin())));
            return;
        }
        if (m_table.has(ColumnMeaning::code) != m_table.has(ColumnMeaning::name)) { // one column for both
            if (ModuleCell parts = module_in_cell(module.code.empty() ? module.name : module.code);
                !parts.code.empty() && !parts.name.empty()) {
                module.code = std::move(parts.code);
                module.name = std::move(parts.name);
            }
        }
        if (module.code.empty()) {
            module.code = module.name;
            if (m_table.has(ColumnMeaning::code)) {
                report(Rule::module_without_code, {module.name}, module.source);
            }
        } else if (module.name.empty()) {
            report(Rule::module_without_name, {module.code}, module.source);
            module.name = module.code;
        }
        if (const auto [same, is_new] = m_names.try_emplace(module.code, module.name); !is_new) {
            report(Rule::module_repeated, {module.code, same->second}, module.source);
            return;
        }
        module.term = term(row);
        module.credits = number(row, ColumnMeaning::credits, Message::curriculum_credits, most_credits);
        module.hours = hours(row);
        module.description = description(row);
        module.prerequisites = codes_in_cell(m_table.text(row, ColumnMeaning::prerequisites));
        module.corequisites = codes_in_cell(m_table.text(row, ColumnMeaning::corequisites));
        module.strict_corequisites = codes_in_cell(m_table.text(row, ColumnMeaning::strict_corequisites));
        module.hours_place =
            m_table.has(ColumnMeaning::hours) ? m_table.place(row, ColumnMeaning::hours) : module.source;
        module.prerequisites_place = m_table.place(row, ColumnMeaning::prerequisites);
        module.corequisites_place = m_table.place(row, ColumnMeaning::corequisites);
        module.strict_corequisites_place = m_table.place(row, ColumnMeaning::strict_corequisites);
        m_modules.push_back(std::move(module));
    }

    /// The texts of all columns of contents: aims, contents and requirements may stand apart.
    [[nodiscard]] std::string description(const SheetRow& row) const {
        std::string text;
        const auto found = m_table.columns.find(ColumnMeaning::description);
        for (const std::size_t column : found == m_table.columns.end() ? std::vector<std::size_t>() : found->second) {
            const std::string_view part = row.cell(column);
            if (!part.empty() && text.find(part) == std::string::npos) {
                text.append(text.empty() ? "" : "\n").append(part);
            }
        }
        return text;
    }

    unsigned term(const SheetRow& row) {
        const std::string text(m_table.text(row, ColumnMeaning::term));
        if (codes_in_cell(text).empty()) {
            return term_by_columns(row);
        }
        if (is_day(text)) {
            report(Rule::cell_is_date, {text}, m_table.place(row, ColumnMeaning::term));
            return 0;
        }
        const std::optional<TermCell> cell = term_in_cell(text);
        if (!cell) {
            report(Rule::bad_term, {text}, m_table.place(row, ColumnMeaning::term));
            return 0;
        }
        if (cell->first != cell->last) {
            report(Rule::term_range, {text, std::to_string(cell->first)}, m_table.place(row, ColumnMeaning::term));
        }
        return cell->first;
    }

    /// The first of the terms in whose columns something stands.
    unsigned term_by_columns(const SheetRow& row) {
        std::vector<TableView::TermColumn> taught;
        std::string names;
        for (const TableView::TermColumn& entry : m_table.terms) {
            const std::string_view text = row.cell(entry.column);
            if (!codes_in_cell(text).empty() && number_in_cell(text).value_or(1) > 0) {
                taught.push_back(entry);
                names += (names.empty() ? "" : "、") + std::to_string(entry.term);
            }
        }
        if (taught.empty()) {
            return 0;
        }
        const auto first = std::ranges::min_element(taught, {}, &TableView::TermColumn::term);
        if (taught.size() > 1) {
            report(Rule::term_range, {names, std::to_string(first->term)},
                   m_table.sheet->place(row, taught.front().column));
        }
        return first->term;
    }

    double hours(const SheetRow& row) {
        const double whole = number(row, ColumnMeaning::hours, Message::curriculum_hours, most_hours);
        const auto parts = m_table.columns.find(ColumnMeaning::part_of_hours);
        if (whole > 0 || parts == m_table.columns.end()) {
            return whole;
        }
        double sum = 0;
        for (const std::size_t column : parts->second) {
            sum += number_at(row, column, Message::curriculum_hours, most_hours);
        }
        return sum;
    }

    double number(const SheetRow& row, ColumnMeaning column, Message name, double most) {
        const auto found = m_table.columns.find(column);
        return found == m_table.columns.end() ? 0 : number_at(row, found->second.front(), name, most);
    }

    double number_at(const SheetRow& row, std::size_t column, Message name, double most) {
        const std::string text(row.cell(column));
        if (codes_in_cell(text).empty()) { // empty, or a word for none
            return 0;
        }
        const SourceRef place = m_table.sheet->place(row, column);
        const std::optional<double> value = number_in_cell(text);
        if (!value) {
            report(Rule::bad_number, {text, phrase(name)}, place);
            return 0;
        }
        if (*value < 0) {
            report(Rule::number_below_zero, {text, phrase(name)}, place);
            return 0;
        }
        if (*value > most) {
            report(Rule::number_out_of_range, {text, phrase(name), std::to_string(static_cast<int>(most))}, place);
            return 0;
        }
        return *value;
    }

    void report(Rule rule, std::vector<Argument> arguments, SourceRef place) {
        m_diagnostics.push_back({rule, std::move(arguments), std::move(place), {}});
    }

    const TableView& m_table;
    std::vector<ModuleDraft>& m_modules;
    std::unordered_map<std::string, std::string> m_names; ///< by code
    std::vector<Diagnostic>& m_diagnostics;
};

struct Requisites {
    std::vector<std::string> ModuleDraft::* list;
    SourceRef ModuleDraft::* place;
    Message heading;
};
constexpr std::array requisite_lists{
    Requisites{&ModuleDraft::prerequisites, &ModuleDraft::prerequisites_place, Message::curriculum_prerequisites},
    Requisites{&ModuleDraft::corequisites, &ModuleDraft::corequisites_place, Message::curriculum_corequisites},
    Requisites{&ModuleDraft::strict_corequisites, &ModuleDraft::strict_corequisites_place,
               Message::curriculum_strict_corequisites},
};

void add_unknown(ModuleDraft& module, const std::string& text, const SourceRef& place) {
    if (module.unknown_requisites.empty()) {
        module.unknown_requisites_place = place;
    }
    module.unknown_requisites.push_back(text);
}

} // namespace

LocalisedText suggestion(const std::string& nearest, Message otherwise) {
    if (nearest.empty()) {
        return phrase(otherwise);
    }
    return {say(Message::did_you_mean, Language::chinese, {nearest}),
            say(Message::did_you_mean, Language::english, {nearest})};
}

void read_modules(const TableView& table, std::vector<ModuleDraft>& modules, std::vector<Diagnostic>& diagnostics) {
    ModuleReader(table, modules, diagnostics).read();
}

std::vector<ModuleDraft> modules_of_alignments(const TableView& table, std::vector<Diagnostic>& diagnostics) {
    std::vector<ModuleDraft> modules;
    std::vector<Diagnostic> found;
    ModuleReader(table, modules, found).read();
    for (Diagnostic& diagnostic : found) {
        if (diagnostic.rule == Rule::module_repeated) { // hours of several rows are those of the alignments
            const std::string code = diagnostic.arguments.front().in(Language::english);
            std::ranges::find(modules, code, &ModuleDraft::code)->hours = 0;
        } else if (diagnostic.rule == Rule::bad_term || diagnostic.rule == Rule::term_range) {
            diagnostics.push_back(std::move(diagnostic));
        }
    }
    return modules;
}

std::string module_named(const ModuleLookup& lookup, const std::string& text, const SourceRef& place,
                         std::vector<Diagnostic>& diagnostics, Message tables) {
    const FoundModule found = lookup.find(text);
    if (!found.several.empty()) {
        std::string codes;
        for (const std::string& code : found.several) {
            codes += (codes.empty() ? "" : " ") + code;
        }
        diagnostics.push_back({Rule::ambiguous_module, {text, codes}, place, {}});
    } else if (found.code.empty()) {
        diagnostics.push_back({Rule::unknown_module,
                               {text, suggestion(found.nearest, Message::hint_module_forms), phrase(tables)},
                               place,
                               {}});
    }
    return found.code;
}

void resolve_requisites(std::vector<ModuleDraft>& modules, std::span<const ModuleDraft> known, Message tables,
                        std::vector<Diagnostic>& diagnostics) {
    const ModuleLookup lookup(known);
    for (ModuleDraft& module : modules) {
        for (const Requisites& requisites : requisite_lists) {
            std::vector<std::string> codes;
            const auto take = [&](const FoundModule& found) {
                if (!found.code.empty() && std::ranges::find(codes, found.code) == codes.end()) {
                    codes.push_back(found.code);
                }
            };
            for (const std::string& text : module.*requisites.list) {
                const FoundModule found = lookup.find(text);
                const std::vector<std::string> parts = joined_codes(text);
                const bool is_list = found.code.empty() && found.several.empty() && parts.size() > 1 &&
                                     std::ranges::all_of(parts, [&](const std::string& part) {
                                         return !lookup.find(part).code.empty();
                                     });
                take(found);
                if (is_list) {
                    std::ranges::for_each(parts, [&](const std::string& part) { take(lookup.find(part)); });
                } else if (!found.several.empty()) {
                    (void)module_named(lookup, text, module.*requisites.place, diagnostics);
                    add_unknown(module, text, module.*requisites.place);
                } else if (found.code.empty()) {
                    add_unknown(module, text, module.*requisites.place);
                    diagnostics.push_back({Rule::unknown_requisite,
                                           {text, suggestion(found.nearest, Message::hint_module_forms), module.code,
                                            phrase(requisites.heading), phrase(tables)},
                                           module.*requisites.place,
                                           {}});
                }
            }
            module.*requisites.list = std::move(codes);
        }
    }
}

} // namespace kezheng
