#include "mappings/curricula/cell_values.hpp"
#include "mappings/curricula/table_readers.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <array>
#include <map>
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

/// Whether a header has a column that only this format has, so that it is known without the lines above it.
bool has_own_column(const SheetRow& header) {
    constexpr std::array<std::string_view, 2> own{"strict-corequisites", "canonicalname"};
    return std::ranges::any_of(header.cells, [&](const std::string& cell) {
        return std::ranges::find(own, comparison_form(cell)) != own.end();
    });
}

/// The parts of a file: a line that holds nothing but a part's name begins it.
enum class Part { head, courses, outcomes };

std::optional<Part> part_begun_by(const SheetRow& row) {
    const std::string first = comparison_form(row.cell(0));
    if (first == "courses" || first == "additionalcourses") {
        return Part::courses;
    }
    if (first == "courselearningoutcomes" || first == "curriculumlearningoutcomes") {
        return Part::outcomes;
    }
    return std::nullopt;
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

/// An id as it is told apart: spreadsheet programs and data frames make 12.0 of 12.
std::string course_id(std::string_view text) {
    const std::size_t point = text.find('.');
    const auto is_made_of = [](std::string_view part, std::string_view characters) {
        return !part.empty() && part.find_first_not_of(characters) == std::string_view::npos;
    };
    const bool is_whole = point != std::string_view::npos && is_made_of(text.substr(0, point), "0123456789") &&
                          is_made_of(text.substr(point + 1), "0");
    return std::string(is_whole ? text.substr(0, point) : text);
}

std::vector<std::string> course_ids(std::string_view cell) {
    std::vector<std::string> ids = codes_in_cell(cell);
    std::ranges::transform(ids, ids.begin(), course_id);
    return ids;
}

ModuleDraft course(const SourceSheet& sheet, const SheetRow& row, const Places& places,
                   std::vector<Diagnostic>& diagnostics) {
    ModuleDraft module;
    module.name = std::string(cell_at(row, places.name));
    if (module.name.empty()) {
        module.name = std::string(
            trim(std::string(cell_at(row, places.prefix)) + ' ' + std::string(cell_at(row, places.number))));
    }
    module.code = course_id(row.cell(places.id));
    if (module.code.empty()) {
        diagnostics.push_back({Rule::module_without_code, {module.name}, sheet.place(row, places.id), {}});
        module.code = module.name;
    }
    if (module.name.empty()) {
        module.name = module.code;
    }
    module.prerequisites = course_ids(cell_at(row, places.prerequisites));
    module.corequisites = course_ids(cell_at(row, places.corequisites));
    module.strict_corequisites = course_ids(cell_at(row, places.strict_corequisites));
    module.source = sheet.place(row, places.id);
    const auto place_of = [&](std::optional<std::size_t> column) {
        return sheet.place(row, column.value_or(places.id));
    };
    module.hours_place = module.source;
    module.prerequisites_place = place_of(places.prerequisites);
    module.corequisites_place = place_of(places.corequisites);
    module.strict_corequisites_place = place_of(places.strict_corequisites);
    const std::string credits(cell_at(row, places.credits));
    if (const std::optional<double> value = number_in_cell(credits); value && *value >= 0) {
        module.credits = *value;
    } else if (!credits.empty()) {
        diagnostics.push_back({value ? Rule::number_below_zero : Rule::bad_number,
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

void read_head_line(const SourceSheet& sheet, const SheetRow& row, CurriculumDraft& curriculum,
                    std::vector<Diagnostic>& diagnostics) {
    const std::string first = comparison_form(row.cell(0));
    if (first == "curriculum") {
        curriculum.name = std::string(row.cell(1));
    } else if (first == "degreetype") {
        curriculum.tier = std::string(row.cell(1));
    } else if (first == "systemtype") {
        const std::string system = comparison_form(row.cell(1));
        if (system == "quarter") {
            curriculum.system = CurriculumDraft::System::quarter;
        } else if (!system.empty() && system != "semester") {
            diagnostics.push_back({Rule::term_system_unknown, {std::string(row.cell(1))}, sheet.place(row, 1), {}});
        }
    }
}

bool is_remark(const SheetRow& row) {
    return row.cell(0).starts_with('#');
}

} // namespace

bool is_curricular_analytics(const SourceSheet& sheet) {
    constexpr std::array<std::string_view, 7> first_words{"curriculum", "degreeplan", "institution", "degreetype",
                                                          "systemtype", "cip",        "courses"};
    std::size_t own = 0;
    for (const SheetRow& row : sheet.rows) {
        if (is_course_header(row)) {
            return own >= 2 || has_own_column(row);
        }
        own += std::ranges::find(first_words, comparison_form(row.cell(0))) != first_words.end() ? 1 : 0;
    }
    return false;
}

void read_curricular_analytics(const SourceSheet& sheet, CurriculumDraft& curriculum,
                               std::vector<Diagnostic>& diagnostics) {
    Part part = Part::head;
    std::optional<Places> places;
    std::map<std::string, std::string> names; // by code
    for (const ModuleDraft& module : curriculum.modules) {
        names.emplace(module.code, module.name);
    }
    for (const SheetRow& row : sheet.rows) {
        if (is_remark(row)) {
            continue;
        }
        if (const std::optional<Part> begun = part_begun_by(row)) {
            part = *begun;
        } else if (part != Part::outcomes && is_course_header(row)) {
            part = Part::courses;
            places = places_of(row);
        } else if (part == Part::head) {
            read_head_line(sheet, row, curriculum, diagnostics);
        } else if (part == Part::courses && places && row.cells.size() == 1) {
            diagnostics.push_back({Rule::note_row, {std::string(row.cell(0))}, sheet.place(row), {}});
        } else if (part == Part::courses && places) {
            ModuleDraft module = course(sheet, row, *places, diagnostics);
            if (const auto [same, is_new] = names.try_emplace(module.code, module.name); !is_new) {
                diagnostics.push_back({Rule::module_repeated, {module.code, same->second}, module.source, {}});
                continue;
            }
            curriculum.modules.push_back(std::move(module));
        }
    }
}

} // namespace kezheng
