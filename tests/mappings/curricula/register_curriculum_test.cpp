#include "mappings/curricula/register_curriculum.hpp"

#include "mappings/standards/register_standard.hpp"
#include "tests/mappings/curricula/drawn_curriculum.hpp"
#include "tests/support/drawing.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace kezheng;
using kezheng::test::drawing;

TEST_CASE("a curriculum becomes modules that teach and precede") {
    const std::array files{
        CurriculumFile{"modules.csv", R"(code,name,term,prerequisites,corequisites,strict-corequisites
K01,茶,1,,,
K02,水,2,K01,K01,K03
K03,杯,2,,,
)"},
        CurriculumFile{"alignments.csv", R"(module,skill,depth,hours,status
K01,tea/1/1.2,I,4,
K01,tea/1/1.2.1,M,2,proposed
K01,tea/1/1.2.1,R,2,rejected
K02,tea/2/1.1,R,4,
)"}};
    const std::vector<StandardDraft> standards = test::tea_standard();
    const auto read = read_curriculum(files, "plan", RequirementIndex(standards));
    REQUIRE(read);
    GraphBuilder builder;
    register_standard(standards.front(), builder);
    const std::vector<Diagnostic> diagnostics = register_curriculum(read->curriculum, builder);
    CHECK(diagnostics.size() == 2);
    const Sealed sealed = std::move(builder).seal();
    CHECK(sealed.diagnostics.empty());
    const std::string text = test::text_of(sealed.graph);
    CHECK(text.find(drawing(R"(
module curriculum/plan/K01 茶
module curriculum/plan/K02 水
module curriculum/plan/K03 杯
curriculum curriculum/plan plan
)")) != std::string::npos);
    CHECK(text.ends_with(drawing(R"(
curriculum/plan -contains-> curriculum/plan/K01
curriculum/plan -contains-> curriculum/plan/K02
curriculum/plan -contains-> curriculum/plan/K03
tea/2 -subsumes-> tea/1
curriculum/plan/K01 -teaches-> tea/1/1.2.1
curriculum/plan/K02 -teaches-> tea/2/1.1.1
curriculum/plan/K02 -teaches-> tea/2/1.1.2
curriculum/plan/K01 -precedes-> curriculum/plan/K02
curriculum/plan/K03 -precedes-> curriculum/plan/K02
)")));
    const CompetencyGraph& graph = sealed.graph;
    const auto first = graph.out_edges(*graph.find("curriculum/plan/K01"), EdgeKind::teaches);
    const Teaches& teaches = graph.edge(first.front()).details.get<Teaches>();
    CHECK(teaches.depth == Depth::introduced);
    CHECK(teaches.status == Status::accepted);
    CHECK(teaches.hours == 6);
    CHECK(teaches.proposed_depth == Depth::mastered);
    const auto second = graph.out_edges(*graph.find("curriculum/plan/K02"), EdgeKind::teaches);
    CHECK(graph.edge(second.front()).details.get<Teaches>().hours == 2);
}
