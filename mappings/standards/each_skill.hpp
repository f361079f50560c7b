#pragma once

namespace kezheng {

/// Calls `visit` with each skill of some levels (LevelDraft), in the order of the standard.
void for_each_skill(auto& levels, const auto& visit) {
    for (auto& level : levels) {
        for (auto& area : level.areas) {
            for (auto& task : area.tasks) {
                for (auto& skill : task.skills) {
                    visit(skill);
                }
            }
        }
    }
}

} // namespace kezheng
