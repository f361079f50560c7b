#include "mappings/curricula/derived_sheets.hpp"

#include "graph/base/message.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>

namespace kezheng {

namespace {

/// Headings that stand together in one report, and in no table that people fill in.
using ReportHeadings = std::array<Message, 2>;

constexpr std::array report_headings{
    ReportHeadings{Message::column_item, Message::column_result},                  // summary
    ReportHeadings{Message::column_own_covered, Message::column_verdict},          // levels
    ReportHeadings{Message::column_key, Message::column_shallow},                  // areas, tasks, roles
    ReportHeadings{Message::column_key, Message::column_blocks},                   // requirements, gaps
    ReportHeadings{Message::column_taught, Message::column_alone},                 // modules
    ReportHeadings{Message::column_first_covered, Message::column_covered_by_end}, // terms
    ReportHeadings{Message::column_key, Message::column_problem},                  // order faults
    ReportHeadings{Message::column_item, Message::column_reviewed_only},           // certificates
    ReportHeadings{Message::column_relation, Message::column_confidence},          // shared requirements
    ReportHeadings{Message::column_share_of_module, Message::column_convertible_credits},
    ReportHeadings{Message::column_certificate_number, Message::column_evidence}, // pairs
    ReportHeadings{Message::column_closes_count, Message::column_closes},         // modules of a closing set
    ReportHeadings{Message::column_missing_now, Message::column_missing_then},    // levels afterwards
};

constexpr std::size_t first_rows = 5;

bool has_headings(const SheetRow& row, const ReportHeadings& headings, Language language) {
    return std::ranges::all_of(headings, [&](Message heading) {
        const std::string form = comparison_form(say(heading, language));
        return std::ranges::any_of(row.cells, [&](const std::string& cell) { return comparison_form(cell) == form; });
    });
}

} // namespace

bool is_derived_sheet(const SourceSheet& sheet) {
    const std::size_t rows = std::min(first_rows, sheet.rows.size());
    return std::any_of(
        sheet.rows.begin(), sheet.rows.begin() + static_cast<std::ptrdiff_t>(rows), [](const SheetRow& row) {
            return std::ranges::any_of(report_headings, [&](const ReportHeadings& headings) {
                return has_headings(row, headings, Language::chinese) || has_headings(row, headings, Language::english);
            });
        });
}

} // namespace kezheng
