#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/base/error.hpp"
#include "graph/model/decision.hpp"
#include "mappings/sheets/source_sheet.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace kezheng {

/// What people decided in a file, in the order of its rows, each pair once.
struct ReadDecisions {
    std::vector<Decision> decisions;
    std::size_t undecided = 0; ///< rows that say nothing
    std::size_t unusable = 0;  ///< rows that say something that cannot be used; each is reported
    std::vector<Diagnostic> diagnostics;
    /// What a crosswalk written anew would not hold: other columns and metadata, identifiers of other systems.
    std::vector<std::string> foreign;
};

/// Reads the rows of a reviewed file. A row is decided by its column `decision` (accept, reject, or the relation that
/// the pair should have); where that is empty, by SSSOM's own: the modifier `Not` rejects, the justifications
/// ManualMappingCuration and MappingReview accept. An accepted pair without a relation is partial. Everything else is a
/// proposal still. Reported and left out: a row without one of the keys, a decision, relation or confidence that cannot
/// be read, a pair of one standard, a pair that is decided twice in different ways. Error: no sheet holds such a table
/// (error_no_review_table).
[[nodiscard]] Result<ReadDecisions> read_decisions(const ReadSheets& sheets, std::string_view file);

/// The same from the bytes of a file. Tables separated by tabs may hold quotation marks anywhere.
[[nodiscard]] Result<ReadSheets> read_review_sheets(std::string_view bytes, std::string_view file);

/// Whether one of the sheets holds pairs of requirements to be reviewed.
[[nodiscard]] bool holds_decisions(const ReadSheets& sheets);

} // namespace kezheng
