#pragma once

#include "exporters/pictures/diagram.hpp"
#include "graph/model/graph_builder.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kezheng::test {

/// An invented standard, `coffee`, with one node of every kind that a standard brings.
[[nodiscard]] Sealed coffee_standard();

/// The two bundled standards as one graph, loaded anew.
[[nodiscard]] Sealed loaded_bundled_graph();
/// The same, loaded once for all tests.
[[nodiscard]] const CompetencyGraph& bundled_graph();

/// Texts that a careless writer would let out of their quotes: quotes, escapes, markup, formulas, control characters,
/// changes of direction, 10,000 characters.
[[nodiscard]] std::vector<std::string> hostile_texts();

/// A picture of one box.
[[nodiscard]] Diagram one_box(const std::string& id, const std::string& label);

/// What stands between `before` and `after`, each time it occurs, in order.
[[nodiscard]] std::vector<std::string> all_between(std::string_view text, std::string_view before,
                                                   std::string_view after);

} // namespace kezheng::test
