#pragma once

#include "graph/analysis/majors/major_answer.hpp"
#include "graph/model/competency_graph.hpp"
#include "majors/catalogue_entry.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace kezheng {

/// A major that a standard of the graph lists.
struct ListedMajor {
    std::string name;
    std::string form;          ///< major_name_form(name)
    std::u32string characters; ///< of `form`
    Catalogue catalogue = Catalogue::original;
    Tier tier = Tier::secondary;
    const CatalogueEntry* entry = nullptr; ///< null where the catalogue does not have it, or is not known
    std::vector<MajorListing> listings;    ///< by standard
};

/// The majors that the standards of a graph list, by catalogue, tier and name.
class ListedMajors {
  public:
    explicit ListedMajors(const CompetencyGraph& graph);

    [[nodiscard]] std::span<const ListedMajor> all() const { return m_majors; }

    /// Null where no standard lists that name there. `form` is normalised.
    [[nodiscard]] const ListedMajor* find(Catalogue catalogue, Tier tier, std::string_view form) const;

    /// The standards that list the name in that tier: by this catalogue, else by the other one.
    [[nodiscard]] std::vector<MajorListing> listings_of(Catalogue catalogue, Tier tier, std::string_view form) const;

  private:
    using Place = std::tuple<Catalogue, Tier, std::string>;

    std::vector<ListedMajor> m_majors;
    std::map<Place, std::size_t> m_by_place;
};

} // namespace kezheng
