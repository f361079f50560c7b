#include "mappings/alignments/prerequisites/outline.hpp"

#include "mappings/alignments/prerequisites/line_of_work.hpp"
#include "mappings/alignments/prerequisites/thing_names.hpp"
#include "mappings/language/lexicon.hpp"
#include "mappings/standards/each_skill.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace kezheng {

namespace {

// What describes a task: its name first, then what its skills work on; the place and the tool least.
constexpr double name_weight = 3;
constexpr double matter_weight = 1;
constexpr double circumstance_weight = 0.5;

void add_phrases(const std::vector<std::string>& texts, double weight, std::vector<WeightedPhrase>& phrases) {
    for (const std::string& text : texts) {
        phrases.push_back({text, weight});
    }
}

/// The facets, or the sentence where there are none.
void add_skill(const SkillDraft& skill, std::vector<WeightedPhrase>& phrases) {
    const Facets& facets = skill.facets;
    if (facets == Facets{}) {
        phrases.push_back({wording_of(skill), matter_weight});
        return;
    }
    add_phrases(facets.given, matter_weight, phrases);
    add_phrases(facets.object, matter_weight, phrases);
    add_phrases(facets.yields, matter_weight, phrases);
    add_phrases(facets.tool, circumstance_weight, phrases);
    add_phrases(facets.place, circumstance_weight, phrases);
}

TextProfiles language_of_tasks(const StandardDraft& standard) {
    std::vector<std::vector<WeightedPhrase>> things;
    for (const LevelDraft& level : standard.levels) {
        for (const AreaDraft& area : level.areas) {
            for (const TaskDraft& task : area.tasks) {
                auto& phrases = things.emplace_back();
                phrases.push_back({task.name.zh, name_weight});
                phrases.push_back({area.name.zh, matter_weight});
                for (const SkillDraft& skill : task.skills) {
                    add_skill(skill, phrases);
                }
            }
        }
    }
    return TextProfiles(std::move(things));
}

TextProfiles language_of_skills(const StandardDraft& standard) {
    std::vector<std::vector<WeightedPhrase>> things;
    for_each_skill(standard.levels, [&](const SkillDraft& skill) { add_skill(skill, things.emplace_back()); });
    return TextProfiles(std::move(things));
}

bool sets_something_up(const SkillDraft& skill) {
    const auto opens = [](std::string_view text) {
        return std::ranges::any_of(set_up_actions(), [&](const std::string& word) { return text.contains(word); });
    };
    return skill.facets.action.empty() ? opens(skill.statement) : std::ranges::any_of(skill.facets.action, opens);
}

/// The stages that the name tells, or setting up where it tells none and half of the skills set something up.
std::vector<const WorkStage*> stages_of(const TaskDraft& task) {
    std::vector<const WorkStage*> stages = stages_named(task.name.zh);
    const auto openings = std::ranges::count_if(task.skills, sets_something_up);
    if (stages.empty() && openings > 0 && 2 * static_cast<std::size_t>(openings) >= task.skills.size()) {
        stages.push_back(&work_stages().front());
    }
    return stages;
}

/// The stages of a task that place it in the course of a job.
std::vector<const WorkStage*> telling_stages(const OutlineTask& task, bool counts_generic) {
    std::vector<const WorkStage*> telling;
    std::ranges::copy_if(task.stages, std::back_inserter(telling), [&](const WorkStage* stage) {
        return stage->manner != StageManner::recurring && (counts_generic || stage->manner != StageManner::generic);
    });
    return telling;
}

} // namespace

bool is_set_up(const OutlineTask& task) {
    return !task.stages.empty() && task.stages.front() == &work_stages().front();
}

std::partial_ordering by_stage(const OutlineTask& a, const OutlineTask& b, bool of_one_line) {
    const std::vector<const WorkStage*> left = telling_stages(a, of_one_line);
    const std::vector<const WorkStage*> right = telling_stages(b, of_one_line);
    if (of_one_line && a.recurs() != b.recurs() &&
        (a.recurs() ? b : a).first_stage() > (a.recurs() ? a : b).last_stage()) {
        return a.recurs() ? std::partial_ordering::less : std::partial_ordering::greater;
    }
    constexpr unsigned preparing = 40;
    constexpr unsigned assembled = 50;
    const auto is_made = [](const OutlineTask& task) {
        return task.first_stage() >= preparing && task.last_stage() < assembled;
    };
    if (of_one_line && a.recurs() != b.recurs() && is_made(a.recurs() ? b : a)) {
        return a.recurs() ? std::partial_ordering::greater : std::partial_ordering::less;
    }
    if (left.empty() || right.empty()) {
        return std::partial_ordering::unordered;
    }
    if (left.front() == right.front() && left.front()->manner == StageManner::concurrent) {
        return std::partial_ordering::unordered;
    }
    const auto first = left.front()->place <=> right.front()->place;
    const auto last = left.back()->place <=> right.back()->place;
    if ((first < 0 && last > 0) || (first > 0 && last < 0)) {
        return std::partial_ordering::unordered;
    }
    return first != 0 ? first : last;
}

Outline::Outline(const StandardDraft& standard)
    : title(standard.title.zh), task_language(language_of_tasks(standard)),
      skill_language(language_of_skills(standard)) {
    for (const LevelDraft& level : standard.levels) {
        OutlineLevel& level_entry = levels.emplace_back();
        level_entry.draft = &level;
        for (std::size_t a = 0; a < level.areas.size(); ++a) {
            level_entry.areas.push_back(areas.size());
            OutlineArea area_entry{&level.areas[a], levels.size() - 1, {}};
            for (std::size_t t = 0; t < level.areas[a].tasks.size(); ++t) {
                const TaskDraft& task = level.areas[a].tasks[t];
                OutlineTask entry{task_key(standard.id, level.number, a + 1, t + 1),
                                  &task,
                                  areas.size(),
                                  levels.size() - 1,
                                  {},
                                  stages_of(task)};
                for (std::size_t s = 0; s < task.skills.size(); ++s) {
                    entry.skills.push_back(skills.size());
                    skills.push_back(
                        {skill_key(standard.id, level.number, a + 1, t + 1, s + 1), &task.skills[s], tasks.size()});
                }
                level_entry.tasks.push_back(tasks.size());
                area_entry.tasks.push_back(tasks.size());
                tasks.push_back(std::move(entry));
            }
            areas.push_back(std::move(area_entry));
        }
    }
}

bool Outline::is_telling(std::string_view wording) const {
    const auto count =
        std::ranges::count_if(tasks, [&](const OutlineTask& task) { return task.draft->name.zh.contains(wording); });
    return !title.contains(wording) && (count <= 2 || 2 * static_cast<std::size_t>(count) <= tasks.size());
}

bool Outline::names_a_matter(std::string_view wording) const {
    return is_name_of_thing(wording) && says_what_is_worked_on(std::string(wording)) && !title.contains(wording);
}

bool Outline::begins_a_name(std::size_t task, std::string_view wording) const {
    const auto begins = [&](const std::string& text) { return text.starts_with(wording); };
    const TaskDraft& draft = *tasks[task].draft;
    const LexiconEntry* const entry = bundled_lexicon().find(wording);
    return begins(draft.name.zh) || (entry != nullptr && entry->is_verb() && draft.name.zh.ends_with(wording)) ||
           std::ranges::any_of(draft.skills, [&](const SkillDraft& skill) {
               return std::ranges::any_of(skill.facets.given, begins) ||
                      std::ranges::any_of(skill.facets.object, begins) ||
                      std::ranges::any_of(skill.facets.yields, begins) ||
                      std::ranges::any_of(skill.facets.tool, begins) || std::ranges::any_of(skill.facets.place, begins);
           });
}

double Outline::area_similarity(std::size_t a, std::size_t b) const {
    double sum = 0;
    for (const std::size_t task : areas[a].tasks) {
        for (const std::size_t other : areas[b].tasks) {
            sum += task_language.similarity(task, other);
        }
    }
    const double size = static_cast<double>(areas[a].tasks.size()) * static_cast<double>(areas[b].tasks.size());
    return size > 0 ? sum / std::sqrt(size) : 0;
}

} // namespace kezheng
