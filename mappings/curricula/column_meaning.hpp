#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kezheng {

/// What a column of a curriculum's tables may hold.
enum class ColumnMeaning {
    code,
    name,
    term,
    credits,
    hours,
    part_of_hours, ///< theory, practice: the hours where no column has them all
    description,
    prerequisites,
    corequisites,
    strict_corequisites,
    skill,
    ability, ///< 能力要求: requirements that a module is aligned to, or what it teaches in its own words
    standard,
    level,
    depth,
    status,
    note,
    module_fingerprint, ///< of the texts that a reviewer judged
    skill_fingerprint,
    proposal, ///< why and how surely an alignment was proposed
    curriculum_name,
    major,
    tier,
    school_system
};

/// What a header names, in Chinese or English; width, case, spaces, brackets and a unit in brackets aside. A header of
/// several rows comes joined by line feeds, the upper row first.
[[nodiscard]] std::optional<ColumnMeaning> column_named(std::string_view header);

/// The term of a column that stands for one: `第三学期`, or `3` under a header such as 各学期周学时, or 第一学期 under
/// 第二学年. Headers of several rows as above.
[[nodiscard]] std::optional<unsigned> term_of_column(std::string_view header);

/// What a sheet's name says that it holds.
enum class SheetPurpose { unknown, modules, alignments, curriculum, candidates, candidate_alignments, other };
[[nodiscard]] SheetPurpose purpose_named(std::string_view sheet_name);

} // namespace kezheng
