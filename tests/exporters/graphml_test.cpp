#include "exporters/graphml.hpp"

#include "tests/exporters/linked_sample.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;
using kezheng::test::graph_from;
using kezheng::test::linked_graph;

TEST_SUITE_BEGIN("exporters/graphml");

TEST_CASE("a graph with typed attributes, its keys declared before it") {
    const Sealed sealed = graph_from(R"(
        standard s 标准 <A&B>
        level    s/1 初级
        s -contains-> s/1
    )");
    CHECK(graphml_of(sealed.graph) == R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="n0" for="node" attr.name="label" attr.type="string"/>
  <key id="n1" for="node" attr.name="kind" attr.type="string"/>
  <key id="n2" for="node" attr.name="label_zh" attr.type="string"/>
  <key id="n3" for="node" attr.name="level_number" attr.type="int"/>
  <key id="e0" for="edge" attr.name="kind" attr.type="string"/>
  <graph id="kezheng" edgedefault="directed">
    <node id="s">
      <data key="n0">标准 &lt;A&amp;B&gt;</data>
      <data key="n1">standard</data>
      <data key="n2">标准 &lt;A&amp;B&gt;</data>
    </node>
    <node id="s/1">
      <data key="n0">初级</data>
      <data key="n1">level</data>
      <data key="n2">初级</data>
      <data key="n3">0</data>
    </node>
    <edge id="e1" source="s" target="s/1">
      <data key="e0">contains</data>
    </edge>
  </graph>
</graphml>
)");
}

TEST_CASE("what is proposed has its score, hours and reasons, each of one type") {
    const std::string text = graphml_of(linked_graph().graph);
    CHECK(text.find(R"(attr.name="score" attr.type="double")") != std::string::npos);
    CHECK(text.find(R"(attr.name="hours" attr.type="double")") != std::string::npos);
    CHECK(text.find(R"(attr.name="term" attr.type="int")") != std::string::npos);
    CHECK(text.find(">0.875</data>") != std::string::npos);
    CHECK(text.find(">action: 称 ~ 称 (同一动作)</data>") != std::string::npos);
    CHECK(text == graphml_of(linked_graph().graph));
}

TEST_SUITE_END();
