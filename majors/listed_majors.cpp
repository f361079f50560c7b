#include "majors/listed_majors.hpp"

#include "majors/edition.hpp"
#include "majors/major_name.hpp"
#include "majors/name_distance.hpp"

#include <algorithm>
#include <optional>

namespace kezheng {

namespace {

std::vector<OpenLevel> levels_of(const CompetencyGraph& graph, NodeId standard) {
    std::vector<OpenLevel> levels;
    for (const NodeId id : graph.children(standard)) {
        if (const auto* const level = std::get_if<LevelDetails>(&graph.node(id).details)) {
            levels.push_back({level->number, graph.node(id).label});
        }
    }
    std::ranges::stable_sort(levels, {}, &OpenLevel::number);
    return levels;
}

const CatalogueEntry* entry_of(Catalogue catalogue, Tier tier, std::string_view name) {
    const std::optional<Edition> edition = edition_of(catalogue, tier);
    if (!edition) {
        return nullptr;
    }
    const std::vector<const CatalogueEntry*> entries = entries_named(*edition, tier, name);
    return entries.empty() ? nullptr : entries.front();
}

} // namespace

ListedMajors::ListedMajors(const CompetencyGraph& graph) {
    for (const NodeId standard : graph.nodes_of(NodeKind::standard)) {
        const Node& owner = graph.node(standard);
        const std::vector<OpenLevel> levels = levels_of(graph, standard);
        for (const EdgeId id : graph.out_edges(standard, EdgeKind::applies_to)) {
            const Node& node = graph.node(graph.edge(id).to);
            const auto& major = std::get<MajorDetails>(node.details);
            Place place{major.catalogue, major.tier, major_name_form(node.label.zh)};
            const auto known = m_by_place.find(place);
            if (known == m_by_place.end()) {
                m_majors.push_back({node.label.zh,
                                    std::get<2>(place),
                                    characters_of(std::get<2>(place)),
                                    major.catalogue,
                                    major.tier,
                                    entry_of(major.catalogue, major.tier, node.label.zh),
                                    {}});
            }
            const std::size_t at = known == m_by_place.end() ? m_majors.size() - 1 : known->second;
            m_by_place.emplace(std::move(place), at);
            std::vector<MajorListing>& listings = m_majors[at].listings;
            if (listings.empty() || listings.back().standard != owner.key) {
                listings.push_back({owner.key, owner.label, levels, major.catalogue, node.label.zh, false});
            }
        }
    }
}

const ListedMajor* ListedMajors::find(Catalogue catalogue, Tier tier, std::string_view form) const {
    const auto found = m_by_place.find(Place{catalogue, tier, std::string(form)});
    return found == m_by_place.end() ? nullptr : &m_majors[found->second];
}

std::vector<MajorListing> ListedMajors::listings_of(Catalogue catalogue, Tier tier, std::string_view form) const {
    std::vector<MajorListing> listings;
    if (const ListedMajor* const major = find(catalogue, tier, form)) {
        listings = major->listings;
    }
    const Catalogue other = catalogue == Catalogue::original ? Catalogue::revised : Catalogue::original;
    if (const ListedMajor* const major = find(other, tier, form)) {
        for (const MajorListing& listing : major->listings) {
            if (std::ranges::find(listings, listing.standard, &MajorListing::standard) == listings.end()) {
                listings.push_back(listing);
                listings.back().through_same_name = true;
            }
        }
    }
    std::ranges::stable_sort(listings, {}, &MajorListing::standard);
    return listings;
}

} // namespace kezheng
