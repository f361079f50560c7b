#pragma once

#include "graph/base/error.hpp"
#include "mappings/curricula/curriculum_draft.hpp"
#include "mappings/curricula/requirement_index.hpp"

#include <span>
#include <string>
#include <string_view>

namespace kezheng {

/// A file of a curriculum: its name for positions, and its bytes.
struct CurriculumFile {
    std::string name;
    std::string bytes;
};

/// Reads a curriculum from one workbook or CSV, or from several CSVs: tables are told apart by their headers and, where
/// these leave it open, by the name of the sheet or file. `fallback_name` names a curriculum that does not name itself.
/// A CSV of CurricularAnalytics is read as well. Requirements that the alignments name are looked up in `requirements`.
/// `known` are modules of another curriculum that requisites may name besides its own.
/// Errors: a file that read_sheets() cannot read; no table of modules; a table of modules without a module.
[[nodiscard]] Result<ReadCurriculum> read_curriculum(std::span<const CurriculumFile> files,
                                                     std::string_view fallback_name,
                                                     const RequirementIndex& requirements,
                                                     std::span<const ModuleDraft> known = {});

/// `curriculum/NAME`: white space and slashes in the name become `-`.
[[nodiscard]] std::string curriculum_key(std::string_view name);

} // namespace kezheng
