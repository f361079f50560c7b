#include "exporters/case/case_package.hpp"

#include "exporters/json/json_value.hpp"
#include "exporters/name_uuid.hpp"
#include "tests/exporters/linked_sample.hpp"
#include "tests/exporters/sample.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;
using kezheng::test::bundled_graph;
using kezheng::test::coffee_standard;
using kezheng::test::linked_graph;
using kezheng::test::loaded_bundled_graph;

namespace {

std::vector<CasePackage> packages_of(const CompetencyGraph& graph, std::string_view base = {}) {
    Result<std::vector<CasePackage>> packages = case_packages(graph, base);
    REQUIRE(packages);
    return std::move(*packages);
}

} // namespace

TEST_SUITE_BEGIN("exporters/case/case_package");

TEST_CASE("a standard is a document, its tree items and associations") {
    const std::vector<CasePackage> packages = packages_of(coffee_standard().graph);
    REQUIRE(packages.size() == 1);
    CHECK(packages[0].name == "coffee");
    const Json package = Json::parse(packages[0].json);
    CHECK(package["CFDocument"]["title"] == "咖啡制作");
    CHECK(package["CFDocument"]["creator"] == "某咖啡协会");
    CHECK(package["CFDocument"]["version"] == "2024年1.0版");
    CHECK(package["CFDocument"]["lastChangeDateTime"] == "2024-05-01T00:00:00+00:00");
    CHECK(package["CFDocument"]["extensions"]["kezheng"]["majors"].size() == 2);
    std::string items;
    for (const Json& item : package["CFItems"]) {
        items += item["CFItemType"].get<std::string>() + ' ' + item.value("humanCodingScheme", "-") + ' ' +
                 item["fullStatement"].get<std::string>() + '\n';
    }
    CHECK(items == R"(等级 - 初级
工作领域 1 备料
工作任务 1.1 研磨
职业技能要求 1.1.1 按冲煮方式选择研磨度
职业技能要求 1.1.1 能清洁磨豆机。
等级 - 中级
)");
    const Json& skill = package["CFItems"][3];
    CHECK(skill["identifier"] == name_uuid("coffee/1/1.1.1"));
    CHECK(skill["conceptKeywords"] == Json::array({"冲煮方式", "选择", "研磨度"}));
    CHECK(skill["educationLevel"] == Json::array({"初级"}));
    CHECK(package["CFAssociations"].size() == 7); // six in the tree, one in the ladder
    CHECK(package["CFAssociations"][6]["associationType"] == "precedes");
    CHECK(package["CFDefinitions"]["CFItemTypes"].size() == 4);
    CHECK(package["CFDefinitions"]["CFConcepts"][0]["title"] == "萃取");
}

TEST_CASE("a crosswalk says what was accepted, and only that something was proposed") {
    const std::vector<CasePackage> packages = packages_of(linked_graph().graph, "https://example.org");
    REQUIRE(packages.size() == 3);
    CHECK(packages[2].name == "crosswalk");
    const Json crosswalk = Json::parse(packages[2].json);
    CHECK(!crosswalk.contains("CFItems"));
    std::string text;
    for (const Json& association : crosswalk["CFAssociations"]) {
        text += association["originNodeURI"]["title"].get<std::string>() + ' ' +
                association["associationType"].get<std::string>() + ' ' +
                association["destinationNodeURI"]["title"].get<std::string>() + '\n';
    }
    CHECK(text == "选择研磨度 isRelatedTo 辨别茶叶\n称出咖啡粉 exactMatchOf 称出茶叶\n");
    CHECK(crosswalk["CFAssociations"][1]["extensions"]["kezheng"]["score"] == 0.875);
    CHECK(packages[0].json.find("https://example.org/uri/") != std::string::npos);
    CHECK(packages[0].json.find("urn:") == std::string::npos);
    CHECK(packages[0].json.find("ext:feeds") != std::string::npos);
}

TEST_CASE("the bundled standards have one package each, with all items, the same each time") {
    const std::vector<CasePackage> packages = packages_of(bundled_graph());
    REQUIRE(packages.size() == 2);
    CHECK(Json::parse(packages[0].json)["CFItems"].size() == 3 + 9 + 28 + 120);
    CHECK(Json::parse(packages[1].json)["CFItems"].size() == 3 + 14 + 33 + 109);
    CHECK(packages[1].json == packages_of(loaded_bundled_graph().graph)[1].json);
}

TEST_SUITE_END();
