#pragma once

#include "mappings/curricula/requirement_index.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// One of the things that a cell of requirements lists.
struct CellRequirement {
    std::string text;        ///< as written
    FoundRequirements found; ///< of a range, the skills from its first to its last element
    bool bad_range = false;  ///< both ends are found, but nothing leads from the first to the last
};

/// What a cell of requirements names: one requirement, task, area or level; a list of them (`；` `、` `,` or line ends
/// between, or numbers with spaces between); ranges such as `1.1.1-1.1.4`, `1.1～1.3`, `1.1.1-4`, with any of the usual
/// dashes, 至, 到 or `to`. A number takes standard and level from what stands before it in the cell, then from the
/// columns `standard` and `level`. A text that is as a whole the title of a requirement is not taken apart.
[[nodiscard]] std::vector<CellRequirement> requirements_in_cell(const RequirementIndex& index, std::string_view text,
                                                                std::string_view standard, std::string_view level);

} // namespace kezheng
