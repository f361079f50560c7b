#include "cli/loading/example_files.hpp"

#include "cli/curriculum_workbook.hpp"
#include "cli/loading/load_curriculum.hpp"
#include "exporters/json/coverage_json.hpp"
#include "exporters/pictures/coverage_picture.hpp"
#include "exporters/tables/closing_tables.hpp"
#include "exporters/tables/coverage_tables.hpp"
#include "exporters/tables/markdown.hpp"
#include "exporters/tables/xlsx.hpp"
#include "graph/base/message.hpp"
#include "mappings/curricula/example_curriculum.hpp"
#include "mappings/standards/bundled_standards.hpp"

#include <algorithm>
#include <utility>

namespace kezheng {

namespace {

constexpr std::size_t blank_rows = 100;
constexpr double most_seconds = 60;

} // namespace

Result<std::vector<ExampleFile>> example_files(const CompetencyGraph& standards, const CommonOptions& common, Io& io) {
    const bool complete = std::ranges::all_of(bundled_standard_keys(),
                                              [&](std::string_view key) { return standards.find(key).has_value(); });
    if (!complete) {
        return std::vector<ExampleFile>();
    }
    const Result<LoadedCurriculum> loaded =
        load_curriculum_with_candidates(std::string(example_curriculum_name), {}, common, io, Crosswalks::included);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    const CompetencyGraph& graph = loaded->graph;
    const Language language = common.language;
    const CoverageReport report{coverage(graph, loaded->curriculum, {}), order_faults(graph, loaded->curriculum),
                                certificates(graph, loaded->curriculum)};
    const ClosingSet closing =
        closing_set(graph, loaded->curriculum, *loaded->candidates, {{}, ClosingObjective::hours, most_seconds});
    const Result<std::string> blank = xlsx_of(curriculum_workbook({}, graph, blank_rows, language));
    const Result<std::string> example = xlsx_of(curriculum_workbook(loaded->draft, graph, blank_rows, language));
    const Result<std::string> workbook =
        xlsx_of(coverage_workbook(graph, report, MatrixPlace::after_summary, language));
    const Result<std::string> closing_book = xlsx_of(closing_workbook(graph, loaded->curriculum, closing, language));
    const std::string page = markdown_of(coverage_workbook(graph, report, MatrixPlace::last, language));
    for (const Result<std::string>* made : {&blank, &example, &workbook, &closing_book}) {
        if (!*made) {
            return std::unexpected(made->error());
        }
    }
    return std::vector<ExampleFile>{
        {"curriculum/template.xlsx", *blank, say(Message::file_template, language)},
        {"curriculum/example.xlsx", *example, say(Message::file_example_curriculum, language)},
        {"curriculum/coverage.xlsx", *workbook, say(Message::file_coverage, language, {"Excel"})},
        {"curriculum/coverage.md", page, say(Message::file_coverage, language, {"Markdown"})},
        {"curriculum/coverage.json", coverage_json(graph, report), say(Message::file_coverage, language, {"JSON"})},
        {"curriculum/coverage.svg", coverage_picture(graph, report, language),
         say(Message::coverage_picture_file, language)},
        {"curriculum/close.json", closing_set_json(graph, closing), say(Message::file_closing_set, language, {"JSON"})},
        {"curriculum/close.xlsx", *closing_book, say(Message::file_closing_set, language, {"Excel"})},
    };
}

} // namespace kezheng
