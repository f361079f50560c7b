#include "exporters/json/json_value.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

TEST_SUITE_BEGIN("exporters/json_value");

TEST_CASE("what is empty is left out") {
    Json object = Json::object();
    set_text(object, "text", "");
    set_texts(object, "texts", {});
    set_localised(object, "localised", {});
    set_facets(object, {});
    CHECK(text_of(object) == "{}\n");
}

TEST_CASE("members stand in the order in which they were set") {
    Json object = Json::object();
    set_text(object, "z", "末");
    set_texts(object, "a", {"一", "二"});
    set_localised(object, "name", {"", "only English"});
    Facets facets;
    facets.tool = {"磨豆机"};
    facets.given = {"配方"};
    set_facets(object, facets);
    CHECK(text_of(object) == R"({
  "z": "末",
  "a": [
    "一",
    "二"
  ],
  "name": {
    "en": "only English"
  },
  "facets": {
    "given": [
      "配方"
    ],
    "tool": [
      "磨豆机"
    ]
  }
}
)");
}

TEST_CASE("a diagnostic carries what it has") {
    const Json json = json_of({{Rule::wrong_number, {"1.1.1", "1.1.2"}, {"c.txt", 2, 9}, "coffee/1/1.1.2"},
                               {Rule::section_missing, {"术语"}, {"c.txt", 0, 0}, {}}},
                              Language::chinese);
    CHECK(text_of(json) == R"([
  {
    "severity": "warning",
    "rule": "wrong-number",
    "message": "印为 1.1.1，按位置应为 1.1.2",
    "hint": "键按位置计，printed 保留原号",
    "line": 9,
    "page": 2,
    "node": "coffee/1/1.1.2"
  },
  {
    "severity": "warning",
    "rule": "section-missing",
    "message": "没有找到“术语”部分",
    "hint": "请检查标题写法"
  }
]
)");
    CHECK(text_of(json_of({}, Language::chinese)) == "[]\n");
}

TEST_CASE("hostile text is quoted, broken bytes become U+FFFD") {
    CHECK(text_of(Json("\"\\\n\x01</script>课")) == "\"\\\"\\\\\\n\\u0001</script>课\"\n");
    CHECK(text_of(Json("a\xFF"
                       "b")) == "\"a�b\"\n");
}

TEST_SUITE_END();
