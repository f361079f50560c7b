#pragma once

#include "graph/base/error.hpp"
#include "mappings/documents/document.hpp"
#include "mappings/standards/section_parsers.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng::test {

/// A text document as the program reads it; it must be readable.
[[nodiscard]] Document document_from(std::string_view text);
/// The lines of such a document (rows joined by spaces).
[[nodiscard]] std::vector<Line> lines_from(std::string_view text);

/// A standard `s` read from a text that has tables of requirements.
[[nodiscard]] ReadStandard standard_from(std::string_view text);

/// What the reader of the tables alone makes of a text.
struct ReadTables {
    std::vector<LevelDraft> levels;
    std::vector<Diagnostic> diagnostics;
    std::size_t wrapped_lines = 0;
};
[[nodiscard]] ReadTables tables_from(std::string_view text, const std::vector<std::string>& level_names = {});

/// Runs a parser of one section over drawn lines, on an empty standard `s`.
struct ReadSection {
    StandardDraft standard;
    std::vector<Diagnostic> diagnostics;
    std::size_t wrapped_lines = 0;
};
using SectionParser = void (*)(const std::vector<Line>&, SectionContext);
[[nodiscard]] ReadSection section_from(SectionParser parser, std::string_view text, StandardDraft before = {});

/// The tree of levels, a line an element, with its printed number; `-` stands for a number that is not printed:
///
///     level 1 初级
///     1 磨豆
///     1.1 称量
///     1.1.1 能称量咖啡豆。
[[nodiscard]] std::string outline(const std::vector<LevelDraft>& levels);

/// Diagnostics, a line each: `LINE RULE NODE: ARGUMENT | ARGUMENT`; the node is left out where there is none.
[[nodiscard]] std::string listing(const std::vector<Diagnostic>& diagnostics);
/// The same, only those with severity warning or error and without arguments.
[[nodiscard]] std::string warnings(const std::vector<Diagnostic>& diagnostics);

[[nodiscard]] std::string majors_text(const StandardDraft& standard);     ///< `original secondary 茶艺`
[[nodiscard]] std::string roles_text(const StandardDraft& standard);      ///< `咖啡师 [门店] 1 2`
[[nodiscard]] std::string terms_text(const StandardDraft& standard);      ///< `3.1 zh | en | definition | source`
[[nodiscard]] std::string references_text(const StandardDraft& standard); ///< `normative CODE | text`, `[1] text`

/// The same standard with its lists of majors in the order of catalogues and tiers, as JSON has them; within a list the
/// order stays.
[[nodiscard]] StandardDraft with_sorted_lists(StandardDraft standard);

/// Every requirement of a standard, in order.
[[nodiscard]] std::vector<const SkillDraft*> skills_of(const StandardDraft& standard);
/// How many areas, tasks and requirements each level has: `3/10/44 3/9/38`.
[[nodiscard]] std::string counts_of(const StandardDraft& standard);

/// FNV-1a, 64 bits.
[[nodiscard]] std::uint64_t hash_of(std::string_view text);

} // namespace kezheng::test
