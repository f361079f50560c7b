#include "exporters/json/json_text.hpp"

#include "exporters/json/json_value.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using kezheng::Json;
using kezheng::JsonText;

TEST_SUITE_BEGIN("exporters/json/json_text");

TEST_CASE("piece by piece as in one piece") {
    const std::string odd = "引号\" 反斜杠\\ 换行\n 坏字节\xff 删除\x7f";
    std::ostringstream out;
    JsonText text(out);
    text.begin_object();
    text.name("texts");
    text.begin_array();
    text.text("课证");
    text.text(odd);
    text.text("");
    text.end();
    text.name("nothing");
    text.begin_array();
    text.end();
    text.name("inner");
    text.begin_object();
    text.name("number");
    text.number(7);
    text.text_unless_empty("left_out", "");
    text.end();
    text.name("value");
    text.value(Json{{"a", {1, 2}}}.dump(2));
    text.end();
    text.finish();

    Json document = Json::object();
    document["texts"] = {"课证", odd, ""};
    document["nothing"] = Json::array();
    document["inner"] = {{"number", 7}};
    document["value"] = Json{{"a", {1, 2}}};
    CHECK(out.str() == kezheng::text_of(document));
}

TEST_CASE("more text than is kept back at a time") {
    std::ostringstream out;
    JsonText text(out);
    text.begin_array();
    Json document = Json::array();
    for (int i = 0; i < 200'000; ++i) {
        text.text("要求 " + std::to_string(i));
        document.push_back("要求 " + std::to_string(i));
    }
    text.end();
    text.finish();
    CHECK((out.str() == kezheng::text_of(document)));
}

TEST_SUITE_END();
