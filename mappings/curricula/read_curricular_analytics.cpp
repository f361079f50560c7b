#include "mappings/curricula/cell_values.hpp"
#include "mappings/curricula/table_readers.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// The headers of the table of courses, in comparison form.
struct Places {
    std::size_t id = 0;
    std::optional<std::size_t> name;
    std::optional<std::size_t> prefix;
    std::optional<std::size_t> number;
    std::optional<std::size_t> prerequisites;
    std::optional<std::size_t> corequisites;
    std::optional<std::size_t> strict_corequisites;
    std::optional<std::size_t> credits;
    std::optional<std::size_t> term;
};

bool is_course_header(const SheetRow& row) {
    return comparison_form(row.cell(0)) == "courseid";
}

Places places_of(const SheetRow& header) {
    Places places;
    const auto at = [&](std::string_view name) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < header.cells.size(); ++i) {
            if (comparison_form(header.cells[i]) == name) {
                return i;
            }
        }
        return std::nullopt;
    };
    places.name = at("coursename");
    places.prefix = at("prefix");
    places.number = at("number");
    places.prerequisites = at("prerequisites");
    places.corequisites = at("corequisites");
    places.strict_corequisites = at("strict-corequisites");
    places.credits = at("credithours");
    places.term = at("term");
    return places;
}

std::string_view cell_at(const SheetRow& row, std::optional<std::size_t> column) {
    return column ? row.cell(*column) : std::string_view();
}

ModuleDraft course(const SourceSheet& sheet, const SheetRow& row, const Places& places,
                   std::vector<Diagnostic>& diagnostics) {
    ModuleDraft module;
    module.code = std::string(row.cell(places.id));
    module.name = std::string(cell_at(row, places.name));
    if (module.name.empty()) {
        module.name = std::string(
            trim(std::string(cell_at(row, places.prefix)) + ' ' + std::string(cell_at(row, places.number))));
    }
    if (module.name.empty()) {
        module.name = module.code;
    }
    module.prerequisites = codes_in_cell(cell_at(row, places.prerequisites));
    module.corequisites = codes_in_cell(cell_at(row, places.corequisites));
    module.strict_corequisites = codes_in_cell(cell_at(row, places.strict_corequisites));
    module.source = sheet.place(row, places.id);
    const std::string credits(cell_at(row, places.credits));
    if (const std::optional<double> value = number_in_cell(credits); value && *value >= 0) {
        module.credits = *value;
    } else if (!credits.empty()) {
        diagnostics.push_back({Rule::bad_number,
                               {credits, LocalisedText{say(Message::curriculum_credits, Language::chinese),
                                                       say(Message::curriculum_credits, Language::english)}},
                               sheet.place(row, *places.credits),
                               {}});
    }
    const std::string term(cell_at(row, places.term));
    if (const std::optional<TermCell> value = term_in_cell(term)) {
        module.term = value->first;
    } else if (!term.empty()) {
        diagnostics.push_back({Rule::bad_term, {term}, sheet.place(row, *places.term), {}});
    }
    return module;
}

} // namespace

bool is_curricular_analytics(const SourceSheet& sheet) {
    constexpr std::array<std::string_view, 7> first_words{"curriculum", "degreeplan", "institution", "degreetype",
                                                          "systemtype", "cip",        "courses"};
    std::size_t own = 0;
    for (const SheetRow& row : sheet.rows) {
        if (is_course_header(row)) {
            return own >= 2;
        }
        own += std::ranges::find(first_words, comparison_form(row.cell(0))) != first_words.end() ? 1 : 0;
    }
    return false;
}

void read_curricular_analytics(const SourceSheet& sheet, CurriculumDraft& curriculum,
                               std::vector<Diagnostic>& diagnostics) {
    std::optional<Places> places;
    for (const SheetRow& row : sheet.rows) {
        const std::string first = comparison_form(row.cell(0));
        if (is_course_header(row)) {
            places = places_of(row);
        } else if (!places || row.cells.size() == 1 || first == "additionalcourses") {
            if (first == "curriculum") {
                curriculum.name = std::string(row.cell(1));
            } else if (first == "degreetype") {
                curriculum.tier = std::string(row.cell(1));
            } else if (first == "systemtype" && comparison_form(row.cell(1)) == "quarter") {
                curriculum.system = CurriculumDraft::System::quarter;
            }
        } else if (!row.cell(0).empty()) {
            ModuleDraft module = course(sheet, row, *places, diagnostics);
            const auto same = std::ranges::find(curriculum.modules, module.code, &ModuleDraft::code);
            if (same != curriculum.modules.end()) {
                diagnostics.push_back({Rule::module_repeated, {module.code, same->name}, module.source, {}});
                continue;
            }
            curriculum.modules.push_back(std::move(module));
        }
    }
}

} // namespace kezheng
