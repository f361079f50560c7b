#include "cli/suggestion_workbook.hpp"

#include "exporters/json/coverage_json.hpp"
#include "graph/base/message.hpp"
#include "mappings/crosswalks/requirement_texts.hpp"
#include "mappings/curricula/reviewed_alignments.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t rows_to_add = 20;

/// The words of the evidence, each once.
std::string words_of(const AlignmentProposal& proposal, Language language) {
    std::set<std::string> seen;
    std::string text;
    for (const Evidence& evidence : proposal.evidence) {
        if (seen.insert(evidence.a).second) {
            text += (text.empty() ? "" : say(Message::list_separator, language)) +
                    (evidence.kind == "task" ? say(Message::suggest_through_task, language, {evidence.a, evidence.b})
                                             : evidence.a);
        }
    }
    return text;
}

} // namespace

Sheet suggestion_sheet(const CurriculumDraft& curriculum, std::span<const StandardDraft> standards,
                       const std::vector<AlignmentProposal>& proposals, Language language) {
    Sheet sheet;
    sheet.name = say(Message::template_alignments, language);
    sheet.title = curriculum.name;
    const auto add = [&](Message heading, std::size_t width, std::vector<std::string> choices = {}) {
        sheet.columns.push_back(
            {.heading = say(heading, language), .width = width, .wraps = width > 30, .choices = std::move(choices)});
    };
    add(Message::curriculum_code, 0);
    add(Message::curriculum_name, 0);
    add(Message::curriculum_skill, 0);
    add(Message::curriculum_depth, 0, {"I", "R", "M"});
    add(Message::curriculum_hours, 6);
    add(Message::curriculum_status, 12, {"reviewed", "proposed", "rejected"});
    add(Message::curriculum_note, 60);
    add(Message::column_confidence, 0);
    add(Message::column_evidence, 36);
    add(Message::suggest_depth_reason, 18);
    add(Message::suggest_module_check, 18);
    add(Message::suggest_skill_check, 18);
    sheet.frozen_columns = 3;
    const RequirementTexts texts(standards);
    for (const AlignmentProposal& proposal : proposals) {
        const auto module = std::ranges::find(curriculum.modules, proposal.module, &ModuleDraft::code);
        const std::vector<std::string>* const skill = texts.find(proposal.skill);
        sheet.rows.push_back({proposal.module, proposal.module_name, proposal.skill,
                              std::string(letter_of(proposal.depth)), SheetCell(), "proposed",
                              proposal.skill_title.in(language), proposal.confidence, words_of(proposal, language),
                              proposal.depth_reason.in(language),
                              module == curriculum.modules.end() ? std::string() : module_fingerprint(*module),
                              skill == nullptr ? std::string() : skill->front()});
    }
    return sheet;
}

Workbook suggestion_workbook(const CurriculumDraft& curriculum, std::span<const StandardDraft> standards,
                             const std::vector<AlignmentProposal>& proposals, Language language) {
    Workbook book;
    book.title = curriculum.name;
    book.sheets.push_back(suggestion_sheet(curriculum, standards, proposals, language));
    book.sheets.front().blank_rows = rows_to_add;
    Sheet guide;
    guide.name = say(Message::template_guide, language);
    guide.filter = false;
    guide.columns.push_back({.heading = say(Message::column_guide, language), .width = 110, .wraps = true});
    for (const Message line : {Message::suggest_guide_1, Message::suggest_guide_2, Message::suggest_guide_3,
                               Message::suggest_guide_4, Message::suggest_guide_5}) {
        guide.rows.push_back({say(line, language)});
    }
    book.sheets.push_back(std::move(guide));
    return book;
}

} // namespace kezheng
