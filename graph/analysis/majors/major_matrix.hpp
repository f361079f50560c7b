#pragma once

#include "graph/base/id.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// Which lists of a standard name a major.
struct InLists {
    bool original = false;
    bool revised = false;
    [[nodiscard]] bool any() const { return original || revised; }
};

/// One major in one tier, with its codes by both catalogues (empty where there is none).
struct MajorRow {
    Tier tier = Tier::secondary;
    LocalisedText name;
    std::string class_name;
    std::string original_code;
    std::string revised_code;
    std::vector<InLists> lists; ///< as MajorMatrix::standards
};

/// What the standards' lists for one tier and catalogue have in common and alone. Names are sorted.
struct MajorShare {
    Tier tier = Tier::secondary;
    Catalogue catalogue = Catalogue::original;
    std::vector<std::string> shared;             ///< by all standards that have such a list; empty where one has
    std::vector<std::vector<std::string>> alone; ///< by one standard alone, as MajorMatrix::standards
    std::vector<std::size_t> listed;             ///< how many each standard lists
};

struct MajorMatrix {
    std::vector<NodeId> standards;  ///< in key order
    std::vector<MajorRow> rows;     ///< by tier, revised code (without one last), original code, name
    std::vector<MajorShare> shares; ///< by tier and catalogue, where any standard has a list
};

/// Standards × majors × tiers × catalogues.
[[nodiscard]] MajorMatrix major_matrix(const CompetencyGraph& graph);

} // namespace kezheng
