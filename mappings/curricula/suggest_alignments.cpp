#include "mappings/curricula/suggest_alignments.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/curricula/suggested_depth.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

constexpr double half_confidence = 0.12;
constexpr double object_bonus = 0.1;
constexpr std::size_t most_evidence = 4;

using Counts = std::map<std::string, double, std::less<>>;

bool is_word_character(char32_t value) {
    return is_ideograph(value) || (value >= U'a' && value <= U'z') || (value >= U'0' && value <= U'9');
}

/// The runs of word characters of a text, in half-width lower case.
std::vector<std::vector<std::string>> runs_of(std::string_view text) {
    const std::string form = comparison_form(text);
    std::vector<std::vector<std::string>> runs(1);
    for (std::size_t at = 0; at < form.size();) {
        const CodePoint point = code_point_at(form, at);
        if (is_word_character(point.value)) {
            runs.back().push_back(form.substr(at, point.length));
        } else if (!runs.back().empty()) {
            runs.emplace_back();
        }
        at += point.length;
    }
    return runs;
}

void count_grams(std::string_view text, double weight, Counts& counts) {
    for (const std::vector<std::string>& run : runs_of(text)) {
        for (std::size_t i = 0; i + 1 < run.size(); ++i) {
            const std::string pair = run[i] + run[i + 1];
            counts[pair] += weight;
            if (i + 2 < run.size()) {
                counts[pair + run[i + 2]] += weight;
            }
        }
    }
}

struct Requirement {
    std::string key;
    std::size_t task = 0; ///< number of its task
    LocalisedText title;
    std::string text;   ///< title or sentence, and task
    std::string around; ///< its area, objects and products
    std::vector<std::string> objects;
    Counts grams;
};

std::vector<Requirement> requirements_of(std::span<const StandardDraft> standards) {
    std::vector<Requirement> requirements;
    std::size_t number = 0;
    for (const StandardDraft& standard : standards) {
        for (const LevelDraft& level : standard.levels) {
            for (std::size_t a = 1; a <= level.areas.size(); ++a) {
                const AreaDraft& area = level.areas[a - 1];
                for (std::size_t t = 1; t <= area.tasks.size(); ++t) {
                    const TaskDraft& task = area.tasks[t - 1];
                    for (std::size_t s = 1; s <= task.skills.size(); ++s) {
                        const SkillDraft& skill = task.skills[s - 1];
                        Requirement entry;
                        entry.key = skill_key(standard.id, level.number, a, t, s);
                        entry.title = skill.title.empty() ? LocalisedText{skill.statement, {}} : skill.title;
                        entry.text = entry.title.zh + '\n' + task.name.zh;
                        entry.objects = skill.facets.object;
                        entry.objects.insert(entry.objects.end(), skill.facets.yields.begin(),
                                             skill.facets.yields.end());
                        entry.task = number;
                        entry.around = area.name.zh;
                        for (const std::string& object : entry.objects) {
                            entry.around += '\n' + object;
                        }
                        count_grams(entry.title.zh, 1, entry.grams);
                        count_grams(task.name.zh, 2, entry.grams);
                        count_grams(area.name.zh, 1, entry.grams);
                        for (const std::string& object : entry.objects) {
                            count_grams(object, 1, entry.grams);
                        }
                        requirements.push_back(std::move(entry));
                    }
                    ++number;
                }
            }
        }
    }
    return requirements;
}

/// Turns counts into a vector of length 1, weighted by how rare a gram is among the texts.
void weigh(Counts& counts, const std::map<std::string, double, std::less<>>& texts_with, double texts) {
    double square = 0;
    for (auto& [gram, count] : counts) {
        count = (1 + std::log(count)) * std::log(texts / texts_with.find(gram)->second);
        square += count * count;
    }
    for (auto& [gram, count] : counts) {
        count /= square > 0 ? std::sqrt(square) : 1;
    }
}

double cosine(const Counts& a, const Counts& b) {
    double sum = 0;
    for (const auto& [gram, weight] : a) {
        if (const auto other = b.find(gram); other != b.end()) {
            sum += weight * other->second;
        }
    }
    return sum;
}

/// The longest texts of two or more characters that stand in both; none is a part of another.
std::vector<std::string> shared_words(std::string_view a, std::string_view b) {
    std::set<std::string> found;
    const auto runs = runs_of(b);
    for (const std::vector<std::string>& left : runs_of(a)) {
        for (const std::vector<std::string>& right : runs) {
            for (std::size_t i = 0; i < left.size(); ++i) {
                for (std::size_t j = 0; j < right.size(); ++j) {
                    std::string common;
                    std::size_t length = 0;
                    while (i + length < left.size() && j + length < right.size() &&
                           left[i + length] == right[j + length]) {
                        common += left[i + length++];
                    }
                    if (length >= 2) {
                        found.insert(common);
                    }
                }
            }
        }
    }
    std::vector<std::string> words(found.begin(), found.end());
    std::ranges::stable_sort(words, std::ranges::greater{}, &std::string::size);
    std::vector<std::string> kept;
    for (const std::string& word : words) {
        const bool part = std::ranges::any_of(
            kept, [&](const std::string& longer) { return longer.find(word) != std::string::npos; });
        if (!part && kept.size() < most_evidence) {
            kept.push_back(word);
        }
    }
    return kept;
}

/// The objects of a requirement that the text of a module names, at most two.
std::vector<std::string> named_objects(const Requirement& requirement, std::string_view module_form) {
    constexpr std::size_t most_objects = 2;
    std::vector<std::string> named;
    for (const std::string& object : requirement.objects) {
        if (named.size() < most_objects && length_in_characters(object) >= 2 &&
            module_form.find(comparison_form(object)) != std::string_view::npos) {
            named.push_back(object);
        }
    }
    return named;
}

std::string text_of_module(const ModuleDraft& module) {
    return module.name + '\n' + module.description;
}

/// The likeness of every module and requirement, and of every module and task: the mean of the task's requirements.
class Likeness {
  public:
    Likeness(const std::vector<ModuleDraft>& modules, std::vector<Requirement>& requirements) {
        std::vector<Counts> grams(modules.size());
        for (std::size_t i = 0; i < modules.size(); ++i) {
            count_grams(modules[i].name, 2, grams[i]);
            count_grams(modules[i].description, 1, grams[i]);
        }
        weigh_all(grams, requirements);
        const std::size_t tasks = requirements.empty() ? 0 : requirements.back().task + 1;
        m_best_of_task.resize(tasks, 0);
        std::vector<double> sizes(tasks, 0);
        for (const Requirement& requirement : requirements) {
            sizes[requirement.task] += 1;
        }
        for (std::size_t i = 0; i < modules.size(); ++i) {
            const std::string form = comparison_form(text_of_module(modules[i]));
            std::vector<double>& row = m_single.emplace_back();
            std::vector<double>& task_row = m_tasks.emplace_back(tasks, 0);
            for (const Requirement& requirement : requirements) {
                const auto objects = static_cast<double>(named_objects(requirement, form).size());
                row.push_back(cosine(grams[i], requirement.grams) + object_bonus * objects);
                task_row[requirement.task] += row.back() / sizes[requirement.task];
            }
            m_best_of_module.push_back(tasks == 0 ? 0 : std::ranges::max(task_row));
            for (std::size_t task = 0; task < tasks; ++task) {
                m_best_of_task[task] = std::max(m_best_of_task[task], task_row[task]);
            }
        }
    }

    /// How sure it is that a module teaches a requirement, 0 to 1, with two decimals.
    [[nodiscard]] double confidence(std::size_t module, std::size_t requirement, std::size_t task) const {
        const double of_task = m_tasks[module][task];
        if (of_task <= 0) {
            return 0;
        }
        const double rivals = of_task / m_best_of_task[task] * of_task / m_best_of_module[module];
        const double score = (m_single[module][requirement] + of_task) * rivals;
        return std::round(100 * score / (score + half_confidence)) / 100;
    }

  private:
    static void weigh_all(std::vector<Counts>& modules, std::vector<Requirement>& requirements) {
        std::map<std::string, double, std::less<>> texts_with;
        const auto note_text = [&](const Counts& counts) {
            for (const auto& [gram, count] : counts) {
                texts_with[gram] += 1;
            }
        };
        std::ranges::for_each(modules, note_text);
        std::ranges::for_each(requirements, [&](const Requirement& requirement) { note_text(requirement.grams); });
        const auto texts = static_cast<double>(modules.size() + requirements.size());
        for (Counts& module : modules) {
            weigh(module, texts_with, texts);
        }
        for (Requirement& requirement : requirements) {
            weigh(requirement.grams, texts_with, texts);
        }
    }

    std::vector<std::vector<double>> m_single; ///< by module, then requirement
    std::vector<std::vector<double>> m_tasks;  ///< by module, then task
    std::vector<double> m_best_of_task;
    std::vector<double> m_best_of_module;
};

AlignmentProposal proposal_of(const ModuleDraft& module, const Requirement& requirement, double confidence) {
    AlignmentProposal proposal{module.code, module.name, requirement.key, requirement.title,
                               confidence,  {},          Depth::mastered, {}};
    const std::string text = text_of_module(module);
    for (const std::string& object : named_objects(requirement, comparison_form(text))) {
        proposal.evidence.push_back({"object", object, object, {}});
    }
    for (const std::string& word : shared_words(text, requirement.text)) {
        proposal.evidence.push_back({"words", word, word, {}});
    }
    if (proposal.evidence.empty()) {
        for (const std::string& word : shared_words(text, requirement.around)) {
            proposal.evidence.push_back({"words", word, word, {}});
        }
    }
    return proposal;
}

/// What a module shares with another requirement of the same task, where it shares nothing with this one.
void add_evidence_of_task(const ModuleDraft& module, const std::vector<Requirement>& requirements,
                          const Requirement& own, AlignmentProposal& proposal) {
    for (const Requirement& other : requirements) {
        if (other.task == own.task && proposal.evidence.empty()) {
            for (const std::string& word : shared_words(text_of_module(module), other.text)) {
                proposal.evidence.push_back({"task", word, other.key, {}});
            }
        }
    }
}

void set_depth(const ModuleDraft& module, AlignmentProposal& proposal) {
    std::vector<std::string> words;
    for (const Evidence& evidence : proposal.evidence) {
        words.push_back(evidence.a);
    }
    SuggestedDepth depth = suggested_depth(module.name, module.description, words);
    proposal.depth = depth.depth;
    proposal.depth_reason = std::move(depth.reason);
}

} // namespace

std::vector<AlignmentProposal> suggest_alignments(const CurriculumDraft& curriculum,
                                                  std::span<const StandardDraft> standards, double least) {
    std::vector<Requirement> requirements = requirements_of(standards);
    const Likeness likeness(curriculum.modules, requirements);
    std::set<std::pair<std::string, std::string>> known;
    for (const AlignmentDraft& alignment : curriculum.alignments) {
        for (const std::string& skill : alignment.skills) {
            known.emplace(alignment.module, skill);
        }
    }
    std::vector<AlignmentProposal> proposals; // by module in the order of the curriculum, then by requirement
    for (std::size_t i = 0; i < curriculum.modules.size(); ++i) {
        for (std::size_t k = 0; k < requirements.size(); ++k) {
            const double confidence = likeness.confidence(i, k, requirements[k].task);
            if (confidence > 0 && confidence >= least &&
                !known.contains({curriculum.modules[i].code, requirements[k].key})) {
                AlignmentProposal proposal = proposal_of(curriculum.modules[i], requirements[k], confidence);
                add_evidence_of_task(curriculum.modules[i], requirements, requirements[k], proposal);
                set_depth(curriculum.modules[i], proposal);
                if (!proposal.evidence.empty()) {
                    proposals.push_back(std::move(proposal));
                }
            }
        }
    }
    std::ranges::stable_sort(proposals, std::ranges::greater{}, &AlignmentProposal::confidence);
    return proposals;
}

} // namespace kezheng
