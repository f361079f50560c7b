#include "mappings/alignments/prerequisites/rules.hpp"

#include <algorithm>
#include <array>

namespace kezheng {

namespace {

constexpr unsigned phase = 10; ///< places of work-stages.tsv count phases in tens

// Cosines across areas; see ladder.cpp.
constexpr double near_across = 0.09;
constexpr double near_general = 0.12;

constexpr std::array general_words{"基础", "入门", "初步", "通用", "概论", "常规"};

/// Whether a name speaks of the general way: it says so, or has hardly more to it than the stage of work.
bool is_general(const OutlineTask& task) {
    const std::string& name = task.draft->name.zh;
    return std::ranges::any_of(general_words, [&](const char* word) { return name.contains(word); }) ||
           std::ranges::any_of(task.stages, [&](const WorkStage* stage) {
               return std::ranges::find(stage->words, name) != stage->words.end();
           });
}

/// Whether two tasks begin with the same kind of work; all checks are one.
bool begin_alike(const OutlineTask& a, const OutlineTask& b) {
    constexpr unsigned checking = 90;
    constexpr unsigned maintaining = 94;
    const auto checks = [](const OutlineTask& task) {
        return task.first_stage() >= checking && task.first_stage() < maintaining;
    };
    return !a.stages.empty() && !b.stages.empty() && (a.stages.front() == b.stages.front() || (checks(a) && checks(b)));
}

bool is_in_phase(const OutlineTask& task, unsigned number) {
    return !task.stages.empty() && task.first_stage() / phase == number;
}

} // namespace

void propose_across_areas(const Outline& outline, std::vector<SequenceProposal>& proposals) {
    constexpr unsigned investigating = 2;
    constexpr unsigned planning = 3;
    const auto consider = [&](std::size_t a, std::size_t b) {
        const OutlineTask& before = outline.tasks[a];
        const OutlineTask& after = outline.tasks[b];
        if (before.area == after.area) {
            return;
        }
        const double similarity = outline.task_language.similarity(a, b);
        const auto add = [&](std::string_view rule, Message reason) {
            const std::string wording = outline.task_language.shared_wording(a, b, [](std::string_view text) {
                return std::ranges::find(set_up_actions(), text) == set_up_actions().end();
            });
            if (!wording.empty()) {
                proposals.push_back(
                    {EdgeKind::precedes, rule, before.key, after.key, in_words(reason, {as_it_is(wording)})});
            }
        };
        if (is_set_up(before) && !is_set_up(after) && similarity >= near_across) {
            add("set-up-first", Message::reason_set_up);
        } else if (is_in_phase(before, investigating) && is_in_phase(after, planning) && similarity >= near_across) {
            add("study-first", Message::reason_study);
        } else if (a < b && is_general(before) && !is_general(after) && begin_alike(before, after) &&
                   similarity >= near_general) {
            add("basics-first", Message::reason_basics);
        }
    };
    for (const OutlineLevel& level : outline.levels) {
        for (const std::size_t a : level.tasks) {
            for (const std::size_t b : level.tasks) {
                consider(a, b);
            }
        }
    }
}

} // namespace kezheng
