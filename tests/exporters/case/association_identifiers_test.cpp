#include "exporters/case/association_identifiers.hpp"

#include "exporters/graphml.hpp"
#include "exporters/json/graph_json.hpp"
#include "exporters/skos/skos.hpp"
#include "graph/model/graph_builder.hpp"
#include "mappings/standards/read_case.hpp"
#include "mappings/standards/register_standard.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

namespace {

/// A framework in Japanese with an item in French; the tree's associations are A1, A2 …, the others B1, B2.
Sealed japanese_framework(const std::string& language = R"("language": "ja_JP",)") {
    const std::string package = R"({
      "CFDocument": {"identifier": "D", "title": "国語", "creator": "x", )" +
                                language + R"( "version": "第一版"},
      "CFItems": [
        {"identifier": "{I1}", "fullStatement": "話すこと"},
        {"identifier": "I2", "fullStatement": "話題の設定"},
        {"identifier": "I3", "fullStatement": "目的を意識する"},
        {"identifier": "I4", "fullStatement": "parler", "language": "fr"},
        {"identifier": "I5", "fullStatement": "speak", "abbreviatedStatement": "speaking", "language": "en-GB"}],
      "CFAssociations": [
        {"identifier": "A1", "associationType": "isChildOf", "originNodeURI": {"identifier": "i1"}, "destinationNodeURI": {"identifier": "D"}},
        {"identifier": "A2", "associationType": "isChildOf", "originNodeURI": {"identifier": "I2"}, "destinationNodeURI": {"identifier": "urn:uuid:I1"}},
        {"identifier": "A3", "associationType": "isChildOf", "originNodeURI": {"identifier": "I3"}, "destinationNodeURI": {"identifier": "I2"}},
        {"identifier": "A4", "associationType": "isChildOf", "originNodeURI": {"identifier": "I4"}, "destinationNodeURI": {"identifier": "I2"}},
        {"identifier": "A5", "associationType": "isChildOf", "originNodeURI": {"identifier": "I5"}, "destinationNodeURI": {"identifier": "I2"}},
        {"identifier": "B1", "associationType": "precedes", "originNodeURI": {"identifier": "I3"}, "destinationNodeURI": {"identifier": "I4"}},
        {"identifier": "B2", "associationType": "Is Related To", "originNodeURI": {"identifier": "I4"}, "destinationNodeURI": {"identifier": "elsewhere", "title": "外"}}]
    })";
    const Result<ReadStandard> read = read_case(package, "a.json", "f");
    REQUIRE(read);
    GraphBuilder builder;
    register_standard(read->standard, builder);
    return std::move(builder).seal();
}

} // namespace

TEST_SUITE_BEGIN("exporters/case/association_identifiers");

TEST_CASE("an edge has the identifier of the association that it was") {
    const Sealed sealed = japanese_framework();
    const AssociationIdentifiers identifiers(sealed.graph);
    std::string text;
    for (const EdgeId id : sealed.graph.edges()) {
        const Edge& edge = sealed.graph.edge(id);
        text += sealed.graph.node(edge.from).key + ' ' + std::string(name_of(edge.kind)) + ' ' +
                sealed.graph.node(edge.to).key + ' ' + identifiers.of(edge) + '\n';
    }
    CHECK(text == R"(f contains f/1 
f/1 contains f/1/1 A1
f/1/1 contains f/1/1.1 A2
f/1/1.1 contains f/1/1.1.1 A3
f/1/1.1 contains f/1/1.1.2 A4
f/1/1.1 contains f/1/1.1.3 A5
f/1/1.1.1 precedes f/1/1.1.2 B1
f/1/1.1.2 associated reference/elsewhere B2
)");
    CHECK(graphml_of(sealed.graph).contains(">B2</data>"));
}

TEST_CASE("texts have the language of their package, or their own, in every format") {
    const Sealed sealed = japanese_framework();
    const std::string skos = skos_of(sealed.graph, {});
    CHECK(skos.contains(R"(skos:prefLabel "国語"@ja-JP)"));
    CHECK(skos.contains(R"(dct:hasVersion "第一版"@ja-JP)"));
    CHECK(skos.contains(R"(skos:prefLabel "話すこと"@ja-JP)"));
    CHECK(skos.contains(R"(skos:prefLabel "parler"@fr)"));
    CHECK(skos.contains(R"(skos:prefLabel "speaking"@en-GB)"));
    CHECK(skos.contains(R"(skos:definition "speak"@en-GB)"));
    CHECK(!skos.contains("@zh"));
    const std::string graphml = graphml_of(sealed.graph);
    for (const char* name : {"label_ja-JP", "label_fr", "label_en-GB", "language"}) {
        CHECK(graphml.contains("attr.name=\"" + std::string(name) + '"'));
    }
    CHECK(!graphml.contains("label_zh"));
    const std::string json = graph_json(sealed.graph);
    CHECK(json.contains(R"("language": "fr")"));
    CHECK(json.contains(R"("en": "speaking")"));
}

TEST_CASE("texts of a package that names no language have none") {
    const Sealed sealed = japanese_framework("");
    CHECK(skos_of(sealed.graph, {}).contains("skos:prefLabel \"話すこと\" ;"));
    CHECK(graphml_of(sealed.graph).contains("label_und"));
}

TEST_CASE("a graph that no package was read into has no identifiers") {
    const Sealed sealed = GraphBuilder().seal();
    CHECK(AssociationIdentifiers(sealed.graph).of({EdgeKind::contains, NodeId(0), NodeId(0), {}, {}}).empty());
}

TEST_SUITE_END();
