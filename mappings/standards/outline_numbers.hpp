#pragma once

#include "mappings/documents/document.hpp"

#include <vector>

namespace kezheng {

/// The blocks of the tables with decimal numbers where areas, tasks and requirements are numbered by three signs of
/// their own (`一、`, `（一）`, `1.`) in flowing text: `1.`, `1.1`, `1.1.1`. As they are where any decimal number of
/// several parts stands, or the signs are not three.
[[nodiscard]] std::vector<Block> with_decimal_numbers(std::vector<Block> blocks);

} // namespace kezheng
