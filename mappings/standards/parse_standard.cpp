#include "mappings/standards/parse_standard.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/column_heading.hpp"
#include "mappings/standards/cover_fields.hpp"
#include "mappings/standards/level_name.hpp"
#include "mappings/standards/majors_table.hpp"
#include "mappings/standards/requirement_tables.hpp"
#include "mappings/standards/role_lines.hpp"
#include "mappings/standards/section_parsers.hpp"
#include "mappings/standards/sections.hpp"
#include "mappings/standards/standard_keys.hpp"
#include "mappings/standards/statement_checks.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace kezheng {

namespace {

struct RequiredSection {
    SectionKind kind;
    std::string_view heading;
};
constexpr std::array required_sections{
    RequiredSection{SectionKind::scope, "范围"},
    RequiredSection{SectionKind::references, "规范性引用文件"},
    RequiredSection{SectionKind::terms, "术语和定义"},
    RequiredSection{SectionKind::majors, "适用院校专业"},
    RequiredSection{SectionKind::roles, "面向职业岗位（群）"},
    RequiredSection{SectionKind::level_division, "职业技能等级划分"},
};

/// The title in 【】 before a level, or in the caption of a table: 表 1 某某职业技能等级要求（初级）.
std::string title_in_tables(const Sections& sections) {
    std::map<std::string, std::pair<int, std::string>> votes; // by comparison form: how often, and as printed
    const auto vote = [&](std::string_view title) {
        const std::string printed = squeeze_spaces(title);
        if (!printed.empty()) {
            auto& entry = votes[comparison_form(printed)];
            ++entry.first;
            entry.second = entry.second.empty() ? printed : entry.second;
        }
    };
    for (const SectionKind kind : {SectionKind::roles, SectionKind::level_division}) {
        for (const Line& line : lines_of(sections.of(kind))) {
            const std::size_t begin = line.text.find("【");
            const std::size_t end = line.text.find("】");
            if (begin != std::string::npos && end != std::string::npos && begin < end) {
                const std::size_t from = begin + std::string_view("【").size();
                vote(std::string_view(line.text).substr(from, end - from));
            }
        }
    }
    for (const Line& line : lines_of(sections.of(SectionKind::tables))) {
        if (!is_table_caption(line.text)) {
            continue;
        }
        std::string_view rest = line.text;
        const std::size_t table = rest.find("表");
        rest = trim(rest.substr(table + std::string_view("表").size()));
        while (!rest.empty() &&
               (rest.front() == ' ' || rest.front() == '.' || (rest.front() >= '0' && rest.front() <= '9'))) {
            rest.remove_prefix(1);
        }
        for (const std::string_view ending : {"职业技能等级", "职业技能", "（", "("}) {
            rest = rest.substr(0, rest.find(ending));
        }
        vote(rest);
    }
    std::string best;
    int most = 0;
    for (const auto& [form, entry] : votes) {
        if (entry.first > most) {
            most = entry.first;
            best = entry.second;
        }
    }
    return best;
}

/// The same title printed with and without spaces between Chinese and Latin: the one in the tables is the fuller form.
std::string best_title(const std::string& found, const Sections& sections) {
    const std::string in_tables = title_in_tables(sections);
    const bool same = comparison_form(found) == comparison_form(in_tables);
    return found.empty() || (same && in_tables.size() > found.size()) ? in_tables : found;
}

void report_missing_sections(const Sections& sections, const Document& document, std::vector<Diagnostic>& diagnostics) {
    for (const RequiredSection& section : required_sections) {
        if (!sections.has(section.kind)) {
            diagnostics.push_back(
                {Rule::section_missing, {std::string(section.heading)}, SourceRef{document.file, 0, 0}, {}});
        }
    }
}

/// Gives every level its summary and reports levels that are named but have no table.
void add_summaries(const std::vector<LevelSummary>& summaries, StandardDraft& standard, const Document& document,
                   std::vector<Diagnostic>& diagnostics) {
    for (const LevelSummary& summary : summaries) {
        const auto level =
            std::ranges::find(standard.levels, summary.level, [](const LevelDraft& draft) { return draft.name.zh; });
        if (level == standard.levels.end()) {
            diagnostics.push_back({Rule::level_without_table, {summary.level}, SourceRef{document.file, 0, 0}, {}});
            continue;
        }
        level->summary += summary.text;
    }
}

bool has_requirements(const StandardDraft& standard) {
    return std::ranges::any_of(standard.levels, [](const LevelDraft& level) {
        return std::ranges::any_of(level.areas, [](const AreaDraft& area) {
            return std::ranges::any_of(area.tasks, [](const TaskDraft& task) { return !task.skills.empty(); });
        });
    });
}

/// Why no requirements were found: tables of another kind, header rows of which the rest is unclear, or nothing at all.
Message what_is_missing(const Document& document) {
    std::size_t headings = 0; // in a line or in lines that follow each other
    bool has_header = false;
    for (const Block& block : document.blocks) {
        const Line* line = std::get_if<Line>(&block);
        if (line == nullptr) {
            return Message::error_no_requirement_tables;
        }
        const std::size_t found = headings_in(line->text);
        headings = found == 0 ? 0 : headings + found;
        has_header = has_header || headings >= 2;
    }
    return has_header ? Message::error_columns_unclear : Message::error_no_tables;
}

bool is_too_large(const std::vector<Block>& tables) {
    std::size_t bytes = 0;
    std::size_t lines = 0;
    const auto add = [&](const Line& line) {
        bytes += line.text.size();
        ++lines;
    };
    for (const Block& block : tables) {
        if (const Line* line = std::get_if<Line>(&block)) {
            add(*line);
            continue;
        }
        for (const Cell& cell : std::get<Row>(block).cells) {
            std::ranges::for_each(cell.lines, add);
        }
    }
    return bytes > largest_tables_bytes || lines > most_table_lines;
}

void sort_by_line(std::vector<Diagnostic>& diagnostics) {
    std::ranges::stable_sort(diagnostics, [](const Diagnostic& a, const Diagnostic& b) {
        return std::pair(a.source.page, a.source.line) < std::pair(b.source.page, b.source.line);
    });
}

} // namespace

std::string title_of_document(const Document& document) {
    std::vector<Diagnostic> ignored;
    std::size_t wrapped = 0;
    const Sections sections = split_sections(document, ignored);
    StandardDraft draft;
    const SectionContext context{draft, ignored, wrapped};
    parse_front(lines_of_cover(sections.of(SectionKind::front)), context);
    parse_scope(lines_of(sections.of(SectionKind::scope)), context);
    return best_title(draft.title.zh, sections);
}

Result<ReadStandard> parse_standard(const Document& document, std::string_view id) {
    ReadStandard result;
    StandardDraft& standard = result.standard;
    standard.id = std::string(id);
    std::vector<Diagnostic>& diagnostics = result.diagnostics;
    diagnostics = document.diagnostics;
    std::size_t wrapped_lines = 0;
    const SectionContext context{standard, diagnostics, wrapped_lines};
    const Sections sections = split_sections(document, diagnostics);
    if (is_too_large(sections.of(SectionKind::tables))) {
        return std::unexpected(
            Error{Message::error_tables_too_large,
                  {std::to_string(largest_tables_bytes / 1024 / 1024), std::to_string(most_table_lines)},
                  SourceRef{document.file, 0, 0}});
    }

    parse_front(lines_of_cover(sections.of(SectionKind::front)), context);
    parse_foreword(lines_of(sections.of(SectionKind::foreword)), context);
    parse_scope(lines_of(sections.of(SectionKind::scope)), context);
    parse_normative_references(lines_of(sections.of(SectionKind::references)), context);
    parse_terms(lines_of(sections.of(SectionKind::terms)), context);
    parse_majors(lines_of_majors(sections.of(SectionKind::majors)), context);
    standard.title.zh = best_title(standard.title.zh, sections);

    const std::vector<LevelSummary> summaries =
        parse_level_division(lines_of(sections.of(SectionKind::level_division)), context);
    std::vector<std::string> level_names;
    for (const LevelSummary& summary : summaries) {
        if (std::ranges::find(level_names, summary.level) == level_names.end()) {
            level_names.push_back(summary.level);
        }
    }
    standard.levels = parse_requirement_tables(sections.of(SectionKind::tables), standard.id, level_names,
                                               wrapped_lines, diagnostics);
    if (!has_requirements(standard)) {
        return std::unexpected(Error{what_is_missing(document), {}, SourceRef{document.file, 0, 0}});
    }
    finish_statements(standard, diagnostics);
    add_summaries(summaries, standard, document, diagnostics);
    parse_roles(lines_of_roles(sections.of(SectionKind::roles)), context);
    parse_bibliography(lines_of(sections.of(SectionKind::bibliography)), context);
    for (const Line& line : lines_of(sections.of(SectionKind::contents))) {
        context.diagnostics.push_back({Rule::contents_entry, {shortened(line.text, 30)}, line.source, {}});
    }
    for (const Line& line : lines_of(sections.of(SectionKind::appendix))) {
        context.diagnostics.push_back({Rule::unplaced_line, {shortened(line.text, 30)}, line.source, {}});
    }
    report_missing_sections(sections, document, diagnostics);
    if (wrapped_lines > 0) {
        diagnostics.push_back(
            {Rule::lines_joined, {std::to_string(wrapped_lines)}, SourceRef{document.file, 0, 0}, {}});
    }
    sort_by_line(diagnostics);
    return result;
}

} // namespace kezheng
