#pragma once

#include "mappings/documents/zip_archive.hpp"
#include "mappings/sheets/source_sheet.hpp"

#include <string_view>

namespace kezheng {

/// Reads the sheets of an OpenDocument spreadsheet, in their order: the text of each cell as it is shown;
/// merged ranges filled. Errors: a part is missing or damaged, or there is more than source_sheet.hpp allows.
[[nodiscard]] Result<ReadSheets> read_ods(ZipArchive& archive, std::string_view file);

} // namespace kezheng
