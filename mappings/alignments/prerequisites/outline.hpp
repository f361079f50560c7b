#pragma once

#include "mappings/alignments/prerequisites/text_profiles.hpp"
#include "mappings/alignments/prerequisites/work_stage.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <compare>
#include <cstddef>
#include <string>
#include <vector>

namespace kezheng {

/// A skill of an outline; positions are those in Outline's lists.
struct OutlineSkill {
    std::string key;
    const SkillDraft* draft = nullptr;
    std::size_t task = 0;
};

struct OutlineTask {
    std::string key;
    const TaskDraft* draft = nullptr;
    std::size_t area = 0;
    std::size_t level = 0;
    std::vector<std::size_t> skills;
    std::vector<const WorkStage*> stages; ///< by name, or by what its skills set up; may be empty

    [[nodiscard]] unsigned first_stage() const { return stages.empty() ? 0 : stages.front()->place; }
    /// Whether all its work is such that also begins a job, as far as its name tells.
    [[nodiscard]] bool recurs() const {
        return !stages.empty() && stages.front()->manner == StageManner::recurring &&
               stages.back()->manner == StageManner::recurring;
    }
    [[nodiscard]] unsigned last_stage() const { return stages.empty() ? 0 : stages.back()->place; }
};

struct OutlineArea {
    const AreaDraft* draft = nullptr;
    std::size_t level = 0;
    std::vector<std::size_t> tasks;
};

struct OutlineLevel {
    const LevelDraft* draft = nullptr;
    std::vector<std::size_t> areas;
    std::vector<std::size_t> tasks;
};

/// A standard's tasks and skills in flat lists, with the language that describes them; points into the draft.
struct Outline {
    explicit Outline(const StandardDraft& standard);

    std::string title;
    std::vector<OutlineLevel> levels; ///< from the lowest
    std::vector<OutlineArea> areas;
    std::vector<OutlineTask> tasks;
    std::vector<OutlineSkill> skills;
    TextProfiles task_language;
    TextProfiles skill_language;

    /// Whether wording sets tasks apart from others: it is not in the standard's title, nor in the names of most tasks.
    [[nodiscard]] bool is_telling(std::string_view wording) const;

    /// Whether wording says what work is about: it is not in the title, nor the name of a place, a bare action or a
    /// word that any sentence may hold (数据, 编制, 报表).
    [[nodiscard]] bool names_a_matter(std::string_view wording) const;

    /// Whether the name of a task, or of a thing that its skills work with or on, begins with the wording, or is a verb
    /// at the end of the task's name.
    [[nodiscard]] bool begins_a_name(std::size_t task, std::string_view wording) const;

    /// How near two areas are: the sum over their tasks, made independent of how many they have.
    [[nodiscard]] double area_similarity(std::size_t a, std::size_t b) const;
};

/// Whether a task opens or sets something up.
[[nodiscard]] bool is_set_up(const OutlineTask& task);

/// What the stages say of two tasks: less where the first one's work comes first, equivalent where both are of the same
/// stages, unordered where a name says nothing certain. Work that recurs is ordered only before what comes
/// after all of it and after what makes the thing that it checks, and like generic work only where `of_one_line`; work
/// that runs side by side with the other not at all.
[[nodiscard]] std::partial_ordering by_stage(const OutlineTask& a, const OutlineTask& b, bool of_one_line);

} // namespace kezheng
