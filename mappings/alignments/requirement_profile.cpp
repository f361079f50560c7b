#include "mappings/alignments/requirement_profile.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/language/clauses.hpp"
#include "mappings/language/facet_extraction.hpp"
#include "mappings/language/segmentation.hpp"
#include "mappings/standards/readable_standard.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace kezheng {

namespace {

bool is_empty(const Facets& facets) {
    return std::ranges::all_of(facet_rows, [&](const FacetRow& row) { return (facets.*row.list).empty(); });
}

PhraseProfile phrase_of(std::string_view facet, const std::string& text, const Lexicon& lexicon) {
    return {facet, text, mentions_in(text, lexicon), unknown_pairs(text, lexicon), content_words(text, lexicon)};
}

// The words of the text, weighed by the weightiest facet that holds them, and those that only facets have.
std::vector<ContentWord> weighed_words(const RequirementProfile& requirement, const Lexicon& lexicon) {
    std::vector<std::string> forms; // of the phrases
    for (const PhraseProfile& phrase : requirement.phrases) {
        forms.push_back(comparison_form(phrase.text));
    }
    std::vector<ContentWord> words = content_words(requirement.text, lexicon);
    for (ContentWord& word : words) {
        word.weight = content_weight({});
        for (std::size_t i = 0; i < forms.size(); ++i) {
            if (forms[i].find(word.text) != std::string::npos) {
                word.weight = std::max(word.weight, content_weight(requirement.phrases[i].facet));
            }
        }
    }
    for (const PhraseProfile& phrase : requirement.phrases) {
        for (const ContentWord& word : phrase.words) {
            const bool known = std::ranges::any_of(
                words, [&](const ContentWord& other) { return other.text.find(word.text) != std::string::npos; });
            if (!known) {
                words.push_back(word);
                words.back().weight = content_weight(phrase.facet);
            }
        }
    }
    return words;
}

// How much of what a requirement does is of which class: classes of its actions and those of all its verbs count alike.
std::vector<ActionShare> action_shares(const std::set<std::size_t>& of_actions, const std::set<std::size_t>& of_verbs) {
    std::map<std::size_t, double> shares;
    for (const std::set<std::size_t>* classes : {&of_actions, &of_verbs}) {
        for (const std::size_t action_class : *classes) {
            shares[action_class] += 0.5 / std::sqrt(static_cast<double>(classes->size()));
        }
    }
    std::vector<ActionShare> result;
    for (const auto& [action_class, share] : shares) {
        result.push_back({action_class, share});
    }
    return result;
}

RequirementProfile requirement_of(const SkillDraft& skill, std::string key, std::size_t task, const Lexicon& lexicon) {
    RequirementProfile result;
    result.key = std::move(key);
    result.text = wording_of(skill);
    result.task = task;
    const Facets facets = is_empty(skill.facets) ? extract_facets(result.text, lexicon) : skill.facets;
    for (const FacetRow& row : facet_rows) {
        for (const std::string& text : facets.*row.list) {
            if (row.name == "action") {
                const LexiconEntry* entry = lexicon.find(text);
                result.actions.push_back({text, entry == nullptr ? std::vector<std::size_t>{} : entry->action_classes});
            }
            if (row.name != "quality") {
                result.phrases.push_back(phrase_of(row.name, text, lexicon));
            }
        }
    }
    std::set<std::size_t> of_actions;
    for (const ActionProfile& action : result.actions) {
        of_actions.insert(action.classes.begin(), action.classes.end());
    }
    std::set<std::size_t> classes = of_actions;
    for (const Word& word : segment(result.text, lexicon)) {
        if (word.is_verb()) {
            classes.insert(word.entry->action_classes.begin(), word.entry->action_classes.end());
        }
    }
    result.verb_classes.assign(classes.begin(), classes.end());
    result.action_shares = action_shares(of_actions, classes);
    result.mentions = mentions_in(result.text, lexicon);
    result.pairs = unknown_pairs(result.text, lexicon);
    result.all_pairs = character_pairs(result.text);
    result.words = weighed_words(result, lexicon);
    for (const std::string& clause : clauses_of(plain_sentence(result.text))) {
        result.clauses.push_back(content_words(clause, lexicon));
    }
    return result;
}

} // namespace

StandardProfile profile_of(const StandardDraft& standard, const Lexicon& lexicon) {
    const StandardDraft readable = readable_standard(standard);
    StandardProfile profile;
    for (const LevelDraft& level : readable.levels) {
        for (std::size_t a = 0; a < level.areas.size(); ++a) {
            const AreaDraft& area = level.areas[a];
            for (std::size_t t = 0; t < area.tasks.size(); ++t) {
                const TaskDraft& task = area.tasks[t];
                const std::size_t position = profile.tasks.size();
                profile.tasks.push_back({task_key(readable.id, level.number, a + 1, t + 1), task.name.zh, area.name.zh,
                                         mentions_in(task.name.zh, lexicon), mentions_in(area.name.zh, lexicon),
                                         unknown_pairs(task.name.zh, lexicon), content_words(task.name.zh, lexicon),
                                         content_words(area.name.zh, lexicon)});
                for (std::size_t s = 0; s < task.skills.size(); ++s) {
                    profile.requirements.push_back(requirement_of(
                        task.skills[s], skill_key(readable.id, level.number, a + 1, t + 1, s + 1), position, lexicon));
                }
            }
        }
    }
    return profile;
}

std::vector<Mention> mentions_in(std::string_view text, const Lexicon& lexicon) {
    std::vector<Mention> result;
    for (const Word& word : segment(text, lexicon)) {
        if (word.entry != nullptr && word.entry->concept_id) {
            result.push_back({*word.entry->concept_id, std::string(word.text)});
        }
    }
    return result;
}

std::vector<std::string> unknown_pairs(std::string_view text, const Lexicon& lexicon) {
    std::string unknown;
    for (const Word& word : segment(text, lexicon)) {
        unknown += word.entry == nullptr ? word.text : std::string_view(" ");
    }
    return character_pairs(unknown);
}

std::vector<std::string> character_pairs(std::string_view text) {
    std::vector<std::string> result;
    const std::string lower = half_width(text);
    std::string before; // the character before, empty after a break
    std::string latin;
    for (std::size_t at = 0; at <= lower.size();) {
        const CodePoint point = at < lower.size() ? code_point_at(lower, at) : CodePoint{U' ', 1};
        const std::string here = at < lower.size() ? lower.substr(at, point.length) : std::string{};
        const bool is_letter = point.value < 0x80 && ((point.value >= U'0' && point.value <= U'9') ||
                                                      ((point.value | 0x20U) >= U'a' && (point.value | 0x20U) <= U'z'));
        if (is_letter) {
            append_utf8(latin, point.value >= U'A' && point.value <= U'Z' ? point.value + 32 : point.value);
        } else if (!latin.empty()) {
            result.push_back(std::move(latin));
            latin.clear();
        }
        if (is_ideograph(point.value)) {
            if (!before.empty()) {
                result.push_back(before + here);
            }
            before = here;
        } else {
            before.clear();
        }
        at += point.length;
    }
    return result;
}

} // namespace kezheng
