#pragma once

#include "mappings/documents/docx/zip_archive.hpp"
#include "mappings/sheets/source_sheet.hpp"

#include <string_view>

namespace kezheng {

/// Reads the sheets of an OpenDocument spreadsheet, in their order: the text of each cell, numbers and
/// days (`2001-02-03`) as they are stored; merged ranges filled. Cells that hold an error are empty and reported.
/// Errors: a part is missing or damaged, or there is more than source_sheet.hpp allows.
[[nodiscard]] Result<ReadSheets> read_ods(ZipArchive& archive, std::string_view file);

} // namespace kezheng
