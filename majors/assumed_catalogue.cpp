#include "majors/assumed_catalogue.hpp"

#include "majors/catalogue_entry.hpp"
#include "majors/edition.hpp"

#include <optional>

namespace kezheng {

namespace {

bool has(std::optional<Edition> edition, const NamedMajor& major) {
    return edition && !entries_named(*edition, major.tier, major.name).empty();
}

} // namespace

CatalogueVotes catalogue_votes(std::span<const NamedMajor> majors) {
    CatalogueVotes votes;
    for (const NamedMajor& major : majors) {
        const std::optional<Edition> original = edition_of(Catalogue::original, major.tier);
        const bool in_revised = has(edition_of(Catalogue::revised, major.tier), major);
        if (!original) {
            const bool for_revised = major.tier == Tier::vocational_bachelor && in_revised;
            const bool for_original = major.tier == Tier::secondary && !in_revised;
            votes.revised += for_revised ? 1 : 0;
            votes.original += for_original ? 1 : 0;
            continue;
        }
        const bool in_original = has(original, major);
        votes.revised += in_revised && !in_original ? 1 : 0;
        votes.original += in_original && !in_revised ? 1 : 0;
    }
    return votes;
}

} // namespace kezheng
