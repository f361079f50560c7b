#pragma once

#include "mappings/sheets/source_sheet.hpp"

#include <string_view>

namespace kezheng {

/// Reads CSV as RFC 4180 has it: quoted fields may hold separators, line ends and doubled quotes; lines end with CR LF,
/// LF or CR. The separator is the one of comma, semicolon and tab that the first lines have most of outside quotes.
/// A quote that is never closed takes the rest of the file into its field and is reported (csv-quote-open).
/// Error: too many cells.
[[nodiscard]] Result<ReadSheets> read_csv(std::string_view bytes, std::string_view file);

} // namespace kezheng
