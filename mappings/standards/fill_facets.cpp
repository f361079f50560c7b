#include "mappings/standards/fill_facets.hpp"

#include "mappings/language/facet_extraction.hpp"
#include "mappings/standards/each_skill.hpp"

#include <algorithm>

namespace kezheng {

namespace {

bool has_facets(const Facets& facets) {
    return std::ranges::any_of(facet_rows, [&](const FacetRow& row) { return !(facets.*row.list).empty(); });
}

} // namespace

void fill_facets(StandardDraft& standard, const Lexicon& lexicon) {
    for_each_skill(standard.levels, [&](SkillDraft& skill) {
        if (!has_facets(skill.facets)) {
            skill.facets = extract_facets(skill.statement, lexicon);
        }
    });
}

} // namespace kezheng
