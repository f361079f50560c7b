#include "cli/commands/overlap.hpp"

#include "tests/support/run_program.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

using kezheng::test::run_program;
using kezheng::test::shared_folder;
using kezheng::test::TemporaryFolder;
using nlohmann::json;

TEST_SUITE_BEGIN("cli");

TEST_CASE("overlap of the bundled standards as text") {
    const auto run = run_program({"overlap", "b2b", "overseas"});
    CHECK(run.exit == 0);
    CHECK(run.out.starts_with("跨境电商 B2B 数据运营 ↔ 跨境电商海外营销\n\n重合 "));
    for (const char* part :
         {"\n各等级之间的对数（行：跨境电商 B2B 数据运营，列：跨境电商海外营销）\n", "\n重合的要求与理由\n",
          "\n只有 跨境电商海外营销 有（", "\n共同的适用专业（", "\n共同的术语（"}) {
        CHECK_MESSAGE(run.out.find(part) != std::string::npos, part);
    }
    CHECK(run_program({"overlap", "b2b", "overseas"}).out == run.out);
    const auto english = run_program({"overlap", "b2b", "overseas"}, "", "en_US.UTF-8");
    CHECK(english.out.find("Overlapping requirements, and why") != std::string::npos);
}

TEST_CASE("overlap as JSON adds up") {
    const auto run = run_program({"overlap", "b2b", "overseas", "--json"});
    REQUIRE(run.exit == 0);
    const json document = json::parse(run.out);
    CHECK(document.at("schema") == "kezheng/overlap/1");
    CHECK(document.at("a") == "b2b");
    std::size_t counted = 0;
    for (const json& pair : document.at("pairs")) {
        counted += pair.at("status") == "rejected" ? 0 : 1;
        CHECK_FALSE(pair.at("evidence").empty());
    }
    std::size_t in_levels = 0;
    for (const json& row : document.at("levels")) {
        for (const json& cell : row) {
            in_levels += cell.get<std::size_t>();
        }
    }
    std::size_t in_areas = 0;
    for (const json& cell : document.at("areas")) {
        in_areas += cell.at("pairs").get<std::size_t>();
    }
    CHECK(in_levels == counted);
    CHECK(in_areas == counted);
    const auto& whole = document.at("coverage").at("a").at(0);
    CHECK(whole.at("skills").get<std::size_t>() - whole.at("matched").get<std::size_t>() ==
          document.at("unmatched").at("a").size());
}

TEST_CASE("overlap as SSSOM has one line a pair, with predicate, justification and fingerprints") {
    const auto run = run_program({"overlap", "b2b", "overseas", "--format", "sssom"});
    REQUIRE(run.exit == 0);
    CHECK(run.out.starts_with("#curie_map:\n"));
    const std::size_t heading = run.out.find("subject_id\tsubject_label\tpredicate_id\t");
    REQUIRE(heading != std::string::npos);
    const auto pairs = json::parse(run_program({"overlap", "b2b", "overseas", "--json"}).out).at("pairs").size();
    std::size_t lines = 0;
    for (std::size_t at = run.out.find('\n', heading) + 1; at < run.out.size(); at = run.out.find('\n', at) + 1) {
        const std::string line = run.out.substr(at, run.out.find('\n', at) - at);
        ++lines;
        CHECK(line.starts_with("kezheng:b2b/"));
        CHECK(std::ranges::count(line, '\t') == 14);
        CHECK(line.find("\tskos:") != std::string::npos);
        CHECK(line.find("\tsemapv:") != std::string::npos);
    }
    CHECK(lines == pairs);
    CHECK(run_program({"overlap", "b2b", "overseas", "--format", "xml"}).exit == 2);
}

TEST_CASE("the bundled crosswalk decides pairs of the bundled standards unless only proposals are asked for") {
    const json reviewed = json::parse(run_program({"overlap", "b2b", "overseas", "--json"}).out);
    std::size_t accepted = 0;
    std::size_t rejected = 0;
    for (const json& pair : reviewed.at("pairs")) {
        accepted += pair.at("status") == "accepted" ? 1 : 0;
        rejected += pair.at("status") == "rejected" ? 1 : 0;
        CHECK(pair.contains("reviewer") == (pair.at("status") != "proposed"));
    }
    CHECK(accepted > 150);
    CHECK(rejected > 50);
    const json proposed = json::parse(run_program({"overlap", "b2b", "overseas", "--proposed-only", "--json"}).out);
    CHECK(std::ranges::all_of(proposed.at("pairs"), [](const json& pair) { return pair.at("status") == "proposed"; }));
    // Seen from the other side, broad and narrow change places and everything else stays.
    const json turned = json::parse(run_program({"overlap", "overseas", "b2b", "--json"}).out);
    CHECK(turned.at("pairs").size() == reviewed.at("pairs").size());
    const auto relations = [](const json& document, const char* name) {
        return std::ranges::count_if(document.at("pairs"),
                                     [&](const json& pair) { return pair.at("relation") == name; });
    };
    CHECK(relations(turned, "broad") == relations(reviewed, "narrow"));
    CHECK(relations(turned, "narrow") == relations(reviewed, "broad"));
}

TEST_CASE("overlap of a standard with itself, and of unknown ones") {
    CHECK(run_program({"overlap", "b2b", "b2b"}).exit == 0);
    CHECK(run_program({"overlap", "b2b", "oversea"}).exit == 3);
    CHECK(run_program({"overlap", "b2b"}).exit == 2);
    CHECK(run_program({"overlap", "b2b", "overseas", "--min-score", "2"}).exit == 2);
    CHECK(run_program({"overlap", "b2b", "overseas", "--min-score", "x"}).exit == 2);
    const json none =
        json::parse(run_program({"overlap", "b2b", "overseas", "--min-score", "1", "--proposed-only", "--json"}).out);
    CHECK(none.at("pairs").empty());
}

TEST_CASE("pictures, workbooks and tables of an overlap") {
    const std::string a = kezheng::test::project_path("tests/fixtures/pets/grooming.txt");
    const std::string b = kezheng::test::project_path("tests/fixtures/pets/boarding.txt");
    for (const char* view : {"areas", "levels", "pairs"}) {
        const auto run = run_program({"overlap", a, b, "--view", view});
        CHECK(run.exit == 0);
        CHECK(run.out.starts_with("<svg xmlns="));
        CHECK(run.out.ends_with("</svg>\n"));
        CHECK(run_program({"overlap", a, b, "--view", view}).out == run.out);
    }
    CHECK(run_program({"overlap", a, b, "--view", "circles"}).exit == 2);
    CHECK(run_program({"overlap", a, b, "--format", "xlsx"}).exit == 2);
    CHECK(run_program({"overlap", a, b, "--format", "csv"}).out.starts_with("\xEF\xBB\xBF甲方键,"));
    CHECK(run_program({"overlap", a, b, "--format", "md"}).out.find("甲方定义") != std::string::npos);
    const TemporaryFolder folder;
    const std::string book = folder / "book.xlsx";
    CHECK(run_program({"overlap", a, b, "-o", book}).exit == 0);
    CHECK(TemporaryFolder::bytes_of(book).starts_with("PK"));
}

TEST_CASE("two invented standards of another trade, against pairs judged by hand") {
    const std::string folder = kezheng::test::project_path("tests/fixtures/pets/");
    const auto run = run_program(
        {"overlap", folder + "grooming.txt", folder + "boarding.txt", "--proposed-only", "--json", "--quiet"});
    REQUIRE(run.exit == 0);
    const json document = json::parse(run.out);
    CHECK(document.at("a") == "grooming");
    std::set<std::string> proposed;
    for (const json& pair : document.at("pairs")) {
        proposed.insert(pair.at("a").get<std::string>() + '\t' + pair.at("b").get<std::string>());
    }
    std::istringstream lines(kezheng::test::project_file("tests/fixtures/pets/pairs.tsv"));
    std::size_t judged = 0;
    std::size_t found = 0;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with('#')) {
            ++judged;
            found += proposed.contains(line.substr(0, line.rfind('\t'))) ? 1 : 0;
        }
    }
    REQUIRE(judged == 10);
    CHECK(found * 10 >= judged * 6); // most of what people see, on a trade that nobody wrote the lexicon for
    CHECK(found * 10 >= proposed.size() * 3);
    const json& shared = document.at("shared");
    CHECK(shared.at("majors").size() == 4);
    CHECK(shared.at("roles").size() == 2);
    CHECK(shared.at("references").size() == 1);
    REQUIRE(shared.at("terms").size() == 1);
    CHECK(shared.at("terms").at(0).at("same_definition") == false);
    CHECK(shared.at("terms").at(0).at("a").at("definition") != shared.at("terms").at(0).at("b").at("definition"));
}

TEST_CASE("overlap of the published documents, called by files or through --standard") {
    const auto folder = shared_folder();
    if (!folder) {
        return;
    }
    const std::string a = *folder + "/standards/b2b.txt";
    const std::string b = *folder + "/standards/overseas.txt";
    const auto files = run_program({"overlap", a, b, "--proposed-only", "--json"});
    const auto named =
        run_program({"--standard", a, "--standard", b, "overlap", "b2b", "overseas", "--proposed-only", "--json"});
    CHECK(files.exit == 0);
    CHECK(files.out == named.out);
    CHECK(json::parse(files.out).at("pairs").size() > 100);
}

TEST_SUITE_END();
