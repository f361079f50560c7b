#pragma once

#include "mappings/documents/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// Like append_wrapped(), but where a line ends between Chinese and Latin letters or digits, the place is marked until
/// settle_wrap_blanks() knows whether a blank stood there.
void append_printed(std::string& text, std::string_view next);

/// Puts blanks at the marked places if such blanks stand inside the lines (nearly) everywhere, else nothing. The rows
/// of tables and the text around them are looked at each for itself.
void settle_wrap_blanks(std::vector<Block>& blocks);

} // namespace kezheng
