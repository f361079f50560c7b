#include "mappings/alignments/prerequisites/results_of_work.hpp"
#include "mappings/alignments/prerequisites/rules.hpp"
#include "mappings/alignments/prerequisites/thing_names.hpp"
#include "mappings/alignments/prerequisites/work_sentences.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/language/predicate_verbs.hpp"
#include "mappings/language/segmentation.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace kezheng {

namespace {

/// The wordings that name a task's work: its name, the parts of it that are joined, and the name without the deed at
/// its end (预算执行控制: 预算执行), each of at least telling_characters.
std::set<std::string> wordings_for(const OutlineTask& task) {
    std::set<std::string> wordings;
    std::string part;
    const auto add = [&] {
        const std::vector<Word> words = segment(part, bundled_lexicon());
        wordings.insert(part);
        if (words.size() > 1 && words.back().is_verb()) {
            wordings.insert(part.substr(0, part.size() - words.back().text.size()));
        } else if (const std::size_t verb = words.empty() ? 0 : verb_at_end(words.back(), bundled_lexicon());
                   verb > 0) {
            wordings.insert(part.substr(0, part.size() - words.back().text.size() + verb)); // 模型创建 is one word
        }
        part.clear();
    };
    for (const Word& word : segment(task.draft->name.zh, bundled_lexicon())) {
        if (word.is(WordRole::separator)) {
            add();
        } else {
            part += word.text;
        }
    }
    add();
    std::erase_if(wordings, [](const std::string& text) { return length_in_characters(text) < telling_characters; });
    return wordings;
}

/// The words of a task's name that are matter of its own, too short to be known again at its own level.
std::set<std::string> short_words_of(const Outline& outline, const OutlineTask& task) {
    std::set<std::string> short_words;
    const auto add = [&](std::string_view word) {
        const std::size_t length = length_in_characters(word);
        if (length > 1 && length < telling_characters && outline.names_a_matter(word)) {
            short_words.emplace(word);
        }
    };
    for (const Word& word : segment(task.draft->name.zh, bundled_lexicon())) {
        add(word.text);
        if (word.entry != nullptr && length_in_characters(word.text) >= telling_characters) {
            // 飞行操控, one word of the lexicon that ends in its verb
            add(word.text.substr(0, verb_at_end(word, bundled_lexicon())));
        }
    }
    return short_words;
}

/// Whether two names end in the same thing: 原始票据, 票据.
bool are_of_one_thing(std::string_view a, std::string_view b) {
    return length_in_characters(a) > 1 && length_in_characters(b) > 1 &&
           (a.contains(last_characters(b, 2)) || b.contains(last_characters(a, 2)));
}

class NamedWork {
  public:
    NamedWork(const Outline& outline, const WorkSentences& sentences, std::vector<SequenceProposal>& proposals)
        : m_outline(outline), m_sentences(sentences), m_proposals(proposals) {}

    void propose() {
        for (std::size_t skill = 0; skill < m_sentences.size(); ++skill) {
            for (const DoneBefore& done : m_sentences[skill].done_before()) {
                find_doers(skill, done);
            }
        }
        for (std::size_t task = 0; task < m_outline.tasks.size(); ++task) {
            for (const std::string& wording : wordings_for(m_outline.tasks[task])) {
                find_speakers(task, wording);
            }
            for (const std::string& word : short_words_of(m_outline, m_outline.tasks[task])) {
                find_speakers_above(task, word);
                find_performers(task, word);
            }
        }
    }

  private:
    /// How surely a task is the one that does the deed: 0 not at all, 2 where it does so to the same thing.
    [[nodiscard]] unsigned does(const OutlineTask& task, const DoneBefore& done) const {
        const std::string& name = task.draft->name.zh;
        const bool is_named = name.contains(done.deed);
        if (is_named && done.thing.size() > 3 && name.contains(last_characters(done.thing, 2))) {
            return 2;
        }
        const bool does_so = std::ranges::any_of(task.skills, [&](std::size_t skill) {
            const Facets& facets = m_outline.skills[skill].draft->facets;
            const bool acts = std::ranges::find(facets.action, done.deed) != facets.action.end();
            return m_sentences[skill].does(done) ||
                   (acts && std::ranges::any_of(facets.object, [&](const std::string& object) {
                        return object.contains(done.thing) || are_of_one_thing(object, done.thing);
                    }));
        });
        return (does_so && !done.thing.empty()) ? 2 : is_named ? 1 : 0;
    }

    /// Tasks that do what the skill's sentence says is done before: of the surest ones those of its area, else of its
    /// level, else of those below.
    void find_doers(std::size_t skill, const DoneBefore& done) {
        const OutlineTask& user = task_at(skill);
        if (user.draft->name.zh.contains(done.deed) || does_itself(skill, done.deed)) {
            return;
        }
        std::map<std::pair<bool, std::size_t>, std::vector<std::size_t>> doers; // unsure or not, and how far off
        for (const std::size_t task : speaking_of(done.deed)) {
            const OutlineTask& other = m_outline.tasks[task];
            const unsigned sureness = does(other, done);
            if (&other == &user || other.level > user.level || sureness == 0) {
                continue;
            }
            const std::size_t distance = other.area == user.area ? 0 : 1 + user.level - other.level;
            doers[{sureness < 2, distance}].push_back(task);
        }
        if (!doers.empty() && doers.begin()->second.size() == 1) {
            const std::size_t doer = doers.begin()->second.front();
            add(doer, skill, Message::reason_done_before, done.deed + "后");
            add_between_skills(doer, skill, done);
        }
    }

    /// The step from the one requirement of the task that does the deed.
    void add_between_skills(std::size_t task, std::size_t user, const DoneBefore& done) {
        const std::vector<std::size_t>& skills = m_outline.tasks[task].skills;
        const auto does_it = [&](std::size_t skill) { return !done.thing.empty() && m_sentences[skill].does(done); };
        if (std::ranges::count_if(skills, does_it) == 1) {
            const std::size_t doer = *std::ranges::find_if(skills, does_it);
            m_proposals.push_back({EdgeKind::precedes, "named-work", m_outline.skills[doer].key,
                                   m_outline.skills[user].key,
                                   in_words(Message::reason_done_before, {as_it_is(done.deed + "后")})});
        }
    }

    /// The tasks whose names or sentences contain the wording.
    [[nodiscard]] std::set<std::size_t> speaking_of(const std::string& wording) const {
        std::set<std::size_t> tasks;
        for (std::size_t task = 0; task < m_outline.tasks.size(); ++task) {
            if (m_outline.tasks[task].draft->name.zh.contains(wording)) {
                tasks.insert(task);
            }
        }
        for (const std::size_t skill : m_sentences.speaking_of(wording)) {
            tasks.insert(m_outline.skills[skill].task);
        }
        return tasks;
    }

    /// Whether another requirement of the skill's own task does the deed.
    [[nodiscard]] bool does_itself(std::size_t skill, const std::string& deed) const {
        return std::ranges::any_of(task_at(skill).skills, [&](std::size_t other) {
            const auto& actions = m_outline.skills[other].draft->facets.action;
            return other != skill &&
                   (m_sentences[other].does({deed, {}}) || std::ranges::find(actions, deed) != actions.end());
        });
    }

    void find_speakers(std::size_t task, const std::string& wording) {
        if (!is_name_of_one(wording)) {
            return;
        }
        const OutlineTask& work = m_outline.tasks[task];
        std::map<std::size_t, std::size_t> speakers; // skills by their tasks
        for (const std::size_t skill : m_sentences.speaking_of(wording)) {
            const OutlineTask& user = task_at(skill);
            if (&user != &work && user.level >= work.level && m_sentences[skill].names(wording) &&
                !makes(skill, wording) && !(by_stage(user, work, true) < 0)) {
                speakers.try_emplace(m_outline.skills[skill].task, skill);
            }
        }
        constexpr std::size_t many = 3;
        if (speakers.size() > many) {
            return;
        }
        for (const auto& [user, skill] : speakers) {
            add(task, skill, Message::reason_named_work, wording);
        }
    }

    /// A single word of the name is known again at the next level, where no more than one task speaks of it.
    void find_speakers_above(std::size_t task, const std::string& word) {
        if (!is_name_of_one(word)) {
            return;
        }
        const OutlineTask& work = m_outline.tasks[task];
        std::set<std::size_t> others;                // what many tasks speak of is the matter of the trade
        std::map<std::size_t, std::size_t> speakers; // skills by their tasks
        for (const std::size_t skill : m_sentences.speaking_of(word)) {
            if (&task_at(skill) != &work) {
                others.insert(m_outline.skills[skill].task);
            }
            const bool is_above = task_at(skill).level == work.level + 1;
            if (is_above && m_sentences[skill].names(word)) {
                speakers.try_emplace(m_outline.skills[skill].task, skill);
            }
        }
        constexpr std::size_t many = 3;
        constexpr std::size_t share = 6;
        if (speakers.size() == 1 && others.size() <= std::max(many, m_outline.tasks.size() / share)) {
            add(task, speakers.begin()->second, Message::reason_named_work, word);
        }
    }

    /// At its own level a deed of the name is known again where one other task carries it out.
    void find_performers(std::size_t task, const std::string& word) {
        const OutlineTask& work = m_outline.tasks[task];
        if (!is_name_of_one(word)) {
            return;
        }
        std::map<std::size_t, std::size_t> performers; // skills by their tasks
        for (const std::size_t skill : m_sentences.speaking_of(word)) {
            const OutlineTask& user = task_at(skill);
            if (&user != &work && user.level == work.level && m_sentences[skill].performs(word)) {
                performers.try_emplace(m_outline.skills[skill].task, skill);
            }
        }
        if (performers.size() == 1 && !(by_stage(m_outline.tasks[performers.begin()->first], work, true) < 0)) {
            add(task, performers.begin()->second, Message::reason_named_work, word);
        }
    }

    /// Whether just one task bears the wording in its name, and neither an area nor the title does.
    [[nodiscard]] bool is_name_of_one(const std::string& wording) const {
        const auto named = std::ranges::count_if(
            m_outline.tasks, [&](const OutlineTask& other) { return other.draft->name.zh.contains(wording); });
        const bool is_of_area = std::ranges::any_of(
            m_outline.areas, [&](const OutlineArea& area) { return area.draft->name.zh.contains(wording); });
        return named == 1 && !is_of_area && !m_outline.title.contains(wording);
    }

    [[nodiscard]] bool makes(std::size_t skill, const std::string& wording) const {
        return std::ranges::any_of(things_made_by(*m_outline.skills[skill].draft),
                                   [&](const std::string& thing) { return thing.contains(wording); });
    }

    [[nodiscard]] const OutlineTask& task_at(std::size_t skill) const {
        return m_outline.tasks[m_outline.skills[skill].task];
    }

    void add(std::size_t before, std::size_t skill, Message message, const std::string& wording) {
        m_proposals.push_back({EdgeKind::precedes, "named-work", m_outline.tasks[before].key, task_at(skill).key,
                               in_words(message, {as_it_is(wording)})});
    }

    const Outline& m_outline;
    const WorkSentences& m_sentences;
    std::vector<SequenceProposal>& m_proposals;
};

} // namespace

void propose_named_work(const Outline& outline, const WorkSentences& sentences,
                        std::vector<SequenceProposal>& proposals) {
    NamedWork(outline, sentences, proposals).propose();
}

} // namespace kezheng
