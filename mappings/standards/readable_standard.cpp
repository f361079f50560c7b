#include "mappings/standards/readable_standard.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/clauses.hpp"
#include "mappings/standards/each_skill.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <string>
#include <utility>

namespace kezheng {

namespace {

std::size_t characters_of(const Facets& facets) {
    std::size_t characters = 0;
    for (const FacetRow& row : facet_rows) {
        for (const std::string& text : facets.*row.list) {
            characters += length_in_characters(text);
        }
    }
    return characters;
}

void shorten(Facets& facets) {
    std::size_t characters = 0;
    for (const FacetRow& row : facet_rows) {
        std::vector<std::string>& texts = facets.*row.list;
        std::size_t kept = 0;
        while (kept < texts.size() && characters + length_in_characters(texts[kept]) <= most_characters_read) {
            characters += length_in_characters(texts[kept]);
            ++kept;
        }
        texts.resize(kept);
    }
}

void report(Rule rule, std::size_t characters, const SkillDraft& skill, std::string key,
            std::vector<Diagnostic>& diagnostics) {
    if (characters > most_characters_read) {
        diagnostics.push_back(
            {rule, {std::to_string(characters), std::to_string(most_characters_read)}, skill.source, std::move(key)});
    }
}

} // namespace

StandardDraft readable_standard(StandardDraft standard) {
    for_each_skill(standard.levels, [](SkillDraft& skill) {
        skill.statement = readable_part(skill.statement);
        skill.title.zh = readable_part(skill.title.zh);
        skill.title.en = readable_part(skill.title.en);
        shorten(skill.facets);
    });
    return standard;
}

void check_lengths(const StandardDraft& standard, std::vector<Diagnostic>& diagnostics) {
    for (const LevelDraft& level : standard.levels) {
        for (std::size_t a = 0; a < level.areas.size(); ++a) {
            const std::vector<TaskDraft>& tasks = level.areas[a].tasks;
            for (std::size_t t = 0; t < tasks.size(); ++t) {
                for (std::size_t s = 0; s < tasks[t].skills.size(); ++s) {
                    const SkillDraft& skill = tasks[t].skills[s];
                    const std::string key = skill_key(standard.id, level.number, a + 1, t + 1, s + 1);
                    report(Rule::long_statement, length_in_characters(wording_of(skill)), skill, key, diagnostics);
                    report(Rule::long_facets, characters_of(skill.facets), skill, key, diagnostics);
                }
            }
        }
    }
}

} // namespace kezheng
