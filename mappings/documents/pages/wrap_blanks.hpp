#pragma once

#include "mappings/documents/document.hpp"

#include <vector>

namespace kezheng {

/// Puts blanks at the places that append_printed() marked if such blanks stand inside the lines (nearly) everywhere,
/// else nothing. The rows of tables and the text around them are looked at each for itself.
void settle_wrap_blanks(std::vector<Block>& blocks);

} // namespace kezheng
