#pragma once

#include "graph/base/language.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// How the tasks of a stage stand to each other and to those of other stages.
enum class StageManner { sequence, concurrent, generic, recurring };

/// A kind of work and its place in the general course of a job: set up, investigate, plan, prepare, carry out, check,
/// improve (mappings/alignments/data/work-stages.tsv).
struct WorkStage {
    unsigned place = 0; ///< tens are the phases of a job, ones the order inside a phase
    StageManner manner = StageManner::sequence;
    LocalisedText label;
    std::vector<std::string> words;  ///< that name such work
    std::vector<std::string> things; ///< those of the words that tell the stage wherever they stand, sorted
};

[[nodiscard]] std::span<const WorkStage> work_stages();

/// The words for actions that set something up.
[[nodiscard]] std::span<const std::string> set_up_actions();

/// The stages that a task's name speaks of, first to last place; empty where it names none. A generic stage counts only
/// where there is no other. Of words that overlap in the name the longer one counts. A deed that
/// only describes another one does not count: what follows it in its part of the name (up to 与, 及, 和, 、) is neither
/// a stage nor a word that any task may bear.
[[nodiscard]] std::vector<const WorkStage*> stages_named(std::string_view name);

} // namespace kezheng
