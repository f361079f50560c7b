#pragma once

#include "cli/loading/example_files.hpp"

namespace kezheng {

/// What the demo shows of the overlap of the first two standards: a workbook to review, JSON, an SSSOM table, pictures.
/// Nothing where there is only one standard. Errors: as of load_crosswalk(); a workbook that cannot be made.
[[nodiscard]] Result<std::vector<ExampleFile>> overlap_files(const CompetencyGraph& standards,
                                                             const CommonOptions& common, Io& io);

} // namespace kezheng
