// Published curricula with the values that Curricular Analytics gives for them.
#include "exporters/json/metrics_json.hpp"

#include "tests/support/run_program.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

using kezheng::test::run_program;
using kezheng::test::shared_file;
using kezheng::test::shared_folder;
using nlohmann::json;

TEST_SUITE_BEGIN("exporters/json/metrics_json");

TEST_CASE("the metrics of published curricula") {
    if (!shared_file("curricular_cases/ca01_underwater_8.json")) {
        return;
    }
    const std::map<std::string, std::string> fields{{"delay_factor", "delay"},
                                                    {"blocking_factor", "blocking"},
                                                    {"centrality", "centrality"},
                                                    {"complexity", "complexity"}};
    for (const char* name :
         {"ca01_underwater_8", "ca02_postmodern_7", "ca03_diamond_4", "ca04_docs_a", "ca05_docs_b", "ca06_self_loop",
          "ca07_unsatisfiable_strict_co", "ca08_extraneous_4", "ca09_plan_6", "ca10_dead_end", "ca11_binfill"}) {
        CAPTURE(name);
        const std::string path = "curricular_cases/" + std::string(name);
        const json expected = json::parse(*shared_file(path + ".json"))["expected"];
        const auto run = run_program({"metrics", *shared_folder() + '/' + path + ".csv", "--json", "--quiet"});
        REQUIRE(run.exit == 0);
        const json found = json::parse(run.out);
        CHECK(found["valid"] == expected["valid"]);
        if (!expected.contains("courses")) {
            continue;
        }
        std::map<std::string, std::string> names;
        for (const json& module : found["modules"]) {
            const auto course = module["name"].get<std::string>();
            names[module["id"].get<std::string>()] = course;
            for (const auto& [theirs, ours] : fields) {
                CAPTURE(course);
                CAPTURE(ours);
                CHECK(module[ours] == expected["courses"][course][theirs]);
            }
        }
        for (const auto& [theirs, ours] : fields) {
            CHECK(found["curriculum"][ours] == expected["curriculum"][theirs]);
        }
        if (expected.contains("extraneous_requisites")) {
            json extraneous = json::array();
            for (const json& pair : found["extraneous"]) {
                extraneous.push_back(
                    {names[pair["before"].get<std::string>()], names[pair["after"].get<std::string>()]});
            }
            CHECK(extraneous == expected["extraneous_requisites"]);
        }
    }
}

TEST_CASE("the twelfth case, a bare graph: what is reached, paths from sources to sinks, longest paths, an order") {
    const auto bytes = shared_file("curricular_cases/ca12_graph_algs.json");
    if (!bytes) {
        return;
    }
    const json graph = json::parse(*bytes);
    const json& expected = graph["expected"];
    const auto size = graph["num_vertices"].get<std::size_t>();
    std::vector<std::string> prerequisites(size + 1);
    for (const json& edge : graph["edges"]) {
        std::string& cell = prerequisites.at(edge[1].get<std::size_t>());
        cell += (cell.empty() ? "" : ";") + std::to_string(edge[0].get<int>());
    }
    std::string table = "Course ID,Course Name,Prerequisites,Strict-Corequisites,Credit Hours\n";
    for (std::size_t vertex = 1; vertex <= size; ++vertex) {
        table += std::to_string(vertex) + ",v" + std::to_string(vertex) + ',' + prerequisites[vertex] + ",,1\n";
    }
    const kezheng::test::TemporaryFolder folder;
    const std::string file = folder.with_file("graph.csv", table);
    const json found = json::parse(run_program({"metrics", file, "--json", "--quiet"}).out);
    CHECK(found["valid"] == true);

    // What the paths say of each vertex.
    std::map<std::string, json> metrics;
    for (const json& module : found["modules"]) {
        metrics[module["name"].get<std::string>().substr(1)] = module;
    }
    REQUIRE(metrics.size() == size);
    std::map<std::string, std::size_t> delay;
    std::map<std::string, std::size_t> centrality;
    for (const json& path : expected["all_source_sink_paths"]) {
        for (std::size_t i = 0; i < path.size(); ++i) {
            const auto vertex = std::to_string(path[i].get<int>());
            delay[vertex] = std::max(delay[vertex], path.size());
            centrality[vertex] += i > 0 && i + 1 < path.size() ? path.size() : 0;
        }
    }
    for (const auto& [vertex, module] : metrics) {
        CAPTURE(vertex);
        CHECK(module["delay"] == std::max<std::size_t>(delay[vertex], 1));
        CHECK(module["centrality"] == centrality[vertex]);
    }
    CHECK(metrics["2"]["blocking"] == expected["reachable_from_2"].size());
    json longest = json::array();
    for (const json& path : found["longest_paths"]) {
        longest.push_back(json::array());
        for (const json& key : path) {
            const auto text = key.get<std::string>();
            longest.back().push_back(std::stoi(text.substr(text.rfind('/') + 1)));
        }
    }
    CHECK(longest == expected["longest_paths"]);

    // Any order will do that respects the edges, and the one that is listed does.
    const json order = json::parse(run_program({"order", file, "--json", "--quiet"}).out)["order"];
    REQUIRE(order.size() == size);
    std::map<int, std::size_t> place;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto text = order[i].get<std::string>();
        place[std::stoi(text.substr(text.rfind('/') + 1))] = i;
    }
    for (const json& edge : graph["edges"]) {
        CHECK(place.at(edge[0].get<int>()) < place.at(edge[1].get<int>()));
    }
}

TEST_CASE("numbers that cannot be counted are the largest one, and the page says so") {
    // 70 diamonds in a row: two to the power of 70 paths.
    std::string table = "Course ID,Course Name,Prerequisites,Strict-Corequisites,Credit Hours\n0,c0,,,1\n";
    for (int i = 0; i < 70; ++i) {
        const std::string top = std::to_string(3 * i);
        const std::string left = std::to_string(3 * i + 1);
        const std::string right = std::to_string(3 * i + 2);
        table += left + ",c" + left + ',' + top + ",,1\n" + right + ",c" + right + ',' + top + ",,1\n";
        const std::string next = std::to_string(3 * i + 3);
        table += next + ",c" + next + ',' + left + ';' + right + ",,1\n";
    }
    const kezheng::test::TemporaryFolder folder;
    const std::string file = folder.with_file("diamonds.csv", table);
    const json found = json::parse(run_program({"metrics", file, "--json", "--quiet"}).out);
    CHECK(found["curriculum"]["centrality"] == UINT64_MAX);
    CHECK(found["curriculum"]["delay"] == 211 * 141);
    CHECK(found["modules"][3]["centrality"] == UINT64_MAX);
    CHECK(found["modules"][0]["centrality"] == 0);
    CHECK(found["modules"][0]["blocking"] == 210);
    const auto page = run_program({"metrics", file, "--quiet"});
    CHECK(page.exit == 0);
    CHECK(page.out.contains("中心性过大，无法计数，以上限 18446744073709551615 表示。\n"));
}

TEST_SUITE_END();
