#pragma once

#include "mappings/sheets/source_sheet.hpp"

namespace kezheng {

/// Whether a sheet is a report that the program wrote about a curriculum (levels, gaps, terms, certificates …), in
/// either language: its headings are those of such a report, whatever the sheet is called. The matrix of a report is
/// none: it says what the alignments say.
[[nodiscard]] bool is_derived_sheet(const SourceSheet& sheet);

} // namespace kezheng
