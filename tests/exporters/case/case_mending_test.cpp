#include "exporters/case/case_mending.hpp"

#include "exporters/case/case_check.hpp"
#include "exporters/name_uuid.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

namespace {

Json mended_item(const char* json) {
    const CaseDefaults defaults{name_uuid("x"), "a text", "2000-01-01T00:00:00+00:00", "https://example.org"};
    return mended(Json::parse(json), "CFItems", defaults);
}

constexpr const char* uuid = "11111111-2222-4333-8444-555555555555";

} // namespace

TEST_SUITE_BEGIN("exporters/case/case_mending");

TEST_CASE("what CASE 1.1 requires is filled in") {
    const Json item = mended_item("{}");
    CHECK(item.size() == 4);
    CHECK(item["identifier"] == name_uuid("x"));
    CHECK(item["uri"] == "https://example.org/uri/" + name_uuid("x"));
    CHECK(item["fullStatement"] == "a text");
    CHECK(item["lastChangeDateTime"] == "2000-01-01T00:00:00+00:00");
}

TEST_CASE("nulls, empty lists and links to the package are left out, other members are kept") {
    const Json item = mended_item(R"({"identifier": "11111111-2222-4333-8444-555555555555", "uri": "u",
        "fullStatement": "**bold** <b>$x$</b>", "lastChangeDateTime": "2020-01-02T03:04:05+00:00", "notes": null,
        "educationLevel": [], "CFDocumentURI": {"identifier": "a"}, "mood": "good"})");
    CHECK(item["fullStatement"] == "**bold** <b>$x$</b>");
    CHECK(item["identifier"] == uuid);
    CHECK(!item.contains("notes"));
    CHECK(!item.contains("educationLevel"));
    CHECK(!item.contains("CFDocumentURI"));
    CHECK(item["extensions"]["kezheng"]["other"] == Json::parse(R"({"mood": "good"})"));
}

TEST_CASE("values of another type become of the right one where that loses nothing") {
    const Json item = mended_item(R"({"identifier": "11111111-2222-4333-8444-55555555555A", "uri": "u",
        "fullStatement": "s", "lastChangeDateTime": "2020-01-02", "educationLevel": "05", "humanCodingScheme": 7,
        "licenseURI": "https://example.org/11111111-2222-4333-8444-555555555555", "statusStartDate": {"a": 1}})");
    CHECK(item["identifier"] == "11111111-2222-4333-8444-55555555555a");
    CHECK(item["lastChangeDateTime"] == "2020-01-02T00:00:00+00:00");
    CHECK(item["educationLevel"] == Json::array({"05"}));
    CHECK(item["humanCodingScheme"] == "7");
    CHECK(item["licenseURI"]["identifier"] == uuid);
    CHECK(item["extensions"]["kezheng"]["other"]["statusStartDate"] == Json::parse(R"({"a": 1})"));
}

TEST_CASE("an identifier that is no UUID becomes one, and is kept") {
    const Json item = mended_item(R"({"identifier": "K.1", "fullStatement": "s"})");
    CHECK(item["identifier"] != "K.1");
    CHECK(item["extensions"]["kezheng"]["identifier"] == "K.1");
    CHECK(item == mended_item(R"({"identifier": "K.1", "fullStatement": "s"})"));
}

TEST_CASE("whatever stands in a member, the official schema takes what comes out") {
    for (const char* value : {"null", "true", "7", "1.5", "\"\"", "\"text\\n\"", "[]", "[null]", "[1, \"a\"]", "{}",
                              R"({"title": 1})", R"([{"uri": "x/y"}])"}) {
        for (const char* name :
             {"identifier", "uri", "fullStatement", "CFItemType", "CFItemTypeURI", "subject", "subjectURI",
              "conceptKeywords", "lastChangeDateTime", "statusEndDate", "extensions"}) {
            CAPTURE(name);
            CAPTURE(value);
            Json package;
            package["CFItems"] = Json::array({mended_item(("{\"" + std::string(name) + "\": " + value + "}").c_str())});
            std::string problems;
            for (const std::string& problem : case_shape_problems(package)) {
                problems += problem.find("CFDocument") == std::string::npos ? problem + '\n' : "";
            }
            CHECK(problems == "");
        }
    }
}

TEST_SUITE_END();
