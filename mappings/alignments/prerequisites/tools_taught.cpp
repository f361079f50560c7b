#include "mappings/alignments/prerequisites/rules.hpp"
#include "mappings/alignments/prerequisites/thing_names.hpp"
#include "mappings/alignments/prerequisites/work_sentences.hpp"

#include "mappings/language/chinese_text.hpp"
#include "mappings/language/lexicon.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <vector>

namespace kezheng {

namespace {

/// Whether who does so learns to handle what it is done to.
bool teaches_handling(const std::string& action) {
    constexpr std::array<std::string_view, 4> classes{"identify", "understand", "use", "configure"};
    const LexiconEntry* const entry = bundled_lexicon().find(action);
    const ActionClass* const kind = entry == nullptr ? nullptr : bundled_lexicon().usual_class(*entry);
    return kind != nullptr && std::ranges::find(classes, std::string_view(kind->name)) != classes.end();
}

/// What is spoken of, without what is to be known of it: 茶针用途.
std::string_view without_aspect(std::string_view thing) {
    constexpr std::array<std::string_view, 10> aspects{"用途", "性能", "结构", "作用",     "功能",
                                                       "特点", "种类", "类型", "使用方法", "组成"};
    for (const std::string_view aspect : aspects) {
        if (thing.size() > aspect.size() && thing.ends_with(aspect)) {
            return thing.substr(0, thing.size() - aspect.size());
        }
    }
    return thing;
}

/// The things that a skill teaches to handle.
std::set<std::string> things_handled(const SkillDraft& skill) {
    std::set<std::string> things;
    if (std::ranges::any_of(skill.facets.action, teaches_handling)) {
        for (const std::string& object : skill.facets.object) {
            for (const std::string& named : one_and_its_kind(comparison_form(object))) {
                if (const std::string_view thing = without_aspect(named); is_name_of_thing(thing)) {
                    things.emplace(thing);
                }
            }
        }
    }
    return things;
}

} // namespace

void propose_tools_taught(const Outline& outline, const WorkSentences& sentences,
                          std::vector<SequenceProposal>& proposals) {
    std::map<std::string, std::map<std::size_t, std::size_t>> taught_by; // the first skill of each task
    for (std::size_t skill = 0; skill < outline.skills.size(); ++skill) {
        for (const std::string& thing : things_handled(*outline.skills[skill].draft)) {
            taught_by[thing].try_emplace(outline.skills[skill].task, skill);
        }
    }
    constexpr std::size_t many = 3;
    for (const auto& [thing, teachers] : taught_by) {
        std::map<std::size_t, std::size_t> users; // skills by their tasks
        for (const std::size_t skill : sentences.speaking_of(thing)) {
            if (!teachers.contains(outline.skills[skill].task) && sentences[skill].works_with(thing)) {
                users.try_emplace(outline.skills[skill].task, skill);
            }
        }
        if (teachers.size() != 1 || users.size() > std::max(many, outline.tasks.size() / many)) {
            continue;
        }
        const auto& [task, teaching] = *teachers.begin();
        const OutlineTask& teacher = outline.tasks[task];
        for (const auto& [user, skill] : users) {
            const OutlineTask& other = outline.tasks[user];
            if (other.level == teacher.level || other.level == teacher.level + 1) {
                const LocalisedText reason = in_words(Message::reason_tool_taught, {as_it_is(thing)});
                proposals.push_back({EdgeKind::precedes, "tool-taught", teacher.key, other.key, reason});
                proposals.push_back({EdgeKind::precedes, "tool-taught", outline.skills[teaching].key,
                                     outline.skills[skill].key, reason});
            }
        }
    }
}

} // namespace kezheng
