#include "mappings/alignments/prerequisites/declared_sequences.hpp"

#include <doctest/doctest.h>

#include <string>

using kezheng::EdgeKind;
using kezheng::read_declared_sequences;

namespace {

std::string read(const std::string& text) {
    const auto read = read_declared_sequences(text, "steps.csv");
    REQUIRE(read);
    std::string result;
    for (const auto& edge : read->edges) {
        result += edge.from + (edge.kind == EdgeKind::feeds ? " ~> " : " -> ") + edge.to + ' ' +
                  edge.details.get<kezheng::Sequence>().reason.zh + '\n';
    }
    for (const auto& diagnostic : read->diagnostics) {
        result += std::to_string(diagnostic.source.line) + ' ' + std::string(rule_id(diagnostic.rule)) + '\n';
    }
    return result;
}

} // namespace

TEST_SUITE_BEGIN("mappings/alignments/prerequisites/declared_sequences");

TEST_CASE("columns by their Chinese or English names, in any order") {
    CHECK(read("reason,after,before,kind\n先拍后修,b/1/1.2,b/1/1.1,learning\n,b/1/1.1,b/2/1.1,workflow\n") ==
          "b/1/1.1 -> b/1/1.2 先拍后修\nb/2/1.1 ~> b/1/1.1 \n");
    CHECK(read("先,后,类别,理由\nb/1/1.1,b/1/1.2,流程,交图\n") == "b/1/1.1 ~> b/1/1.2 交图\n");
}

TEST_CASE("rows that are not used are reported with their line") {
    CHECK(read("before,after,kind\na,b,\na,,\na,c,sometimes\n") == "a -> b \n3 step-incomplete\n4 step-kind-unknown\n");
}

TEST_CASE("a step is of one kind") {
    CHECK(read("先,后,类别\na,b,流程\na,b,学习\nb,a,学习\n") == "a ~> b \nb -> a \n3 duplicate-edge\n");
}

TEST_SUITE_END();
