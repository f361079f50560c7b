#include "exporters/json/graph_json.hpp"

#include "tests/exporters/sample.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace kezheng;
using kezheng::test::bundled_graph;
using kezheng::test::coffee_standard;
using kezheng::test::graph_from;
using kezheng::test::loaded_bundled_graph;

TEST_SUITE_BEGIN("exporters/json/graph_json");

TEST_CASE("nodes and edges of every kind with their own data, in the order of their ids") {
    const Sealed sealed = coffee_standard();
    CHECK(graph_json(sealed.graph) == R"({
  "schema": "kezheng/graph/1",
  "nodes": [
    {
      "key": "coffee",
      "kind": "standard",
      "label": {
        "zh": "咖啡制作",
        "en": "Coffee Making"
      },
      "code": "990001",
      "edition": "2024年1.0版",
      "issued": "2024-05",
      "issuer": "某咖啡协会",
      "drafters": [
        "甲大学",
        "乙公司"
      ]
    },
    {
      "key": "coffee/1",
      "kind": "level",
      "label": {
        "zh": "初级",
        "en": "Elementary"
      },
      "number": 1,
      "summary": "能按配方制作。"
    },
    {
      "key": "coffee/2",
      "kind": "level",
      "label": {
        "zh": "中级",
        "en": "Intermediate"
      },
      "number": 2
    },
    {
      "key": "coffee/1/1",
      "kind": "area",
      "label": {
        "zh": "备料",
        "en": "Preparation"
      },
      "printed": "1"
    },
    {
      "key": "coffee/1/1.1",
      "kind": "task",
      "label": {
        "zh": "研磨"
      },
      "printed": "1.1"
    },
    {
      "key": "coffee/1/1.1.1",
      "kind": "skill",
      "label": {
        "zh": "按冲煮方式选择研磨度",
        "en": "Choose the grind"
      },
      "printed": "1.1.1",
      "facets": {
        "given": [
          "冲煮方式"
        ],
        "action": [
          "选择"
        ],
        "object": [
          "研磨度"
        ]
      }
    },
    {
      "key": "coffee/1/1.1.2",
      "kind": "skill",
      "label": {
        "zh": "能清洁磨豆机。"
      },
      "printed": "1.1.1",
      "statement": "能清洁磨豆机。"
    },
    {
      "key": "major/original/secondary/烹饪",
      "kind": "major",
      "label": {
        "zh": "烹饪"
      },
      "catalogue": "original",
      "tier": "secondary",
      "code": "130700",
      "class": "饮食类"
    },
    {
      "key": "major/revised/college/酒店管理",
      "kind": "major",
      "label": {
        "zh": "酒店管理"
      },
      "catalogue": "revised",
      "tier": "college"
    },
    {
      "key": "role/咖啡师",
      "kind": "role",
      "label": {
        "zh": "咖啡师"
      }
    },
    {
      "key": "coffee/term/3.1",
      "kind": "term",
      "label": {
        "zh": "萃取",
        "en": "extraction"
      },
      "number": "3.1",
      "definition": "把咖啡中的物质溶入水中。",
      "source": "自拟"
    },
    {
      "key": "coffee/bibliography/[1]",
      "kind": "reference",
      "label": {
        "zh": "咖啡史"
      }
    },
    {
      "key": "reference/GB 1",
      "kind": "reference",
      "label": {
        "zh": "饮品卫生"
      },
      "code": "GB 1"
    }
  ],
  "edges": [
    {
      "kind": "contains",
      "from": "coffee",
      "to": "coffee/1"
    },
    {
      "kind": "contains",
      "from": "coffee",
      "to": "coffee/2"
    },
    {
      "kind": "contains",
      "from": "coffee/1",
      "to": "coffee/1/1"
    },
    {
      "kind": "contains",
      "from": "coffee/1/1",
      "to": "coffee/1/1.1"
    },
    {
      "kind": "contains",
      "from": "coffee/1/1.1",
      "to": "coffee/1/1.1.1"
    },
    {
      "kind": "contains",
      "from": "coffee/1/1.1",
      "to": "coffee/1/1.1.2"
    },
    {
      "kind": "subsumes",
      "from": "coffee/2",
      "to": "coffee/1"
    },
    {
      "kind": "applies_to",
      "from": "coffee",
      "to": "major/original/secondary/烹饪",
      "catalogue": "original",
      "tier": "secondary"
    },
    {
      "kind": "applies_to",
      "from": "coffee",
      "to": "major/revised/college/酒店管理",
      "catalogue": "revised",
      "tier": "college"
    },
    {
      "kind": "targets",
      "from": "coffee/1",
      "to": "role/咖啡师",
      "group": "饮品"
    },
    {
      "kind": "targets",
      "from": "coffee/2",
      "to": "role/咖啡师",
      "group": "饮品"
    },
    {
      "kind": "cites",
      "from": "coffee",
      "to": "coffee/bibliography/[1]",
      "manner": "bibliography",
      "number": "[1]"
    },
    {
      "kind": "cites",
      "from": "coffee",
      "to": "reference/GB 1",
      "manner": "normative"
    },
    {
      "kind": "defines",
      "from": "coffee",
      "to": "coffee/term/3.1"
    }
  ]
}
)");
}

TEST_CASE("an empty graph is a document with two empty lists") {
    CHECK(graph_json(graph_from("").graph) == R"({
  "schema": "kezheng/graph/1",
  "nodes": [],
  "edges": []
}
)");
}

TEST_CASE("one node with its neighbours, those that reach it first") {
    const Sealed sealed = coffee_standard();
    CHECK(node_json(sealed.graph, *sealed.graph.find("coffee/1")) == R"({
  "schema": "kezheng/node/1",
  "key": "coffee/1",
  "kind": "level",
  "label": {
    "zh": "初级",
    "en": "Elementary"
  },
  "number": 1,
  "summary": "能按配方制作。",
  "neighbours": [
    {
      "edge": "contains",
      "direction": "in",
      "key": "coffee",
      "kind": "standard",
      "label": {
        "zh": "咖啡制作",
        "en": "Coffee Making"
      }
    },
    {
      "edge": "subsumes",
      "direction": "in",
      "key": "coffee/2",
      "kind": "level",
      "label": {
        "zh": "中级",
        "en": "Intermediate"
      }
    },
    {
      "edge": "contains",
      "direction": "out",
      "key": "coffee/1/1",
      "kind": "area",
      "label": {
        "zh": "备料",
        "en": "Preparation"
      }
    },
    {
      "edge": "targets",
      "direction": "out",
      "key": "role/咖啡师",
      "kind": "role",
      "label": {
        "zh": "咖啡师"
      },
      "group": "饮品"
    }
  ]
}
)");
}

TEST_CASE("a node without neighbours has an empty list") {
    const Sealed sealed = graph_from("concept 咖啡 咖啡");
    CHECK(node_json(sealed.graph, *sealed.graph.find("咖啡")) == R"({
  "schema": "kezheng/node/1",
  "key": "咖啡",
  "kind": "concept",
  "label": {
    "zh": "咖啡"
  },
  "neighbours": []
}
)");
}

TEST_CASE("two graphs built from the same data are the same bytes") {
    CHECK(graph_json(bundled_graph()) == graph_json(loaded_bundled_graph().graph));
}

TEST_SUITE_END();
