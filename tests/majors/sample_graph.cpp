#include "tests/majors/sample_graph.hpp"

#include "graph/model/graph_builder.hpp"
#include "majors/assign_codes.hpp"
#include "majors/renames.hpp"
#include "mappings/standards/bundled_standards.hpp"
#include "mappings/standards/register_standard.hpp"

#include <utility>

namespace kezheng::test {

const CompetencyGraph& bundled_graph() {
    static const CompetencyGraph graph = [] {
        GraphBuilder builder;
        for (const std::string_view key : bundled_standard_keys()) {
            register_standard(bundled_standard(key), builder);
        }
        register_renames(builder);
        (void)assign_codes(builder);
        return std::move(builder).seal().graph;
    }();
    return graph;
}

} // namespace kezheng::test
