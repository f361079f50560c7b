#include "mappings/curricula/suggest_alignments.hpp"

#include "graph/base/key_order.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

constexpr double half_confidence = 0.2;
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
    LocalisedText title;
    std::string text; ///< title or sentence, and task
    std::vector<std::string> objects;
    Counts grams;
};

std::vector<Requirement> requirements_of(std::span<const StandardDraft> standards) {
    std::vector<Requirement> requirements;
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
                        count_grams(entry.title.zh, 1, entry.grams);
                        count_grams(task.name.zh, 2, entry.grams);
                        count_grams(area.name.zh, 1, entry.grams);
                        for (const std::string& object : entry.objects) {
                            count_grams(object, 1, entry.grams);
                        }
                        requirements.push_back(std::move(entry));
                    }
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

} // namespace

std::vector<AlignmentProposal> suggest_alignments(const CurriculumDraft& curriculum,
                                                  std::span<const StandardDraft> standards, double least) {
    std::vector<Requirement> requirements = requirements_of(standards);
    std::vector<Counts> modules(curriculum.modules.size());
    std::map<std::string, double, std::less<>> texts_with;
    const auto note_text = [&](const Counts& counts) {
        for (const auto& [gram, count] : counts) {
            texts_with[gram] += 1;
        }
    };
    for (std::size_t i = 0; i < modules.size(); ++i) {
        count_grams(curriculum.modules[i].name, 2, modules[i]);
        count_grams(curriculum.modules[i].description, 1, modules[i]);
        note_text(modules[i]);
    }
    std::ranges::for_each(requirements, [&](const Requirement& requirement) { note_text(requirement.grams); });
    const auto texts = static_cast<double>(modules.size() + requirements.size());
    for (Counts& module : modules) {
        weigh(module, texts_with, texts);
    }
    for (Requirement& requirement : requirements) {
        weigh(requirement.grams, texts_with, texts);
    }
    std::set<std::pair<std::string, std::string>> known;
    for (const AlignmentDraft& alignment : curriculum.alignments) {
        for (const std::string& skill : alignment.skills) {
            known.emplace(alignment.module, skill);
        }
    }

    std::vector<AlignmentProposal> proposals;
    for (std::size_t i = 0; i < modules.size(); ++i) {
        const ModuleDraft& module = curriculum.modules[i];
        const std::string text = module.name + '\n' + module.description;
        const std::string form = comparison_form(text);
        const std::size_t first = proposals.size();
        for (const Requirement& requirement : requirements) {
            if (known.contains({module.code, requirement.key})) {
                continue;
            }
            AlignmentProposal proposal{module.code, module.name, requirement.key, requirement.title, 0, {}};
            for (const std::string& object : requirement.objects) {
                if (length_in_characters(object) >= 2 && form.find(comparison_form(object)) != std::string::npos &&
                    proposal.evidence.size() < 2) {
                    proposal.evidence.push_back({"object", object, object, {}});
                }
            }
            const double score =
                cosine(modules[i], requirement.grams) + object_bonus * static_cast<double>(proposal.evidence.size());
            proposal.confidence = std::round(100 * score / (score + half_confidence)) / 100;
            if (score <= 0 || proposal.confidence < least) {
                continue;
            }
            for (const std::string& word : shared_words(text, requirement.text)) {
                proposal.evidence.push_back({"words", word, word, {}});
            }
            proposals.push_back(std::move(proposal));
        }
        std::stable_sort(proposals.begin() + static_cast<std::ptrdiff_t>(first), proposals.end(),
                         [](const AlignmentProposal& a, const AlignmentProposal& b) {
                             return a.confidence != b.confidence ? a.confidence > b.confidence
                                                                 : key_before(a.skill, b.skill);
                         });
    }
    return proposals;
}

} // namespace kezheng
