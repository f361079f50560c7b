#include "exporters/skos/skos.hpp"

#include "exporters/name_uuid.hpp"
#include "tests/exporters/linked_sample.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <tuple>

using namespace kezheng;
using kezheng::test::builder_from;
using kezheng::test::graph_from;
using kezheng::test::linked_builder;

namespace {

/// The text with the addresses of `keys` replaced by `<key>`.
std::string with_keys(std::string text, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        const std::string address = uri_of(key, "");
        for (std::size_t at = text.find(address); at != std::string::npos; at = text.find(address)) {
            text.replace(at, address.size(), key);
        }
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("exporters/skos");

TEST_CASE("a standard is a scheme, its tree broader and narrower") {
    const Sealed sealed = graph_from(R"(
        standard s 标准 "一"
        level    s/1 初级
        area     s/1/1 领域
        role     role/r 岗位
        s -contains-> s/1
        s/1 -contains-> s/1/1
        s/1 -targets-> role/r
    )");
    CHECK(with_keys(skos_of(sealed.graph, ""), {"s/1/1", "s/1", "s", "role/r", "scheme/roles"}) ==
          R"(@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .

<s> a skos:ConceptScheme ;
    dct:title "标准 \"一\""@zh ;
    skos:prefLabel "标准 \"一\""@zh ;
    skos:notation "s" ;
    skos:hasTopConcept <s/1> .

<s/1> a skos:Concept ;
    skos:inScheme <s> ;
    skos:topConceptOf <s> ;
    skos:notation "s/1" ;
    skos:prefLabel "初级"@zh ;
    skos:narrower <s/1/1> .

<s/1/1> a skos:Concept ;
    skos:inScheme <s> ;
    skos:notation "s/1/1" ;
    skos:prefLabel "领域"@zh ;
    skos:broader <s/1> .

<scheme/roles> a skos:ConceptScheme ;
    skos:prefLabel "工作岗位"@zh ;
    skos:prefLabel "job role"@en ;
    skos:hasTopConcept <role/r> .

<role/r> a skos:Concept ;
    skos:inScheme <scheme/roles> ;
    skos:topConceptOf <scheme/roles> ;
    skos:notation "role/r" ;
    skos:prefLabel "岗位"@zh .

<s/1> skos:relatedMatch <role/r> .
)");
}

TEST_CASE("an accepted match is exact both ways, a proposed one only close, a rejected one is none") {
    const auto written = [](Relation relation, Status status) {
        GraphBuilder builder = builder_from(R"(
            standard a
            level    a/1
            area     a/1/1
            task     a/1/1.1
            skill    a/1/1.1.1
            standard b
            level    b/1
            area     b/1/1
            task     b/1/1.1
            skill    b/1/1.1.1
            a -contains-> a/1
            a/1 -contains-> a/1/1
            a/1/1 -contains-> a/1/1.1
            a/1/1.1 -contains-> a/1/1.1.1
            b -contains-> b/1
            b/1 -contains-> b/1/1
            b/1/1 -contains-> b/1/1.1
            b/1/1.1 -contains-> b/1/1.1.1
        )");
        builder.add_edge({EdgeKind::matches, "a/1/1.1.1", "b/1/1.1.1", Matches{relation, 1, status, {}, {}}, {}});
        const std::string text = with_keys(skos_of(std::move(builder).seal().graph, ""), {"a/1/1.1.1", "b/1/1.1.1"});
        std::string found;
        for (std::size_t at = text.find("Match <"); at != std::string::npos; at = text.find("Match <", at + 1)) {
            const std::size_t begin = text.rfind(' ', at) + 1;
            found += text.substr(begin, text.find('>', at) + 1 - begin) + '\n';
        }
        return found;
    };
    CHECK(written(Relation::exact, Status::accepted) == "skos:exactMatch <b/1/1.1.1>\nskos:exactMatch <a/1/1.1.1>\n");
    CHECK(written(Relation::broad, Status::accepted) == "skos:broadMatch <b/1/1.1.1>\nskos:narrowMatch <a/1/1.1.1>\n");
    CHECK(written(Relation::narrow, Status::accepted) == "skos:narrowMatch <b/1/1.1.1>\nskos:broadMatch <a/1/1.1.1>\n");
    CHECK(written(Relation::partial, Status::accepted) ==
          "skos:relatedMatch <b/1/1.1.1>\nskos:relatedMatch <a/1/1.1.1>\n");
    CHECK(written(Relation::exact, Status::proposed) == "skos:closeMatch <b/1/1.1.1>\nskos:closeMatch <a/1/1.1.1>\n");
    CHECK(written(Relation::broad, Status::proposed) ==
          "skos:relatedMatch <b/1/1.1.1>\nskos:relatedMatch <a/1/1.1.1>\n");
    CHECK(written(Relation::exact, Status::rejected).empty());
}

TEST_CASE("orders, alignments, roles and associations are said in words of SKOS and Dublin Core") {
    GraphBuilder builder = builder_from(R"(
        standard   s
        level      s/1
        level      s/2
        area       s/1/1
        task       s/1/1.1
        skill      s/1/1.1.1
        skill      s/1/1.1.2
        curriculum c 方案
        module     c/M
        role       role/r 岗位
        s -contains-> s/1
        s -contains-> s/2
        s/2 -subsumes-> s/1
        s/1 -contains-> s/1/1
        s/1/1 -contains-> s/1/1.1
        s/1/1.1 -contains-> s/1/1.1.1
        s/1/1.1 -contains-> s/1/1.1.2
        c -contains-> c/M
    )");
    const char* one = "s/1/1.1.1";
    const char* two = "s/1/1.1.2";
    builder.add_node({NodeKind::reference, "reference/x", {}, ReferenceDetails{"https://example.org/x"}, {}});
    builder.add_node({NodeKind::reference, "reference/y", {}, ReferenceDetails{"no <address>"}, {}});
    builder.add_edge({EdgeKind::precedes, one, two, Sequence{"declared", {}, Status::accepted}, {}});
    builder.add_edge({EdgeKind::precedes, two, one, Sequence{"rule", {}, Status::proposed}, {}});
    builder.add_edge({EdgeKind::feeds, one, two, Sequence{"rule", {}, Status::accepted}, {}});
    builder.add_edge({EdgeKind::feeds, two, one, Sequence{"rule", {}, Status::rejected}, {}});
    builder.add_edge({EdgeKind::teaches, "c/M", one, Teaches{}, {}});
    builder.add_edge({EdgeKind::teaches, "c/M", two, Teaches{Depth::mastered, 0, Status::proposed, {}, {}}, {}});
    builder.add_edge({EdgeKind::requires_, "role/r", "s/1/1.1", Requires{}, {}});
    for (const auto& [type, from, to] : {std::tuple("exactMatchOf", one, "reference/x"),
                                         {"Is Related To", one, two},
                                         {"isRelatedTo", one, "s/1/1.1"},
                                         {"isChildOf", two, one},
                                         {"replacedBy", "s", "reference/y"},
                                         {"ext:odd", one, two}}) {
        builder.add_edge({EdgeKind::associated, from, to, Association{type, {}}, {}});
    }
    std::string text = with_keys(skos_of(std::move(builder).seal().graph, ""),
                                 {"s/1/1.1.1", "s/1/1.1.2", "s/1/1.1", "s/1/1", "s/1", "s/2", "role/r", "c/M",
                                  "reference/y", "scheme/roles", "s"});
    const std::string last_block = "<role/r> a skos:Concept";
    text.erase(0, text.find("\n\n", text.find(last_block)) + 2);
    CHECK(text == R"(<s/2> dct:requires <s/1> .
<role/r> skos:relatedMatch <s/1/1.1> .
<c/M> skos:relatedMatch <s/1/1.1.1> .
<s/1/1.1.2> dct:requires <s/1/1.1.1> .
<s/1/1.1.2> skos:related <s/1/1.1.1> .
<s/1/1.1.1> skos:related <s/1/1.1.2> .
<s> dct:isReplacedBy <reference/y> .
<s/1/1.1.1> dct:relation <s/1/1.1> .
<s/1/1.1.1> skos:related <s/1/1.1.2> .
<s/1/1.1.1> dct:relation <s/1/1.1.2> .
<s/1/1.1.1> skos:exactMatch <https://example.org/x> .
<s/1/1.1.2> skos:broader <s/1/1.1.1> .
)");
}

TEST_CASE("a base begins every address") {
    const std::string text = skos_of(linked_builder().seal().graph, "https://example.org/k");
    CHECK(text.find("urn:uuid:") == std::string::npos);
    CHECK(text.find("<https://example.org/k/uri/") != std::string::npos);
}

TEST_SUITE_END();
