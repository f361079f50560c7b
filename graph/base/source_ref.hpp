#pragma once

#include "graph/base/shared_text.hpp"

namespace kezheng {

/// Where in the user's input something stands. All count from 1; 0 means that the format has none. `line` is a line of
/// text, or a paragraph of a Word file; `row` and `column` name a cell of a table.
struct SourceRef {
    SharedText file;
    unsigned page = 0;
    unsigned line = 0;
    unsigned row = 0;
    unsigned column = 0;
    SharedText sheet = {}; ///< the sheet of a workbook that `row` and `column` count in

    bool operator==(const SourceRef&) const = default;
};

} // namespace kezheng
