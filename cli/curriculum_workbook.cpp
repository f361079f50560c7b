#include "cli/curriculum_workbook.hpp"

#include "cli/text/curriculum_guide.hpp"
#include "exporters/json/coverage_json.hpp"
#include "exporters/text/label.hpp"
#include "graph/base/message.hpp"
#include "graph/model/tier.hpp"

#include <string>
#include <utility>
#include <vector>

namespace kezheng {

namespace {

std::string joined(const std::vector<std::string>& codes) {
    std::string text;
    for (const std::string& code : codes) {
        text += text.empty() ? code : "；" + code;
    }
    return text;
}

SheetCell stated(double value) {
    return value > 0 ? SheetCell(value) : SheetCell();
}

Sheet alignments_of(Message name, const std::vector<AlignmentDraft>& drafts, const std::vector<ModuleDraft>& known,
                    std::size_t blank_rows, Language language) {
    Sheet result;
    result.name = say(name, language);
    result.blank_rows = blank_rows;
    const auto add = [&](Message heading, std::size_t width, std::vector<std::string> choices = {}) {
        result.columns.push_back(
            {.heading = say(heading, language), .width = width, .wraps = width > 30, .choices = std::move(choices)});
    };
    std::vector<std::string> codes;
    for (const ModuleDraft& module : known) {
        codes.push_back(module.code);
    }
    add(Message::curriculum_code, 10, std::move(codes));
    add(Message::curriculum_skill, 20);
    add(Message::curriculum_depth, 6, {"I", "R", "M"});
    add(Message::curriculum_hours, 6);
    add(Message::curriculum_status, 10, {"reviewed", "proposed", "rejected"});
    add(Message::curriculum_note, 44);
    for (const AlignmentDraft& alignment : drafts) {
        std::string status = "reviewed";
        if (alignment.status != Status::accepted) {
            status = std::string(name_of(alignment.status));
        }
        result.rows.push_back({alignment.module, joined(alignment.skills), std::string(letter_of(alignment.depth)),
                               stated(alignment.hours), status, alignment.note});
    }
    return result;
}

class Maker {
  public:
    Maker(const CurriculumDraft& curriculum, const CompetencyGraph& graph, std::size_t blank_rows, Language language)
        : m_curriculum(curriculum), m_graph(graph), m_blank_rows(blank_rows), m_language(language) {}

    Workbook make() {
        Workbook book;
        book.title = m_curriculum.name.empty() ? text(Message::template_title) : m_curriculum.name;
        book.sheets.push_back(curriculum_guide(m_language));
        book.sheets.push_back(curriculum());
        book.sheets.push_back(modules(Message::template_modules, m_curriculum.modules));
        book.sheets.push_back(alignments_of(Message::template_alignments, m_curriculum.alignments, m_curriculum.modules,
                                            m_blank_rows, m_language));
        book.sheets.push_back(modules(Message::template_candidates, m_curriculum.candidates));
        book.sheets.push_back(alignments_of(Message::template_candidate_alignments, m_curriculum.candidate_alignments,
                                            m_curriculum.candidates, m_blank_rows, m_language));
        book.sheets.push_back(requirements());
        return book;
    }

  private:
    [[nodiscard]] std::string text(Message message) const { return say(message, m_language); }

    [[nodiscard]] Sheet sheet(Message name) const {
        Sheet result;
        result.name = text(name);
        return result;
    }
    void add(Sheet& into, Message heading, std::size_t width, std::vector<std::string> choices = {}) const {
        into.columns.push_back(
            {.heading = text(heading), .width = width, .wraps = width > 30, .choices = std::move(choices)});
    }

    [[nodiscard]] Sheet curriculum() const {
        Sheet result = sheet(Message::template_curriculum);
        result.filter = false;
        std::vector<std::string> tiers;
        for (const Tier tier : all_tiers) {
            tiers.push_back(heading_of(tier).in(m_language));
        }
        add(result, Message::curriculum_title, 44);
        add(result, Message::field_major, 24);
        add(result, Message::curriculum_tier, 14, tiers);
        add(result, Message::curriculum_school_system, 10);
        if (m_curriculum.name.empty()) {
            result.blank_rows = 1;
        } else {
            result.rows = {{m_curriculum.name, m_curriculum.major, m_curriculum.tier, m_curriculum.school_system}};
        }
        return result;
    }

    [[nodiscard]] Sheet modules(Message name, const std::vector<ModuleDraft>& drafts) const {
        Sheet result = sheet(name);
        result.blank_rows = m_blank_rows;
        result.frozen_columns = 2;
        add(result, Message::curriculum_code, 10);
        add(result, Message::curriculum_name, 26);
        add(result, Message::curriculum_term, 6);
        add(result, Message::curriculum_credits, 6);
        add(result, Message::curriculum_hours, 6);
        add(result, Message::curriculum_description, 60);
        add(result, Message::curriculum_prerequisites, 14);
        add(result, Message::curriculum_corequisites, 14);
        add(result, Message::curriculum_strict_corequisites, 14);
        for (const ModuleDraft& module : drafts) {
            result.rows.push_back({module.code, module.name, stated(module.term), stated(module.credits),
                                   stated(module.hours), module.description, joined(module.prerequisites),
                                   joined(module.corequisites), joined(module.strict_corequisites)});
        }
        return result;
    }

    [[nodiscard]] Sheet requirements() const {
        Sheet result = sheet(Message::template_requirements);
        add(result, Message::column_key, 18);
        add(result, Message::column_name, 80);
        for (const NodeKind kind : {NodeKind::level, NodeKind::area, NodeKind::task, NodeKind::skill}) {
            for (const NodeId id : m_graph.nodes_of(kind)) {
                const Node& node = m_graph.node(id);
                result.rows.push_back({node.key, label_of(node).in(m_language)});
            }
        }
        return result;
    }

    const CurriculumDraft& m_curriculum;
    const CompetencyGraph& m_graph;
    std::size_t m_blank_rows;
    Language m_language;
};

} // namespace

Sheet alignment_sheet(const CurriculumDraft& curriculum, Language language) {
    return alignments_of(Message::template_alignments, curriculum.alignments, curriculum.modules, 0, language);
}

Workbook curriculum_workbook(const CurriculumDraft& curriculum, const CompetencyGraph& graph, std::size_t blank_rows,
                             Language language) {
    return Maker(curriculum, graph, blank_rows, language).make();
}

} // namespace kezheng
