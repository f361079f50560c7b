#include "exporters/json/summary_json.hpp"

#include "tests/exporters/sample.hpp"
#include "tests/support/graph_text.hpp"

#include <doctest/doctest.h>

using namespace kezheng;
using kezheng::test::coffee_standard;
using kezheng::test::graph_from;

TEST_SUITE_BEGIN("exporters/json/summary_json");

TEST_CASE("how much each standard holds, by level and in all") {
    CHECK(summary_json(coffee_standard().graph) == R"({
  "schema": "kezheng/standards/1",
  "standards": [
    {
      "id": "coffee",
      "title": {
        "zh": "咖啡制作",
        "en": "Coffee Making"
      },
      "code": "990001",
      "edition": "2024年1.0版",
      "issued": "2024-05",
      "levels": [
        {
          "id": "coffee/1",
          "number": 1,
          "name": {
            "zh": "初级",
            "en": "Elementary"
          },
          "areas": 1,
          "tasks": 1,
          "skills": 2
        },
        {
          "id": "coffee/2",
          "number": 2,
          "name": {
            "zh": "中级",
            "en": "Intermediate"
          },
          "areas": 0,
          "tasks": 0,
          "skills": 0
        }
      ],
      "areas": 1,
      "tasks": 1,
      "skills": 2,
      "majors": [
        {
          "catalogue": "original",
          "tier": "secondary",
          "count": 1
        },
        {
          "catalogue": "revised",
          "tier": "college",
          "count": 1
        }
      ],
      "roles": 1,
      "terms": 1,
      "references": {
        "normative": 1,
        "bibliography": 1
      }
    }
  ]
}
)");
}

TEST_CASE("without standards the list is empty") {
    CHECK(summary_json(graph_from("role r").graph) == R"({
  "schema": "kezheng/standards/1",
  "standards": []
}
)");
}

TEST_SUITE_END();
