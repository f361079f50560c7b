#include "mappings/curricula/cell_values.hpp"
#include "mappings/curricula/column_meaning.hpp"
#include "mappings/curricula/module_cell.hpp"
#include "mappings/curricula/table_readers.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>

namespace kezheng {

namespace {

constexpr std::size_t first_rows_searched = 40;
constexpr std::size_t header_rows = 3;
constexpr std::size_t least_marks = 3;

/// A depth, a tick or a letter of a scale; a number may as well be hours or a term.
bool is_mark(std::string_view cell) {
    const MarkCell mark = mark_in_cell(cell);
    const bool number = mark.text.find_first_of("0123456789") != std::string_view::npos;
    return !mark.text.empty() && !number && depth_in_cell(mark.text, DepthScale::introduced_reinforced_mastered);
}

/// Whether below row `at` a column holds marks alone, one at least.
bool is_column_of_marks(const SourceSheet& sheet, std::size_t at, std::size_t column) {
    std::size_t marks = 0;
    for (std::size_t i = at + 1; i < sheet.rows.size(); ++i) {
        const std::string_view cell = sheet.rows[i].cell(column);
        if (is_mark(cell)) {
            ++marks;
        } else if (!cell.empty() && !number_in_cell(cell)) { // a total below
            return false;
        }
    }
    return marks > 0;
}

bool names_requirement(const RequirementIndex& requirements, std::string_view cell) {
    const bool numbered = cell.find_first_of("./") != std::string_view::npos;
    const FoundRequirements found = cell.empty() ? FoundRequirements{} : requirements.find(cell, {}, {});
    return (numbered && (!found.skills.empty() || !found.candidates.empty())) || found.by_title;
}

} // namespace

std::vector<ModuleDraft> modules_of_matrix(const SourceSheet& sheet, const RequirementIndex& requirements) {
    for (std::size_t i = 0; i < std::min(first_rows_searched, sheet.rows.size()); ++i) {
        const SheetRow& row = sheet.rows[i];
        const bool has_requirements = std::any_of(
            sheet.rows.begin() + static_cast<std::ptrdiff_t>(i) + 1, sheet.rows.end(), [&](const SheetRow& below) {
                return std::ranges::any_of(below.cells, [&](const std::string& cell) {
                    return cell.find('.') != std::string::npos && names_requirement(requirements, cell);
                });
            });
        std::vector<ModuleDraft> modules;
        for (std::size_t column = 0; has_requirements && column < row.cells.size(); ++column) {
            const std::string& header = row.cells[column];
            if (header.empty() || column_named(header) || !is_column_of_marks(sheet, i, column)) {
                continue;
            }
            ModuleDraft& module = modules.emplace_back();
            const ModuleCell parts = module_in_cell(header);
            module.code = parts.code.empty() ? parts.name : parts.code;
            module.name = parts.name.empty() ? parts.code : parts.name;
            module.source = sheet.place(row, column);
        }
        if (!modules.empty()) {
            return modules;
        }
    }
    return {};
}

MatrixLikeness matrix_likeness(const SourceSheet& sheet, std::span<const ModuleDraft> known,
                               const RequirementIndex& requirements) {
    MatrixLikeness result;
    const ModuleLookup lookup(known);
    std::size_t marks = 0;
    std::size_t others = 0;
    const auto look_up = [&](std::string_view cell) {
        result.modules += lookup.find(cell).code.empty() ? 0 : 1;
        result.requirements += names_requirement(requirements, cell) ? 1 : 0;
    };
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const SheetRow& row = sheet.rows[i];
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const std::string& cell = row.cells[column];
            const bool is_header = i < header_rows || column == 0;
            if (is_mark(cell)) {
                ++marks;
            } else if (is_header) {
                look_up(cell);
            } else if (!cell.empty()) {
                ++others;
            }
        }
    }
    const bool is_filled = marks >= least_marks && marks > others;
    const std::string name = comparison_form(sheet.name);
    const bool is_called_so =
        marks > 0 && (name.find("矩阵") != std::string::npos || name.find("matrix") != std::string::npos);
    result.looks_like_one = is_filled || is_called_so;
    return result;
}

} // namespace kezheng
