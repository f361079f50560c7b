#pragma once

#include "mappings/documents/zip_archive.hpp"
#include "mappings/sheets/source_sheet.hpp"

#include <string_view>

namespace kezheng {

/// Reads the visible sheets of an Excel workbook (transitional or strict), in their order: texts, numbers, the last
/// values of formulas; merged ranges filled. Errors: a part is missing or damaged, or there is more than sheet.hpp
/// allows.
[[nodiscard]] Result<ReadSheets> read_xlsx(ZipArchive& archive, std::string_view file);

} // namespace kezheng
