#include "exporters/case/case_check.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;

namespace {

std::string id(int number) {
    const std::string digits = std::to_string(number);
    return "00000000-0000-5000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

Json child_of(int number, int child, int parent) {
    return {{"identifier", id(number)},
            {"associationType", "isChildOf"},
            {"originNodeURI", {{"identifier", id(child)}}},
            {"destinationNodeURI", {{"identifier", id(parent)}}}};
}

/// Document 1, items 2 and 3 in a row below it.
Json package() {
    Json result = Json::object();
    result["CFDocument"] = {{"identifier", id(1)}};
    result["CFItems"] = Json::array({{{"identifier", id(2)}}, {{"identifier", id(3)}}});
    result["CFAssociations"] = Json::array({child_of(12, 2, 1), child_of(13, 3, 2)});
    result["CFDefinitions"] = {{"CFItemTypes", Json::array({{{"identifier", id(21)}}})}};
    return result;
}

std::vector<std::string> after(const char* patch) {
    return case_problems(package().patch(Json::parse(patch)));
}

} // namespace

TEST_SUITE_BEGIN("exporters/case/case_check");

TEST_CASE("a whole package has no problems") {
    CHECK(case_problems(package()).empty());
}

TEST_CASE("each slip that the official schema lets pass is named") {
    CHECK(
        after(
            R"([{"op": "replace", "path": "/CFItems/1/identifier", "value": "00000000-0000-5000-8000-00000000000A"}])")
            .front() == "CFItem has no lower-case UUID: 00000000-0000-5000-8000-00000000000A");
    CHECK(
        after(
            R"([{"op": "replace", "path": "/CFAssociations/1/identifier", "value": "00000000-0000-5000-8000-000000000002"}])") ==
        std::vector<std::string>{"identifier used twice: " + id(2)});
    CHECK(after(R"([{"op": "remove", "path": "/CFAssociations/0"}])") ==
          std::vector<std::string>{"item does not reach the document: " + id(2),
                                   "item does not reach the document: " + id(3)});
    CHECK(
        after(
            R"([{"op": "replace", "path": "/CFAssociations/1/destinationNodeURI/identifier", "value": "00000000-0000-5000-8000-000000000099"}])") ==
        std::vector<std::string>{"isChildOf ends outside the package: " + id(99),
                                 "item does not reach the document: " + id(3)});
    CHECK(
        after(
            R"([{"op": "replace", "path": "/CFAssociations/0/destinationNodeURI/identifier", "value": "00000000-0000-5000-8000-000000000003"}])")
            .size() == 2); // a cycle of two
    CHECK(
        after(
            R"([{"op": "add", "path": "/CFItems/0/CFItemTypeURI", "value": {"identifier": "00000000-0000-5000-8000-000000000077"}}])") ==
        std::vector<std::string>{"CFItemTypeURI of " + id(2) + " is not in CFDefinitions"});
    CHECK(after(R"([{"op": "replace", "path": "/CFAssociations/1/associationType", "value": "ext:a中文"}])").size() ==
          2);
    CHECK(
        after(
            R"([{"op": "add", "path": "/CFItems/0/CFItemTypeURI", "value": {"identifier": "00000000-0000-5000-8000-000000000021"}}])")
            .empty());
}

TEST_CASE("one parent an item, one number a sibling") {
    Json twice = package();
    twice["CFAssociations"].push_back(child_of(14, 3, 1));
    CHECK(case_problems(twice) == std::vector<std::string>{"item has two parents: " + id(3)});
    Json numbers = package();
    numbers["CFAssociations"] = Json::array({child_of(12, 2, 1), child_of(13, 3, 1)});
    numbers["CFAssociations"][0]["sequenceNumber"] = 1;
    numbers["CFAssociations"][1]["sequenceNumber"] = 1;
    CHECK(case_problems(numbers) == std::vector<std::string>{"two children have one sequenceNumber under " + id(1)});
}

TEST_SUITE_END();
