#pragma once

#include "graph/model/competency_graph.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// A piece of a node's or an edge's own data as a flat value, for formats that know only such: `label_zh` (of another
/// system's texts `label_` and their language, `label_ja`), `facets_tool`, `score`. Lists are joined by `；`, a piece
/// of evidence is `kind: a ~ b (via)`.
struct Attribute {
    enum class Type { text, whole, real };

    std::string name;
    Type type = Type::text;
    std::string value; ///< a number as number_text() has it
};

/// In the order of the JSON document; `key` and `kind` first, an edge's `from` and `to` after its `kind`.
[[nodiscard]] std::vector<Attribute> attributes_of(const Node& node);
[[nodiscard]] std::vector<Attribute> attributes_of(const CompetencyGraph& graph, const Edge& edge);

} // namespace kezheng
