#include "exporters/tables/overlap_sheets.hpp"

#include "exporters/text/evidence_text.hpp"
#include "exporters/text/label.hpp"
#include "graph/base/fingerprint.hpp"
#include "graph/base/message.hpp"
#include "graph/model/requirement_wording.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t rows_for_missed_pairs = 30;

class OverlapSheets {
  public:
    OverlapSheets(const CompetencyGraph& graph, const OverlapReport& report, Language language)
        : m_graph(graph), m_report(report), m_language(language) {}

    [[nodiscard]] Sheet pairs() const {
        Sheet sheet = named(Message::overlap_sheet_pairs);
        sheet.frozen_columns = 1;
        sheet.blank_rows = rows_for_missed_pairs;
        sheet.paper = Paper::a3;
        add(sheet, Message::review_key_a, 13);
        add_wrapping(sheet, Message::review_wording_a, 36);
        add(sheet, Message::review_key_b, 17);
        add_wrapping(sheet, Message::review_wording_b, 36);
        add(sheet, Message::column_relation, 12);
        sheet.columns.push_back(
            {.heading = text(Message::column_score), .width = 7, .align = SheetColumn::Align::right});
        add(sheet, Message::column_status, 9);
        add_wrapping(sheet, Message::review_reasons, 44);
        sheet.columns.push_back({.heading = text(Message::review_decision), .width = 12, .choices = decisions()});
        add(sheet, Message::review_reviewer, 10);
        add_wrapping(sheet, Message::review_note, 28);
        sheet.columns.push_back(
            {.heading = text(Message::review_confidence), .width = 12, .align = SheetColumn::Align::right});
        add(sheet, Message::review_hash_a, 18);
        add(sheet, Message::review_hash_b, 18);
        for (const OverlapPair& pair : m_report.pairs) {
            sheet.rows.push_back(row_of(pair));
        }
        return sheet;
    }

    [[nodiscard]] Sheet guide() const {
        Sheet sheet = named(Message::overlap_sheet_guide);
        sheet.filter = false;
        sheet.columns.push_back({.heading = text(Message::column_guide), .width = 110, .wraps = true});
        sheet.rows.push_back({say(Message::overlap_guide_1, m_language, {name(m_report.a), name(m_report.b)})});
        for (const Message line : {Message::overlap_guide_2, Message::overlap_guide_3, Message::overlap_guide_4,
                                   Message::overlap_guide_5, Message::overlap_guide_6}) {
            sheet.rows.push_back({text(line)});
        }
        return sheet;
    }

    [[nodiscard]] Sheet levels() const {
        Sheet sheet = named(Message::overlap_sheet_levels);
        sheet.filter = false;
        sheet.columns.push_back({.heading = name(m_report.a) + " \\ " + name(m_report.b)});
        std::size_t most = 1;
        for (const std::vector<std::size_t>& row : m_report.levels) {
            for (const std::size_t count : row) {
                most = std::max(most, count);
            }
        }
        for (std::size_t i = 1; i < m_report.shares_b.size(); ++i) {
            sheet.columns.push_back({.heading = name(m_report.shares_b[i].node), .align = SheetColumn::Align::right});
        }
        for (std::size_t i = 0; i < m_report.levels.size(); ++i) {
            std::vector<SheetCell> row{name(m_report.shares_a[i + 1].node)};
            for (const std::size_t count : m_report.levels[i]) {
                row.push_back(heat(count, most));
            }
            sheet.rows.push_back(std::move(row));
        }
        return sheet;
    }

    [[nodiscard]] Sheet shift() const {
        Sheet sheet = named(Message::overlap_sheet_shift);
        sheet.filter = false;
        sheet.columns.push_back({.heading = text(Message::overlap_shift), .align = SheetColumn::Align::right});
        sheet.columns.push_back({.heading = text(Message::column_pairs), .align = SheetColumn::Align::right});
        for (const auto& [levels, count] : m_report.level_shift) {
            sheet.rows.push_back({levels, count});
        }
        return sheet;
    }

    [[nodiscard]] Sheet areas() const {
        Sheet sheet = named(Message::overlap_sheet_areas);
        sheet.filter = false;
        sheet.frozen_columns = 1;
        sheet.paper = Paper::a3;
        sheet.columns.push_back({.heading = name(m_report.a) + " \\ " + name(m_report.b), .width = 34, .wraps = true});
        std::map<NodeId, std::map<NodeId, std::size_t>> counts;
        std::size_t most = 1;
        for (const AreaOverlap& cell : m_report.areas) {
            counts[cell.a][cell.b] = cell.pairs;
            most = std::max(most, cell.pairs);
        }
        const std::vector<NodeId> columns = areas_of(m_report.b);
        for (const NodeId area : columns) {
            sheet.columns.push_back({.heading = heading(area), .width = 13, .align = SheetColumn::Align::right});
        }
        for (const NodeId area : areas_of(m_report.a)) {
            std::vector<SheetCell> row{heading(area)};
            for (const NodeId other : columns) {
                row.push_back(heat(counts[area][other], most));
            }
            sheet.rows.push_back(std::move(row));
        }
        return sheet;
    }

    [[nodiscard]] Sheet shares() const {
        Sheet sheet = named(Message::overlap_sheet_shares);
        sheet.filter = false;
        add(sheet, Message::column_key, 14);
        add(sheet, Message::column_name, 34);
        for (const Message heading : {Message::column_skills, Message::column_matched}) {
            sheet.columns.push_back({.heading = text(heading), .align = SheetColumn::Align::right});
        }
        sheet.columns.push_back({.heading = text(Message::column_share),
                                 .align = SheetColumn::Align::right,
                                 .format = NumberFormat::percent});
        for (const auto* const list : {&m_report.shares_a, &m_report.shares_b}) {
            for (const OverlapShare& share : *list) {
                const double part =
                    share.skills == 0 ? 0 : static_cast<double>(share.matched) / static_cast<double>(share.skills);
                sheet.rows.push_back(
                    {m_graph.node(share.node).key, name(share.node), share.skills, share.matched, part});
            }
        }
        return sheet;
    }

    [[nodiscard]] Sheet alone() const {
        Sheet sheet = named(Message::overlap_sheet_alone);
        add(sheet, Message::column_standard, 30);
        add(sheet, Message::column_key, 17);
        add_wrapping(sheet, Message::column_skills, 70);
        for (const auto& [standard, list] :
             {std::pair(m_report.a, &m_report.unmatched_a), std::pair(m_report.b, &m_report.unmatched_b)}) {
            for (const NodeId skill : *list) {
                sheet.rows.push_back({name(standard), m_graph.node(skill).key, name(skill)});
            }
        }
        return sheet;
    }

    [[nodiscard]] Sheet shared() const {
        Sheet sheet = named(Message::overlap_sheet_shared);
        add(sheet, Message::column_kind, 10);
        add(sheet, Message::column_name, 40);
        add(sheet, Message::curriculum_note, 34);
        add_wrapping(sheet, Message::column_definition_a, 44);
        add_wrapping(sheet, Message::column_definition_b, 44);
        for (const NodeId id : m_report.majors) {
            const auto& details = std::get<MajorDetails>(m_graph.node(id).details);
            sheet.rows.push_back(
                {kind(id), name(id) + (details.code.empty() ? "" : " " + details.code),
                 heading_of(details.catalogue).in(m_language) + " · " + heading_of(details.tier).in(m_language)});
        }
        for (const NodeId id : m_report.roles) {
            sheet.rows.push_back({kind(id), name(id)});
        }
        for (const SharedTerm& term : m_report.terms) {
            const auto& a = std::get<TermDetails>(m_graph.node(term.a).details);
            const auto& b = std::get<TermDetails>(m_graph.node(term.b).details);
            const std::string note = !term.same_definition   ? std::string()
                                     : *term.same_definition ? text(Message::overlap_same_definition)
                                                             : text(Message::overlap_other_definition);
            sheet.rows.push_back({kind(term.a), name(term.a), note, a.definition, b.definition});
        }
        for (const SharedReference& reference : m_report.references) {
            sheet.rows.push_back({kind(reference.a), name(reference.a), codes_of(m_graph, reference)});
        }
        return sheet;
    }

  private:
    [[nodiscard]] std::string text(Message message) const { return say(message, m_language); }
    [[nodiscard]] std::string name(NodeId id) const { return label_of(m_graph.node(id)).in(m_language); }
    [[nodiscard]] std::string kind(NodeId id) const { return heading_of(m_graph.node(id).kind).in(m_language); }
    [[nodiscard]] std::string heading(NodeId area) const { return m_graph.node(area).key + ' ' + name(area); }

    [[nodiscard]] Sheet named(Message name_of_sheet) const {
        Sheet sheet;
        sheet.name = text(name_of_sheet);
        sheet.title = name(m_report.a) + " ↔ " + name(m_report.b);
        return sheet;
    }
    void add(Sheet& sheet, Message column, std::size_t width) const {
        sheet.columns.push_back({.heading = text(column), .width = width});
    }
    void add_wrapping(Sheet& sheet, Message column, std::size_t width) const {
        sheet.columns.push_back({.heading = text(column), .width = width, .wraps = true});
    }

    /// What may stand in the column of decisions: a verdict, or the relation that the pair should have.
    [[nodiscard]] std::vector<std::string> decisions() const {
        std::vector<std::string> words{text(Message::review_accept), text(Message::review_reject)};
        for (const Relation relation : all_relations) {
            words.push_back(heading_of(relation).in(m_language));
        }
        return words;
    }

    [[nodiscard]] std::vector<SheetCell> row_of(const OverlapPair& pair) const {
        const Node& a = m_graph.node(pair.a);
        const Node& b = m_graph.node(pair.b);
        const Edge& edge = m_graph.edge(pair.edge);
        const auto& details = edge.details.get<Matches>();
        std::string reasons;
        for (const Evidence& one : details.evidence) {
            if (one.kind != "review") {
                reasons += (reasons.empty() ? "" : "\n") + evidence_text(one, edge.from != pair.a, m_language);
            }
        }
        const std::string decision = pair.status == Status::accepted   ? text(Message::review_accept)
                                     : pair.status == Status::rejected ? text(Message::review_reject)
                                                                       : std::string();
        const CellTone tone = pair.status == Status::rejected ? CellTone::muted : CellTone::plain;
        return {{a.key, tone},
                {name(pair.a), tone},
                {b.key, tone},
                {name(pair.b), tone},
                {heading_of(pair.relation).in(m_language), tone},
                pair.score,
                {heading_of(pair.status).in(m_language), tone},
                {reasons, tone},
                decision,
                details.reviewer,
                details.note,
                details.confidence ? SheetCell(*details.confidence) : SheetCell(),
                {fingerprint_of(wording_of(a)), CellTone::muted},
                {fingerprint_of(wording_of(b)), CellTone::muted}};
    }

    [[nodiscard]] static SheetCell heat(std::size_t count, std::size_t most) {
        if (count == 0) {
            return {};
        }
        return {count, count * 2 >= most ? CellTone::good : count * 5 >= most ? CellTone::fair : CellTone::plain};
    }

    [[nodiscard]] std::vector<NodeId> areas_of(NodeId standard) const {
        std::vector<NodeId> areas;
        for (const NodeId level : m_graph.children(standard)) {
            for (const NodeId area : m_graph.children(level)) {
                areas.push_back(area);
            }
        }
        return areas;
    }

    const CompetencyGraph& m_graph;
    const OverlapReport& m_report;
    Language m_language;
};

} // namespace

Workbook overlap_workbook(const CompetencyGraph& graph, const OverlapReport& report, Language language) {
    const OverlapSheets sheets(graph, report, language);
    const Sheet pairs = sheets.pairs();
    return {pairs.title,
            {sheets.guide(), pairs, sheets.levels(), sheets.shift(), sheets.areas(), sheets.shares(), sheets.alone(),
             sheets.shared()}};
}

Sheet overlap_pairs_sheet(const CompetencyGraph& graph, const OverlapReport& report, Language language) {
    return OverlapSheets(graph, report, language).pairs();
}

} // namespace kezheng
