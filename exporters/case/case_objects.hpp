#pragma once

#include "exporters/json/json_value.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>
#include <string_view>

// The pieces that CASE packages are made of; for the sources in exporters/case/ only.
namespace kezheng {

/// Makes the objects of one package.
class CaseObjects {
  public:
    CaseObjects(std::string_view base, std::string changed) : m_base(base), m_changed(std::move(changed)) {}

    /// Identifier, address and date, which every object has. `name` is what the identifier is made of.
    [[nodiscard]] Json object(const std::string& name) const;

    /// `{title, identifier, uri}`: a link to what is called `name`.
    [[nodiscard]] Json link(const std::string& name, const std::string& title) const;

    /// The link to a node as an end of an association.
    [[nodiscard]] Json end(const Node& node) const;

    /// An association; its identifier is made of its type and ends.
    [[nodiscard]] Json association(const std::string& type, const Node& origin, const Node& destination) const;

    /// A learning order or a workflow (`precedes`, `ext:feeds`), with its reason.
    [[nodiscard]] Json order(const CompetencyGraph& graph, const Edge& edge) const;

    [[nodiscard]] Json item(const Node& node, const std::string& level) const;
    [[nodiscard]] Json item_type(NodeKind kind) const;
    [[nodiscard]] Json document(const Node& standard) const;

  private:
    std::string_view m_base;
    std::string m_changed;
};

/// When a standard was last changed, as CASE wants a date: `2021-12` is 2021-12-01T00:00:00+00:00; the year 2000 where
/// it is not known.
[[nodiscard]] std::string case_date(const Node& standard);

/// The details of an edge under `extensions.kezheng` of an association: status, score, evidence, rule …
[[nodiscard]] Json case_extension(const CompetencyGraph& graph, const Edge& edge);

} // namespace kezheng
