#include "exporters/case/foreign_package.hpp"

#include "exporters/case/case_check.hpp"
#include "mappings/standards/read_case.hpp"
#include "mappings/standards/register_standard.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace kezheng;

namespace {

std::string foreign_id(int number) {
    const std::string digits = std::to_string(number);
    return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

Json link_to(int number) {
    return {
        {"title", "t"}, {"identifier", foreign_id(number)}, {"uri", "https://salt.example/uri/" + foreign_id(number)}};
}

Json item(int number, const std::string& statement) {
    return {{"identifier", foreign_id(number)},
            {"uri", "https://salt.example/uri/" + foreign_id(number)},
            {"fullStatement", statement},
            {"CFDocumentURI", link_to(1)},
            {"notes", nullptr},
            {"lastChangeDateTime", "2019-04-02T10:11:12+00:00"}};
}

Json joined(int number, const std::string& type, int from, int to) {
    return {{"identifier", foreign_id(number)},  {"uri", "https://salt.example/uri/" + foreign_id(number)},
            {"associationType", type},           {"originNodeURI", link_to(from)},
            {"destinationNodeURI", link_to(to)}, {"lastChangeDateTime", "2019-04-02T10:11:12+00:00"}};
}

/// A framework as OpenSALT writes it: document 1, items from 10 on in three layers, associations from 100 on, among
/// them a second parent, a circle, one to the outside and one of a type of its own; rubrics.
Json framework() {
    Json package;
    package["CFDocument"] = {{"identifier", foreign_id(1)}, {"uri", "https://salt.example/uri/" + foreign_id(1)},
                             {"creator", "Salt"},           {"title", "Grade 5"},
                             {"CFPackageURI", link_to(1)},  {"lastChangeDateTime", "2019-04-02T10:11:12+00:00"}};
    package["CFItems"] = {item(10, "Domain"),      item(11, "Cluster"),          item(12, "<b>Bold</b> | $E=mc^2$"),
                          item(13, "line\nbreak"), item(14, "lost in a circle"), item(15, "the other half")};
    package["CFAssociations"] = {
        joined(100, "isChildOf", 10, 1),      joined(101, "isChildOf", 11, 10),     joined(102, "isChildOf", 13, 11),
        joined(103, "isChildOf", 12, 11),     joined(104, "isChildOf", 12, 10),     joined(105, "isChildOf", 14, 15),
        joined(106, "isChildOf", 15, 14),     joined(107, "exactMatchOf", 12, 900), joined(108, "precedes", 13, 12),
        joined(109, "Is Related To", 12, 13), joined(110, "taught by!", 12, 13)};
    package["CFRubrics"] = {{{"identifier", foreign_id(200)},
                             {"uri", "x"},
                             {"title", "Rubric"},
                             {"lastChangeDateTime", "2019-04-02T10:11:12+00:00"}}};
    return package;
}

Json written_back(const Json& package) {
    const Result<ReadStandard> read = read_case(package.dump(), "salt.json", "salt");
    REQUIRE(read);
    GraphBuilder builder;
    register_standard(read->standard, builder);
    const Sealed sealed = std::move(builder).seal();
    return foreign_package(sealed.graph, sealed.graph.nodes_of(NodeKind::standard).front(), {});
}

std::vector<std::string> ends_of(const Json& package) {
    std::vector<std::string> result;
    for (const Json& association : package["CFAssociations"]) {
        result.push_back(association["identifier"].get<std::string>() + ' ' +
                         association["originNodeURI"]["identifier"].get<std::string>() + ' ' +
                         association["destinationNodeURI"]["identifier"].get<std::string>());
    }
    std::ranges::sort(result);
    return result;
}

} // namespace

TEST_SUITE_BEGIN("exporters/case/foreign_package");

TEST_CASE("every item and association of another system's package comes back under its own identifier") {
    const Json before = framework();
    const Json after = written_back(before);
    std::map<std::string, std::string> statements;
    for (const Json& written : after["CFItems"]) {
        statements[written["identifier"].get<std::string>()] = written["fullStatement"].get<std::string>();
    }
    CHECK(after["CFItems"].size() == before["CFItems"].size());
    for (const Json& given : before["CFItems"]) {
        CHECK(statements[given["identifier"].get<std::string>()] == given["fullStatement"].get<std::string>());
    }
    CHECK(ends_of(after) == ends_of(before));
    CHECK(after["CFRubrics"][0]["title"] == "Rubric");
    CHECK(case_shape_problems(after) == std::vector<std::string>());
    CHECK(case_problems(after, CaseTreeRules::as_given) == std::vector<std::string>());
}

TEST_CASE("types that CASE 1.1 does not know are written as it can be, with what they were") {
    const Json after = written_back(framework());
    const auto association = [&](int number) {
        for (const Json& written : after["CFAssociations"]) {
            if (written["identifier"] == foreign_id(number)) {
                return written;
            }
        }
        return Json();
    };
    CHECK(association(109)["associationType"] == "isRelatedTo");
    CHECK(association(110)["associationType"].get<std::string>().starts_with("ext:"));
    CHECK(association(110)["extensions"]["kezheng"]["type"] == "taught by!");
    CHECK(association(107)["destinationNodeURI"]["uri"] == "https://salt.example/uri/" + foreign_id(900));
}

TEST_SUITE_END();
