#include "exporters/json/standard_json.hpp"

#include "tests/exporters/sample.hpp"
#include "tests/support/graph_text.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;
using kezheng::test::coffee_standard;
using kezheng::test::graph_from;
using kezheng::test::project_file;
using kezheng::test::Run;
using kezheng::test::run_program;

TEST_SUITE_BEGIN("exporters/json/standard_json");

TEST_CASE("a standard with all its parts, in the order of the contract") {
    const Sealed sealed = coffee_standard();
    const std::vector<Diagnostic> diagnostics{
        {Rule::wrong_number, {"1.1.1", "1.1.2"}, {"c.txt", 2, 9}, "coffee/1/1.1.2"},
        {Rule::missing_full_stop, {}, {"c.txt", 0, 0}, ""}};
    CHECK(standard_json(sealed.graph, *sealed.graph.find("coffee"), diagnostics, Language::english) == R"({
  "schema": "kezheng/standard/1",
  "id": "coffee",
  "code": "990001",
  "title": {
    "zh": "咖啡制作",
    "en": "Coffee Making"
  },
  "edition": "2024年1.0版",
  "issued": "2024-05",
  "issuer": "某咖啡协会",
  "drafters": [
    "甲大学",
    "乙公司"
  ],
  "levels": [
    {
      "id": "coffee/1",
      "number": 1,
      "name": {
        "zh": "初级",
        "en": "Elementary"
      },
      "summary": "能按配方制作。",
      "areas": [
        {
          "id": "coffee/1/1",
          "printed": "1",
          "name": {
            "zh": "备料",
            "en": "Preparation"
          },
          "tasks": [
            {
              "id": "coffee/1/1.1",
              "printed": "1.1",
              "name": {
                "zh": "研磨"
              },
              "skills": [
                {
                  "id": "coffee/1/1.1.1",
                  "printed": "1.1.1",
                  "title": {
                    "zh": "按冲煮方式选择研磨度",
                    "en": "Choose the grind"
                  },
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
                  "id": "coffee/1/1.1.2",
                  "printed": "1.1.1",
                  "statement": "能清洁磨豆机。"
                }
              ]
            }
          ]
        }
      ]
    },
    {
      "id": "coffee/2",
      "number": 2,
      "name": {
        "zh": "中级",
        "en": "Intermediate"
      },
      "areas": []
    }
  ],
  "majors": [
    {
      "catalogue": "original",
      "tier": "secondary",
      "name": "烹饪",
      "code": "130700"
    },
    {
      "catalogue": "revised",
      "tier": "college",
      "name": "酒店管理"
    }
  ],
  "roles": [
    {
      "name": "咖啡师",
      "group": "饮品",
      "levels": [
        1,
        2
      ]
    }
  ],
  "terms": [
    {
      "number": "3.1",
      "zh": "萃取",
      "en": "extraction",
      "definition": "把咖啡中的物质溶入水中。",
      "source": "自拟"
    }
  ],
  "references": {
    "normative": [
      {
        "code": "GB 1",
        "title": "饮品卫生"
      }
    ],
    "bibliography": [
      {
        "number": "[1]",
        "text": "咖啡史"
      }
    ]
  },
  "diagnostics": [
    {
      "severity": "warning",
      "rule": "wrong-number",
      "message": "printed 1.1.1, by position it is 1.1.2",
      "hint": "the key counts positions, `printed` keeps the number",
      "line": 9,
      "page": 2,
      "node": "coffee/1/1.1.2"
    },
    {
      "severity": "warning",
      "rule": "missing-full-stop",
      "message": "no full stop at the end",
      "hint": "left as printed"
    }
  ]
}
)");
}

TEST_CASE("what a standard does not have is absent, its lists are empty") {
    const Sealed sealed = graph_from("standard s");
    CHECK(standard_json(sealed.graph, *sealed.graph.find("s"), {}, Language::chinese) == R"({
  "schema": "kezheng/standard/1",
  "id": "s",
  "levels": [],
  "majors": [],
  "roles": [],
  "terms": [],
  "references": {
    "normative": [],
    "bibliography": []
  },
  "diagnostics": []
}
)");
}

TEST_CASE("what was written is read and written again as the same bytes") {
    for (const char* key : {"b2b", "overseas"}) {
        const std::string data = project_file(std::string("mappings/standards/data/") + key + ".json");
        const Run first = run_program({"ingest", "-", "--json", "--quiet"}, data);
        const Run again = run_program({"ingest", "-", "--json", "--quiet"}, first.out);
        CHECK(first.exit == 0);
        CHECK(again.exit == 0);
        CHECK((again.out == first.out));
    }
}

TEST_SUITE_END();
