#pragma once

#include "mappings/documents/pages/page_layout.hpp"

#include <vector>

namespace kezheng {

/// Takes out the column of serial numbers (序号) that some tables of requirements begin with: its heading, also where
/// it is wrapped, and below it each whole number that begins a line and comes next in the series (which may begin
/// again). Such a column is narrow, so that in text laid out with characters its numbers stand a blank from the next
/// column and may be taken for its text. Lines that hold nothing else are removed. `lines` are those of all pages, in
/// order.
void remove_serial_numbers(std::vector<PrintedLine>& lines);

} // namespace kezheng
