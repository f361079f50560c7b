#pragma once

#include "graph/base/source_ref.hpp"
#include "graph/model/relation.hpp"

#include <string>

namespace kezheng {

/// What a person decided about a module and a requirement that it was proposed to teach.
struct AlignmentDecision {
    /// How the texts that were judged stand to those that are there now.
    enum class State {
        current,
        moved,     ///< the requirement's text stands under another key now, which is `skill`
        unchecked, ///< the file does not say what texts were judged
        stale      ///< a text changed: the decision is not to be applied
    };

    std::string module; ///< its code
    std::string skill;  ///< a key
    Depth depth = Depth::mastered;
    double hours = 0;                 ///< 0 where they are not stated
    Status status = Status::accepted; ///< accepted or rejected
    State state = State::unchecked;
    std::string note;
    SourceRef source;
};

} // namespace kezheng
