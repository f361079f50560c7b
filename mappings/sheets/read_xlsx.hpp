#pragma once

#include "mappings/documents/docx/zip_archive.hpp"
#include "mappings/sheets/source_sheet.hpp"

#include <string_view>

namespace kezheng {

/// Reads the sheets of an Excel workbook (transitional or strict), in their order: texts, numbers, dates as
/// `2001-02-03`, the last values of formulas; merged ranges filled. Cells that hold an error or a formula without a
/// stored result are empty and reported. Errors: a part is missing or damaged, or there is more than sheet.hpp
/// allows.
[[nodiscard]] Result<ReadSheets> read_xlsx(ZipArchive& archive, std::string_view file);

} // namespace kezheng
