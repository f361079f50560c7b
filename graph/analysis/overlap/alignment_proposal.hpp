#pragma once

#include "graph/base/language.hpp"
#include "graph/model/relation.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// A module that may teach a requirement, to be reviewed.
struct AlignmentProposal {
    std::string module; ///< its code
    std::string module_name;
    std::string skill; ///< its key
    LocalisedText skill_title;
    double confidence = 0;          ///< 0 to 1
    std::vector<Evidence> evidence; ///< never empty
    Depth depth = Depth::mastered;
    LocalisedText depth_reason; ///< what the module's words say of the depth
};

} // namespace kezheng
