#pragma once

#include "mappings/standards/column_heading.hpp"

#include <cstddef>
#include <string_view>

namespace kezheng {

/// The word before the name of an area or a task that says what it is.
struct ElementLabel {
    Column column = Column::unknown; ///< area or task; unknown where there is no such word
    std::size_t length = 0;          ///< bytes, with a colon and the spaces after it; a number comes next or the name
};

/// The label that `text` starts with: `工作领域：识茶`, `工作任务1.1 绿茶`, `领域一：识茶`. Without a colon, a number
/// must follow.
[[nodiscard]] ElementLabel element_label(std::string_view text);

} // namespace kezheng
