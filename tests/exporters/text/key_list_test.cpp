#include "exporters/text/key_list.hpp"

#include "tests/graph/analysis/drawn_teaching.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace kezheng;

namespace {

std::string listed(const std::vector<std::string>& keys) {
    const CompetencyGraph graph = std::move(test::builder_from(std::string(test::two_levels))).seal().graph;
    std::vector<NodeId> ids;
    for (const std::string& key : keys) {
        ids.push_back(*graph.find(key));
    }
    return key_list(graph, ids);
}

} // namespace

TEST_CASE("keys of requirements as a short list") {
    CHECK(listed({}).empty());
    CHECK(listed({"s/1/1.1.2"}) == "s/1/1.1.2");
    CHECK(listed({"s/1/1.1.1", "s/1/1.1.2", "s/1/1.1.3"}) == "s/1/1.1.1-1.1.3");
    CHECK(listed({"s/1/1.1.1", "s/1/1.1.3"}) == "s/1/1.1.1、1.1.3");
    CHECK(listed({"s/1/1.1.2", "s/1/1.1.3", "s/1/1.2.1", "s/2/1.1.1"}) == "s/1/1.1.2-1.1.3、1.2.1；s/2/1.1.1");
}
