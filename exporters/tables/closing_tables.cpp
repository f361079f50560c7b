#include "exporters/tables/closing_tables.hpp"

#include "exporters/json/coverage_json.hpp"
#include "exporters/text/exclusion_text.hpp"
#include "exporters/text/key_list.hpp"
#include "exporters/text/label.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

constexpr std::array closing_rows{
    ClosingTableRow{ClosingTable::summary, "summary", Message::coverage_summary},
    ClosingTableRow{ClosingTable::modules, "modules", Message::close_sheet_modules},
    ClosingTableRow{ClosingTable::levels, "levels", Message::close_sheet_levels},
    ClosingTableRow{ClosingTable::unclosable, "unclosable", Message::close_sheet_unclosable},
    ClosingTableRow{ClosingTable::excluded, "excluded", Message::close_sheet_excluded},
};

class ClosingSheet {
  public:
    ClosingSheet(const CompetencyGraph& graph, const ClosingSet& closing, Language language)
        : m_graph(graph), m_closing(closing), m_language(language) {}

    Sheet summary() {
        words(Message::column_item);
        words(Message::column_result, 40);
        m_sheet.filter = false;
        const std::string unit = text(unit_of(m_closing.objective));
        item(text(Message::close_gap_count), m_closing.gaps.size());
        item(text(Message::close_closed_count), m_closing.gaps.size() - m_closing.unclosable.size());
        item(text(Message::close_sheet_unclosable),
             {m_closing.unclosable.size(), m_closing.unclosable.empty() ? CellTone::good : CellTone::poor});
        item(text(Message::close_sheet_modules), m_closing.modules.size());
        item(say(Message::close_total, m_language, {unit}), m_closing.total);
        item(say(Message::close_bound, m_language, {unit}), m_closing.bound);
        item(text(Message::close_proof), {text(m_closing.optimal ? Message::close_proven : Message::close_not_proven),
                                          m_closing.optimal ? CellTone::good : CellTone::fair});
        item(text(Message::close_sheet_excluded), m_closing.excluded.size());
        note_unpriced();
        return std::move(m_sheet);
    }

    Sheet modules() {
        words(Message::curriculum_code);
        words(Message::curriculum_name);
        numbers(Message::curriculum_hours);
        numbers(Message::curriculum_credits);
        numbers(Message::column_closes_count);
        words(Message::column_closes, 60);
        for (const ChosenModule& chosen : m_closing.modules) {
            const auto& details = std::get<ModuleDetails>(m_graph.node(chosen.module).details);
            const std::string closes = key_list(m_graph, chosen.closes);
            row({details.code, label(chosen.module), stated(details.hours), stated(details.credits),
                 chosen.closes.size(), closes.empty() ? text(Message::close_as_prerequisite) : closes});
        }
        note_unpriced();
        return std::move(m_sheet);
    }

    Sheet levels() {
        words(Message::column_standard);
        words(Message::column_level);
        numbers(Message::column_missing_now);
        numbers(Message::column_missing_then);
        const std::map<NodeId, std::size_t> missing_now = by_level(m_closing.gaps);
        const std::map<NodeId, std::size_t> missing_then = by_level(m_closing.unclosable);
        const auto at = [](const std::map<NodeId, std::size_t>& counts, NodeId level) {
            const auto found = counts.find(level);
            return found == counts.end() ? 0 : found->second;
        };
        for (const NodeId standard : m_graph.nodes_of(NodeKind::standard)) {
            std::size_t now = 0;
            std::size_t then = 0;
            for (const NodeId level : m_graph.children(standard)) { // each covers those before it
                const auto* details = std::get_if<LevelDetails>(&m_graph.node(level).details);
                if (m_closing.coverage.level && details != nullptr && details->number > *m_closing.coverage.level) {
                    continue;
                }
                now += at(missing_now, level);
                then += at(missing_then, level);
                row({label(standard), label(level), now, {then, then == 0 ? CellTone::good : CellTone::poor}});
            }
        }
        return std::move(m_sheet);
    }

    Sheet unclosable() {
        words(Message::column_key);
        words(Message::column_name, 60);
        for (const NodeId skill : m_closing.unclosable) {
            row({m_graph.node(skill).key, label(skill)});
        }
        return std::move(m_sheet);
    }

    Sheet excluded() {
        words(Message::curriculum_code);
        words(Message::curriculum_name);
        words(Message::column_reason, 60);
        for (const ExcludedCandidate& candidate : m_closing.excluded) {
            row({code_of(m_graph, candidate.module), label(candidate.module),
                 exclusion_text(candidate).in(m_language)});
        }
        return std::move(m_sheet);
    }

  private:
    [[nodiscard]] std::string text(Message message) const { return say(message, m_language); }
    [[nodiscard]] std::string label(NodeId id) const { return label_of(m_graph.node(id)).in(m_language); }
    void words(Message heading, std::size_t width = 0) {
        m_sheet.columns.push_back({.heading = text(heading), .width = width, .wraps = width > 0});
    }
    void numbers(Message heading) {
        m_sheet.columns.push_back({.heading = text(heading), .align = SheetColumn::Align::right});
    }
    void row(std::vector<SheetCell> cells) { m_sheet.rows.push_back(std::move(cells)); }
    /// Empty where nothing is stated.
    static SheetCell stated(double quantity) { return quantity > 0 ? SheetCell(quantity) : SheetCell(); }

    void note_unpriced() {
        std::string codes;
        for (const NodeId module : m_closing.unpriced) {
            codes += (codes.empty() ? "" : " ") + code_of(m_graph, module);
        }
        if (!codes.empty()) {
            m_sheet.notes.push_back(
                say(Message::close_unpriced, m_language, {codes, text(unit_of(m_closing.objective))}));
        }
    }
    void item(std::string name, SheetCell result) { row({std::move(name), std::move(result)}); }

    [[nodiscard]] std::map<NodeId, std::size_t> by_level(const std::vector<NodeId>& skills) const {
        std::map<NodeId, std::size_t> counts;
        for (const NodeId skill : skills) {
            NodeId node = skill;
            for (std::optional<NodeId> next = node; next && m_graph.node(node).kind != NodeKind::level;
                 next = m_graph.parent(node)) {
                node = *next;
            }
            ++counts[node];
        }
        return counts;
    }

    const CompetencyGraph& m_graph;
    const ClosingSet& m_closing;
    Language m_language;
    Sheet m_sheet;
};

Sheet closing_sheet_of(ClosingSheet sheet, ClosingTable table) {
    switch (table) {
    case ClosingTable::summary:
        return sheet.summary();
    case ClosingTable::modules:
        return sheet.modules();
    case ClosingTable::levels:
        return sheet.levels();
    case ClosingTable::unclosable:
        return sheet.unclosable();
    case ClosingTable::excluded:
        return sheet.excluded();
    }
    return {};
}

} // namespace

std::span<const ClosingTableRow> closing_tables() {
    return closing_rows;
}

std::optional<ClosingTable> closing_table_named(std::string_view name) {
    const auto* const found = std::ranges::find(closing_rows, name, &ClosingTableRow::name);
    return found == closing_rows.end() ? std::nullopt : std::optional(found->table);
}

Message unit_of(ClosingObjective objective) {
    return objective == ClosingObjective::hours     ? Message::objective_hours
           : objective == ClosingObjective::credits ? Message::objective_credits
                                                    : Message::objective_count;
}

Sheet closing_sheet(const CompetencyGraph& graph, const ClosingSet& closing, ClosingTable table, Language language) {
    Sheet sheet = closing_sheet_of(ClosingSheet(graph, closing, language), table);
    sheet.name = say(closing_rows.at(static_cast<std::size_t>(table)).heading, language);
    sheet.title = sheet.name;
    return sheet;
}

Workbook closing_workbook(const CompetencyGraph& graph, NodeId curriculum, const ClosingSet& closing,
                          Language language) {
    Workbook book;
    const std::string name = label_of(graph.node(curriculum)).in(language);
    book.title = say(Message::close_book_title, language, {name});
    for (const ClosingTableRow& entry : closing_rows) {
        Sheet sheet = closing_sheet(graph, closing, entry.table, language);
        sheet.title = name + " · " + sheet.name;
        if (!sheet.rows.empty()) {
            book.sheets.push_back(std::move(sheet));
        }
    }
    return book;
}

} // namespace kezheng
