#pragma once

#include "graph/model/competency_graph.hpp"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace kezheng {

/// The identifiers that the associations of other systems' packages have there, by the edges that they became.
class AssociationIdentifiers {
  public:
    explicit AssociationIdentifiers(const CompetencyGraph& graph);

    /// That of the association which says what the edge says; of several, the first one's. Empty where there is none.
    [[nodiscard]] std::string of(const Edge& edge) const;

  private:
    /// Type, origin and destination.
    using Said = std::tuple<std::string, std::string, std::string>;

    void add_package(const std::string& record);
    [[nodiscard]] Said said_by(const Edge& edge) const;
    /// The identifier of a node; what kezheng put between two items is called as what is above it.
    [[nodiscard]] std::string name_of_end(std::optional<NodeId> end) const;

    const CompetencyGraph& m_graph;
    std::vector<std::string> m_names; ///< identifiers of nodes, by id; empty where a node has none of its own
    std::map<Said, std::string> m_identifiers;
};

} // namespace kezheng
