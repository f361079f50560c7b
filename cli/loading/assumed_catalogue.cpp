#include "cli/loading/assumed_catalogue.hpp"

#include "majors/assumed_catalogue.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace kezheng {

ReadStandard with_catalogue_by_names(ReadStandard read) {
    std::vector<MajorDraft>& majors = read.standard.majors;
    const auto assumed = std::ranges::find(read.diagnostics, Rule::catalogue_assumed, &Diagnostic::rule);
    // A document that names a catalogue for some of its lists is left alone.
    const bool of_one =
        std::ranges::adjacent_find(majors, std::ranges::not_equal_to{}, &MajorDraft::catalogue) == majors.end();
    if (assumed == read.diagnostics.end() || majors.empty() || !of_one) {
        return read;
    }
    std::vector<NamedMajor> names;
    names.reserve(majors.size());
    for (const MajorDraft& major : majors) {
        names.push_back({major.tier, major.name});
    }
    const CatalogueVotes votes = catalogue_votes(names);
    if (votes.original == votes.revised) {
        return read;
    }
    const Catalogue catalogue = votes.revised > votes.original ? Catalogue::revised : Catalogue::original;
    for (MajorDraft& major : majors) {
        major.catalogue = catalogue;
    }
    *assumed = {Rule::catalogue_by_names,
                {heading_of(catalogue), std::to_string(std::max(votes.original, votes.revised)),
                 std::to_string(std::min(votes.original, votes.revised))},
                assumed->source,
                assumed->node};
    return read;
}

} // namespace kezheng
