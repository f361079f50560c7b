#include "cli/commands/export.hpp"

#include "exporters/case/case_check.hpp"
#include "tests/cli/small_standard.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

using namespace kezheng::test;

namespace {

using Json = nlohmann::json;

/// `export` of the small standard.
Run exported(const TemporaryFolder& folder, std::vector<std::string> more) {
    const std::string document = folder.with_file("nev.txt", std::string(battery_standard));
    more.insert(more.begin(), {"export", "--quiet", "--standard", document});
    return run_program(more);
}

/// The start of a text up to and with a line feed.
std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

std::multiset<std::string> statements_of(const Json& package) {
    std::multiset<std::string> statements;
    for (const Json& item : package["CFItems"]) {
        statements.insert(item["fullStatement"].get<std::string>());
    }
    return statements;
}

/// How many objects each list of a package has, but for items and associations.
std::map<std::string, std::size_t> sizes_of(const Json& package) {
    std::map<std::string, std::size_t> sizes;
    for (const Json& parent : {package, package.value("CFDefinitions", Json::object())}) {
        for (const auto& [name, list] : parent.items()) {
            if (list.is_array() && !list.empty()) {
                sizes[name] = list.size();
            }
        }
    }
    return sizes;
}

} // namespace

TEST_SUITE_BEGIN("cli/commands");

TEST_CASE("export --format json is the whole graph, in the same bytes whatever the order of --standard") {
    const TemporaryFolder folder;
    const std::string document = folder.with_file("nev.txt", std::string(battery_standard));
    const auto forwards = run_program({"export", "--format", "json", "--quiet", "--standard", "b2b", "--standard",
                                       "overseas", "--standard", document});
    const auto backwards = run_program({"export", "--format", "json", "--quiet", "--standard", document, "--standard",
                                        "overseas", "--standard", "b2b"});
    CHECK(forwards.exit == 0);
    CHECK(forwards.err.empty());
    CHECK(forwards.out.starts_with("{\n  \"schema\": \"kezheng/graph/1\",\n  \"nodes\": [\n"));
    CHECK(forwards.out == backwards.out);
}

TEST_CASE("export gives the same for a document and for the JSON made of it") {
    const TemporaryFolder folder;
    const std::string document = folder.with_file("nev.txt", std::string(battery_standard));
    const std::string json = folder.with_file("j.json", run_program({"ingest", document, "--json"}).out);
    CHECK(run_program({"export", "--format", "json", "--quiet", "--standard", document}).out ==
          run_program({"export", "--format", "json", "--quiet", "--standard", json}).out);
}

TEST_CASE("export of a picture is DOT or SVG on stdout, or in the file that -o names") {
    const TemporaryFolder folder;
    const auto dot = exported(folder, {"--format", "dot", "--view", "standard"});
    CHECK(dot.exit == 0);
    CHECK(dot.err.empty());
    CHECK(first_line(dot.out) == "digraph nev {");
    const auto svg = exported(folder, {"--format", "svg", "--view", "standard"});
    CHECK(svg.exit == 0);
    CHECK(first_line(svg.out) == R"(<?xml version="1.0" encoding="UTF-8" standalone="no"?>)");
    CHECK(svg.out.ends_with("</svg>\n"));
    CHECK(exported(folder, {"--format", "svg", "--view", "standard", "-o", folder / "a.svg"}).out.empty());
    CHECK(TemporaryFolder::bytes_of(folder / "a.svg") == svg.out);
    const auto again = exported(folder, {"--format", "dot", "--view", "standard", "-o", folder / "a.svg"});
    CHECK(again.exit == 3);
    CHECK(without(again.err, folder) == "kezheng: error: 文件已存在：a.svg；要覆盖请加 --force\n");
    CHECK(TemporaryFolder::bytes_of(folder / "a.svg") == svg.out);
}

TEST_CASE("export without a view draws the whole graph, with --node what that node is") {
    const TemporaryFolder folder;
    CHECK(exported(folder, {"--format", "dot"}).out == exported(folder, {"--format", "dot", "--view", "all"}).out);
    for (const auto& [node, view] : {std::pair{"nev", "standard"}, {"nev/2", "level"}, {"nev/初级/1", "area"}}) {
        CAPTURE(node);
        const auto run = exported(folder, {"--format", "dot", "--node", node});
        CHECK(run.exit == 0);
        CHECK(run.out == exported(folder, {"--format", "dot", "--view", view, "--node", node}).out);
    }
    CHECK(first_line(exported(folder, {"--format", "dot", "--node", "新能源汽车电池检修/中级"}).out) ==
          "digraph \"nev/2\" {");
}

TEST_CASE("export --node is refused where the node has no such picture") {
    const TemporaryFolder folder;
    const auto other = exported(folder, {"--format", "svg", "--view", "area", "--node", "nev/1"});
    CHECK(other.exit == 3);
    CHECK(other.err == "kezheng: error: “nev/1”是等级，视图 area 画的是工作领域，请给出工作领域的键\n");
    const auto task = exported(folder, {"--format", "svg", "--node", "nev/1/1.1", "--lang", "en"});
    CHECK(task.exit == 3);
    CHECK(task.err == "kezheng: error: \"nev/1/1.1\" is a work task, which has no picture of its own: name the key of "
                      "a standard, level or work area\n");
    const auto unknown = exported(folder, {"--format", "svg", "--node", "nev/1/7"});
    CHECK(unknown.exit == 3);
    CHECK(unknown.err == "kezheng: error: 图中没有“nev/1/7”；是否指“nev/1/1”？\n");
}

TEST_CASE("export --node does not go with the whole graph") {
    const TemporaryFolder folder;
    const auto all = exported(folder, {"--format", "dot", "--view", "all", "--node", "nev/1"});
    CHECK(all.exit == 2);
    CHECK(all.out.empty());
    CHECK(all.err ==
          "kezheng: error: --node 只用于画图中的一部分，不能与 --view all 同用\n用法见 kezheng export --help\n");
    for (const auto& more : {std::vector<std::string>{"--node", "nev/1"}, {"--view", "area"}}) {
        std::vector<std::string> arguments{"--format", "json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto data = exported(folder, arguments);
        CHECK(data.exit == 2);
        CHECK(data.out.empty());
        CHECK(data.err == "kezheng: error: --view 和 --node 只用于图（dot|svg|png|pdf），格式 json "
                          "总是导出整张图\n用法见 kezheng export --help\n");
    }
}

TEST_CASE("export refuses options that the format has no use for") {
    const TemporaryFolder folder;
    CHECK(exported(folder, {"--format", "svg", "--base", "https://example.org"}).err ==
          "kezheng: error: --base 只用于格式 case|skos\n用法见 kezheng export --help\n");
    CHECK(exported(folder, {"--format", "md", "--bom"}).err ==
          "kezheng: error: --bom 只用于格式 csv\n用法见 kezheng export --help\n");
    const auto base = exported(folder, {"--format", "skos", "--base", "example.org"});
    CHECK(base.exit == 2);
    CHECK(base.err == "kezheng: error: “example.org”不能作网址的开头：应如 https://example.org/kezheng\n用法见 "
                      "kezheng export --help\n");
}

TEST_CASE("export of data is one file, or every table and package in a folder") {
    const TemporaryFolder folder;
    for (const char* format : {"json", "graphml", "case", "skos", "csv", "xlsx", "md"}) {
        CAPTURE(format);
        const auto run = exported(folder, {"--format", format, "-o", folder / format});
        CHECK(run.exit == 0);
        CHECK(run.err.empty());
        CHECK(TemporaryFolder::bytes_of(folder / format) == exported(folder, {"--format", format}).out);
    }
    CHECK(exported(folder, {"--format", "csv", "-o", folder / "表/"}).exit == 0);
    CHECK(exported(folder, {"--format", "case", "-o", folder / "包/"}).exit == 0);
    CHECK(TemporaryFolder::bytes_of(folder / "表/requirements.csv") == exported(folder, {"--format", "csv"}).out);
    CHECK(exported(folder, {"--format", "csv", "--bom"}).out ==
          "\xEF\xBB\xBF" + exported(folder, {"--format", "csv"}).out);
    const std::vector<std::string> names = folder.names();
    CHECK(std::ranges::find(names, "包/nev.case.json") != names.end());
    CHECK(std::ranges::find(names, "表/relations.csv") != names.end());
}

TEST_CASE("a CASE package of another system keeps its items and associations, read directly, from JSON and again") {
    for (const std::string name : {"barista-1.0", "tea-1.1", "mathematics-1.0", "kokugo-1.1"}) {
        CAPTURE(name);
        const TemporaryFolder folder;
        const std::string package = project_path("tests/fixtures/case/" + name + ".json");
        const auto as_case = [&](const std::string& standard) {
            return run_program(
                {"export", "--format", "case", "--quiet", "--without-proposals", "--standard", standard});
        };
        const Run direct = as_case(package);
        REQUIRE(direct.exit == 0);
        const std::string standard =
            folder.with_file("s.json", run_program({"ingest", package, "--json", "--quiet"}).out);
        CHECK(as_case(standard).out == direct.out);
        CHECK(as_case(folder.with_file("again.case.json", direct.out)).out == direct.out);

        const Json before = Json::parse(project_file("tests/fixtures/case/" + name + ".json"));
        const Json after = Json::parse(direct.out);
        const auto ordered = nlohmann::ordered_json::parse(direct.out);
        CHECK(kezheng::case_problems(ordered, kezheng::CaseTreeRules::as_given).empty());
        CHECK(kezheng::case_shape_problems(ordered).empty());
        CHECK(statements_of(after) == statements_of(before));
        CHECK(after["CFAssociations"].size() == before["CFAssociations"].size());
        CHECK(sizes_of(after) == sizes_of(before));
    }
}

TEST_CASE("a CASE package comes back with its own identifiers, types, definitions, rubrics and extensions") {
    const auto as_case = [](const std::string& name) {
        return Json::parse(run_program({"export", "--format", "case", "--quiet", "--without-proposals", "--standard",
                                        project_path("tests/fixtures/case/" + name)})
                               .out);
    };
    const Json mathematics = as_case("mathematics-1.0.json");
    const Json given = Json::parse(project_file("tests/fixtures/case/mathematics-1.0.json"));
    const auto named = [](const Json& list, const std::string& identifier) {
        const auto found = std::ranges::find_if(
            list, [&](const Json& object) { return object["identifier"].get<std::string>() == identifier; });
        return found == list.end() ? Json() : *found;
    };
    for (const char* list : {"CFItems", "CFAssociations"}) {
        for (Json object : given[list]) {
            Json kept = named(mathematics[list], object["identifier"].get<std::string>());
            object.erase("CFDocumentURI");
            CAPTURE(object["uri"]);
            if (object.value("associationType", "") == "Is Peer Of") {
                object["associationType"] = "isPeerOf";
                kept.erase("extensions");
            }
            for (const char* end : {"originNodeURI", "destinationNodeURI"}) {
                if (object.contains(end) && object[end]["uri"] == "") { // of an end that is only named
                    object.erase(end);
                    kept.erase(end);
                }
            }
            if (object.contains("sequenceNumber") && object["sequenceNumber"].is_string()) {
                object["sequenceNumber"] = std::stoi(object["sequenceNumber"].get<std::string>());
            }
            CHECK(kept == object);
        }
    }
    CHECK(mathematics["CFDefinitions"]["CFLicenses"] == given["CFDefinitions"]["CFLicenses"]);
    CHECK(mathematics["CFDefinitions"]["CFAssociationGroupings"][0]["lastChangeDateTime"] ==
          "2018-06-12T00:00:00+00:00");
    CHECK(mathematics["CFRubrics"][0]["CFRubricCriteria"][0]["CFRubricCriterionLevels"][0]["extensions"] ==
          Json::parse(R"([{"a": 1}])"));
    CHECK(mathematics["CFDocument"]["licenseURI"] == given["CFDocument"]["licenseURI"]);

    const Json kokugo = as_case("kokugo-1.1.json"); // identifiers that are no UUIDs, and much else that is not CASE
    CHECK(kokugo["extensions"] == Json::parse(R"({"org.example": {"a": [1, 2]}})"));
    CHECK(kokugo["CFDocument"]["licenseURI"]["uri"] == "https://creativecommons.org/licenses/by/4.0/");
    CHECK(kokugo["CFDocument"]["extensions"]["kezheng"]["identifier"] == "JP-COS-8");
    CHECK(kokugo["CFItems"][0]["extensions"]["kezheng"]["identifier"] == "8260300000000000"); // it comes first
    const auto odd = std::ranges::find_if(kokugo["CFItems"], [](const Json& item) {
        return item["fullStatement"].get<std::string>().starts_with("語彙");
    });
    CHECK((*odd)["extensions"]["kezheng"]["other"] == Json::parse(R"({"unknownField": 7})"));
    const Json outside = Json::parse(project_file("tests/fixtures/case/kokugo-1.1.json"))["CFAssociations"];
    CHECK(kokugo["CFAssociations"][outside.size() - 2]["destinationNodeURI"] ==
          outside[outside.size() - 2]["destinationNodeURI"]); // its identifier is no UUID, and none of ours
    const Json& free = kokugo["CFAssociations"].back();
    CHECK(free["associationType"] == "ext:other");
    CHECK(free["extensions"]["kezheng"]["type"] == "関連");
}

TEST_CASE("a CASE package of ours gives the standard that it was made of, read or bundled") {
    const TemporaryFolder folder;
    const std::string document = folder.with_file("nev.txt", std::string(battery_standard));
    for (const std::string& standard : {document, std::string("b2b"), std::string("overseas")}) {
        CAPTURE(standard);
        const std::string package = folder.with_file(
            "x.json", run_program({"export", "--format", "case", "--quiet", "--standard", standard}).out);
        const auto whole = run_program({"export", "--format", "json", "--quiet", "--standard", standard});
        const auto back = run_program({"export", "--format", "json", "--quiet", "--standard", package});
        CHECK(back.err.empty());
        CHECK(back.out == whole.out);
        CHECK(run_program({"export", "--format", "case", "--quiet", "--standard", package}).out ==
              TemporaryFolder::bytes_of(package));
    }
}

TEST_CASE("a CASE package by others is a standard for every command; --id names it") {
    const TemporaryFolder folder;
    const std::string package = folder.with_file("cf.case.json", R"({"CFDocument": {"identifier": "d", "title": "框架"},
        "CFItems": [{"identifier": "a", "fullStatement": "能冲咖啡"}], "CFAssociations": [
        {"associationType": "isChildOf", "originNodeURI": {"identifier": "a"}, "destinationNodeURI": {"identifier": "d"}}]})");
    CHECK(run_program({"show", "cf/1/1.1.1", "--standard", package}).out.find("能冲咖啡") != std::string::npos);
    CHECK(run_program({"ingest", package, "--id", "k", "--json"}).out.find("\"k/1/1.1.1\"") != std::string::npos);
}

TEST_CASE("export says what else there is") {
    const TemporaryFolder folder;
    const auto csv = run_program({"export", "--format", "csv", "--standard", "overseas"});
    CHECK(csv.exit == 0);
    CHECK(csv.err == "kezheng: 只写出了技能要求表；要写出全部 6 张表，请用 -o 文件夹/，或用 --format xlsx\n");
    const auto packages = run_program({"export", "--format", "case", "--quiet", "-o", folder / "a.json"});
    CHECK(packages.exit == 3);
    CHECK(packages.err == "kezheng: error: 共有 3 个文件，请用 -o 指定文件夹（以 / 结尾），或用 --standard "
                          "只导出一份标准\n");
    CHECK(folder.names().empty());
    CHECK(run_program({"export", "--format", "skos", "--standard", "b2b"}).err ==
          "kezheng: 元素以 urn:uuid: 命名，网上打不开；如有自己的域名，请用 --base https://…\n");
}

TEST_CASE("export of several pictures needs a folder") {
    const TemporaryFolder folder;
    for (const auto& output : {std::vector<std::string>{}, {"-o", "-"}}) {
        std::vector<std::string> arguments{"--format", "svg", "--view", "level"};
        arguments.insert(arguments.end(), output.begin(), output.end());
        const auto run = exported(folder, arguments);
        CHECK(run.exit == 3);
        CHECK(run.out.empty());
        CHECK(run.err == "kezheng: error: 共有 2 幅图，请用 -o 指定文件夹，或用 --node 只画一幅\n");
    }
}

TEST_CASE("export of several pictures into a folder: one file each, as --node draws it alone") {
    const TemporaryFolder folder;
    const auto run = exported(folder, {"--format", "dot", "--view", "level", "-o", folder / "图"});
    CHECK(run.exit == 0);
    CHECK(run.out.empty());
    CHECK(folder.names() == std::vector<std::string>{"nev.txt", "图/", "图/nev.1.dot", "图/nev.2.dot"});
    CHECK(TemporaryFolder::bytes_of(folder / "图/nev.2.dot") ==
          exported(folder, {"--format", "dot", "--node", "nev/2"}).out);
    const auto again = exported(folder, {"--format", "dot", "--view", "level", "-o", folder / "图"});
    CHECK(again.exit == 3);
    CHECK(without(again.err, folder) == "kezheng: error: 文件已存在：图/nev.1.dot；要覆盖请加 --force\n");
    CHECK(exported(folder, {"--format", "dot", "--view", "level", "-o", folder / "图", "--force"}).exit == 0);
}

TEST_CASE("export of one picture into a folder gives it its name") {
    const TemporaryFolder folder;
    CHECK(exported(folder, {"--format", "dot", "--view", "standard", "-o", folder / "a/"}).exit == 0);
    CHECK(folder.names() == std::vector<std::string>{"a/", "a/nev.dot", "nev.txt"});
}

TEST_CASE("export says how many files it wrote where") {
    const TemporaryFolder folder;
    const auto run = run_program(
        {"export", "--standard", "overseas", "--format", "dot", "--view", "area", "-o", folder / "areas"}, "", "en");
    CHECK(run.exit == 0);
    CHECK(without(run.err, folder) == "files written to areas: 14\n");
    CHECK(folder.names().size() == 15);
}

TEST_SUITE_END();
