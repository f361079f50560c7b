#include "cli/text/curriculum_guide.hpp"

#include "graph/base/message.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace kezheng {

namespace {

/// A column of a sheet. The example is a text in two languages or, where it is the same in both, `literal`.
struct GuideRow {
    Message sheet;
    Message column;
    Message what;
    Message allowed;
    std::optional<Message> example;
    std::string_view literal;
};

constexpr std::array guide_rows{
    GuideRow{Message::template_curriculum,
             Message::curriculum_title,
             Message::guide_curriculum_name,
             Message::guide_optional_text,
             Message::guide_example_plan,
             {}},
    GuideRow{Message::template_curriculum,
             Message::field_major,
             Message::guide_curriculum_major,
             Message::guide_optional_text,
             Message::guide_example_major,
             {}},
    GuideRow{Message::template_curriculum,
             Message::curriculum_tier,
             Message::guide_curriculum_tier,
             Message::guide_tiers,
             Message::guide_example_tier,
             {}},
    GuideRow{Message::template_curriculum,
             Message::curriculum_school_system,
             Message::guide_school_system,
             Message::guide_optional_text,
             Message::guide_example_system,
             {}},
    GuideRow{Message::template_modules,
             Message::curriculum_code,
             Message::guide_code,
             Message::guide_code_allowed,
             {},
             "K05"},
    GuideRow{Message::template_modules,
             Message::curriculum_name,
             Message::guide_name,
             Message::guide_any_text,
             Message::guide_example_name,
             {}},
    GuideRow{
        Message::template_modules, Message::curriculum_term, Message::guide_term, Message::guide_term_allowed, {}, "2"},
    GuideRow{
        Message::template_modules, Message::curriculum_credits, Message::guide_credits, Message::guide_number, {}, "4"},
    GuideRow{
        Message::template_modules, Message::curriculum_hours, Message::guide_hours, Message::guide_number, {}, "64"},
    GuideRow{Message::template_modules,
             Message::curriculum_description,
             Message::guide_description,
             Message::guide_optional_text,
             Message::guide_example_description,
             {}},
    GuideRow{Message::template_modules,
             Message::curriculum_prerequisites,
             Message::guide_prerequisites,
             Message::guide_codes,
             {},
             "K01；K02"},
    GuideRow{Message::template_modules,
             Message::curriculum_corequisites,
             Message::guide_corequisites,
             Message::guide_codes,
             {},
             "K06"},
    GuideRow{Message::template_modules,
             Message::curriculum_strict_corequisites,
             Message::guide_strict,
             Message::guide_codes,
             {},
             ""},
    GuideRow{Message::template_alignments,
             Message::curriculum_code,
             Message::guide_aligned_module,
             Message::guide_code_allowed,
             {},
             "K05"},
    GuideRow{Message::template_alignments,
             Message::curriculum_skill,
             Message::guide_skill,
             Message::guide_skill_allowed,
             {},
             "b2b/1/1.1.1-1.1.4"},
    GuideRow{Message::template_alignments,
             Message::curriculum_depth,
             Message::guide_depth,
             Message::guide_depth_allowed,
             {},
             "M"},
    GuideRow{Message::template_alignments,
             Message::curriculum_hours,
             Message::guide_aligned_hours,
             Message::guide_number,
             {},
             "16"},
    GuideRow{Message::template_alignments,
             Message::curriculum_status,
             Message::guide_status,
             Message::guide_status_allowed,
             {},
             "reviewed"},
    GuideRow{Message::template_alignments,
             Message::curriculum_note,
             Message::guide_note,
             Message::guide_optional_text,
             Message::guide_example_note,
             {}},
    GuideRow{Message::template_candidates,
             Message::guide_all_columns,
             Message::guide_candidates,
             Message::guide_whole_sheet,
             {},
             ""},
    GuideRow{Message::template_candidate_alignments,
             Message::guide_all_columns,
             Message::guide_candidate_alignments,
             Message::guide_whole_sheet,
             {},
             ""},
    GuideRow{Message::template_requirements,
             Message::guide_all_columns,
             Message::guide_requirements,
             Message::guide_do_not_fill,
             {},
             ""},
    GuideRow{Message::guide_matrix_sheet,
             Message::guide_all_columns,
             Message::guide_matrix,
             Message::guide_matrix_allowed,
             {},
             "M"},
};

struct GuideCommand {
    Message purpose;
    std::string_view command; ///< before the file's name
    std::string_view rest;
};

constexpr std::array guide_commands{
    GuideCommand{Message::guide_run_coverage, "kezheng coverage ", ""},
    GuideCommand{Message::guide_run_suggest, "kezheng suggest ", " -o suggestions.xlsx"},
    GuideCommand{Message::guide_run_close, "kezheng close ", ""},
};

} // namespace

Sheet curriculum_guide(Language language) {
    const auto text = [&](Message message) { return say(message, language); };
    Sheet sheet;
    sheet.name = text(Message::template_guide);
    sheet.filter = false;
    const auto add = [&](Message heading, std::size_t width) {
        sheet.columns.push_back({.heading = text(heading), .width = width, .wraps = width > 14});
    };
    add(Message::template_where, 14);
    add(Message::guide_column, 12);
    add(Message::guide_what, 52);
    add(Message::guide_allowed, 38);
    add(Message::guide_example, 28);
    sheet.frozen_columns = 2;
    for (const GuideRow& row : guide_rows) {
        std::string example = row.example ? text(*row.example) : std::string(row.literal);
        sheet.rows.push_back({SheetCell(text(row.sheet), CellTone::strong), text(row.column), text(row.what),
                              text(row.allowed), SheetCell(std::move(example), CellTone::muted)});
    }
    for (const GuideCommand& row : guide_commands) {
        const std::string command = std::string(row.command) + text(Message::guide_file) + std::string(row.rest);
        sheet.rows.push_back(
            {SheetCell(text(Message::guide_run_step), CellTone::strong), SheetCell(), text(row.purpose), command});
    }
    return sheet;
}

} // namespace kezheng
