#pragma once

#include "mappings/documents/document.hpp"
#include "mappings/documents/pages/page_layout.hpp"

#include <string_view>
#include <vector>

namespace kezheng {

/// Running text as lines: a printed line that is full and ends in mid-sentence is joined with the next one, unless that
/// stands apart or begins something new (a number, a heading, a reference). In doubt lines stay as they are printed.
/// `lines` are in reading order, from any number of pages.
[[nodiscard]] std::vector<Line> paragraphs_of(const std::vector<PrintedLine>& lines, std::string_view file);

} // namespace kezheng
