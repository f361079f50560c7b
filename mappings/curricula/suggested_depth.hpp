#pragma once

#include "graph/base/language.hpp"
#include "graph/model/relation.hpp"

#include <span>
#include <string>
#include <string_view>

namespace kezheng {

/// How deep a module teaches something, by its own words.
struct SuggestedDepth {
    Depth depth = Depth::mastered;
    LocalisedText reason; ///< the word that says so and where it stands, or that there is none
};

/// The depth at which a module teaches what `words` of its description are about: by the last word of depth before them
/// in the same sentence (了解 introduced; 练习, 能 … reinforced; 独立, 综合 mastered), else the first after them in
/// their clause; else by the module's name (概论 introduced, 实训 mastered); else mastered, as an empty depth is read.
[[nodiscard]] SuggestedDepth suggested_depth(std::string_view name, std::string_view description,
                                             std::span<const std::string> words);

} // namespace kezheng
