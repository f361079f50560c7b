#pragma once

#include "mappings/standards/standard_draft.hpp"

#include <string>
#include <vector>

namespace kezheng::test {

/// A standard of one level, one area and one task, both of the name `task`, with these sentences.
inline kezheng::StandardDraft standard_of(const std::string& id, const std::string& task,
                                          const std::vector<std::string>& statements) {
    kezheng::StandardDraft draft;
    draft.id = id;
    draft.levels.push_back({1, {"初级", {}}, {}, {}, {}});
    draft.levels[0].areas.push_back({"1", {task, {}}, {}, {}});
    draft.levels[0].areas[0].tasks.push_back({"1.1", {task, {}}, {}, {}});
    for (const std::string& statement : statements) {
        draft.levels[0].areas[0].tasks[0].skills.push_back({"", statement, {}, {}, {}});
    }
    return draft;
}

} // namespace kezheng::test
