// Published curricula with the values that Curricular Analytics gives for them.
#include "exporters/metrics_json.hpp"

#include "tests/support/run_program.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <map>
#include <string>

using kezheng::test::run_program;
using kezheng::test::shared_file;
using kezheng::test::shared_folder;
using nlohmann::json;

TEST_SUITE_BEGIN("exporters/metrics_json");

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

TEST_SUITE_END();
