#include "mappings/alignments/prerequisites/rules.hpp"
#include "mappings/alignments/prerequisites/thing_names.hpp"
#include "mappings/alignments/prerequisites/work_sentences.hpp"

#include "mappings/language/chinese_text.hpp"
#include "mappings/language/lexicon.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace kezheng {

namespace {

/// Whether who does so learns to handle what it is done to.
bool teaches_handling(const std::string& action) {
    constexpr std::array<std::string_view, 4> classes{"identify", "understand", "use", "configure"};
    const LexiconEntry* const entry = bundled_lexicon().find(action);
    if (entry == nullptr || entry->action_classes.empty()) {
        return false;
    }
    const std::string& name = bundled_lexicon().action_classes().at(entry->action_classes.front()).name;
    return std::ranges::find(classes, std::string_view(name)) != classes.end();
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

/// The things that a task teaches to handle.
std::set<std::string> things_handled(const Outline& outline, const OutlineTask& task) {
    std::set<std::string> things;
    for (const std::size_t skill : task.skills) {
        const Facets& facets = outline.skills[skill].draft->facets;
        if (std::ranges::any_of(facets.action, teaches_handling)) {
            for (const std::string& object : facets.object) {
                const std::string named = comparison_form(object.substr(0, object.find("等")));
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
    std::map<std::string, std::set<std::size_t>> taught_by; // tasks
    for (std::size_t task = 0; task < outline.tasks.size(); ++task) {
        for (const std::string& thing : things_handled(outline, outline.tasks[task])) {
            taught_by[thing].insert(task);
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
        const OutlineTask& teacher = outline.tasks[*teachers.begin()];
        for (const auto& [user, skill] : users) {
            const OutlineTask& other = outline.tasks[user];
            if (other.level == teacher.level || other.level == teacher.level + 1) {
                proposals.push_back({EdgeKind::precedes, "tool-taught", teacher.key, other.key,
                                     in_words(Message::reason_tool_taught, {as_it_is(thing)})});
            }
        }
    }
}

} // namespace kezheng
