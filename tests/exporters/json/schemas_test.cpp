// What the program writes fits the JSON Schemas in exporters/schemas/. Alone in its executable: valijson takes long to
// compile.
#include "exporters/json/graph_json.hpp"
#include "tests/exporters/coffee_standard.hpp"
#include "tests/exporters/linked_sample.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/shared_folder.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <set>
#include <string>
#include <utility>
#include <vector>

using kezheng::test::coffee;
using kezheng::test::project_file;
using kezheng::test::Run;
using kezheng::test::run_program;
using kezheng::test::shared_file;
using kezheng::test::shared_folder;
using kezheng::test::TemporaryFolder;
using nlohmann::json;

namespace {

json schema_of(const std::string& name) {
    return json::parse(project_file("exporters/schemas/" + name + ".schema.json"));
}

/// What does not fit, one a line; empty where the document fits the schema.
std::string errors_in(const json& schema_document, const json& document) {
    valijson::Schema schema;
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    const valijson::adapters::NlohmannJsonAdapter schema_adapter(schema_document);
    parser.populateSchema(schema_adapter, schema);
    const valijson::adapters::NlohmannJsonAdapter adapter(document);
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(schema, adapter, &results)) {
        return "";
    }
    std::string text;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        std::string place;
        for (const std::string& part : error.context) {
            place += part;
        }
        text += place + ": " + error.description + '\n';
    }
    return text.empty() ? "refused\n" : text;
}

std::string errors_in(const std::string& schema, const std::string& document) {
    return errors_in(schema_of(schema), json::parse(document));
}

std::string output_of(const std::vector<std::string>& arguments, const std::string& input = {}) {
    const Run run = run_program(arguments, input);
    CAPTURE(run.err);
    REQUIRE(run.exit == 0);
    return run.out;
}

/// A complete document to break.
json coffee_document() {
    return json::parse(output_of({"ingest", "-", "--id", "coffee", "--json"}, coffee));
}

/// Breaks the coffee document as `change` says and returns whether the schema refuses it.
template <class Change>
bool refused(Change change) {
    static const json whole = coffee_document();
    static const json schema = schema_of("standard-1");
    json broken = whole;
    change(broken);
    REQUIRE(broken != whole);
    return !errors_in(schema, broken).empty();
}

} // namespace

TEST_SUITE_BEGIN("exporters/json/schemas");

TEST_CASE("a standard read from a document fits, with and without facets, titles and diagnostics") {
    const json document = coffee_document();
    CHECK(errors_in(schema_of("standard-1"), document) == "");
    CHECK(document["levels"].size() == 2);
    CHECK(!document["majors"].empty());
    CHECK(!document["roles"].empty());
    CHECK(!document["terms"].empty());
    CHECK(!document["diagnostics"].empty());
}

TEST_CASE("a file that holds little more than a table fits") {
    const std::string little = "表1 初级\n工作领域\t工作任务\t职业技能要求\n1 备料\t1.1 研磨\t1.1.1 能研磨。\n";
    CHECK(errors_in("standard-1", output_of({"ingest", "-", "--id", "x", "--json"}, little)) == "");
}

TEST_CASE("the bundled standards fit as they lie in the project") {
    for (const char* name : {"b2b", "overseas"}) {
        CAPTURE(name);
        json document = json::parse(project_file(std::string("mappings/standards/data/") + name + ".json"));
        document.emplace("diagnostics", json::array());
        CHECK(errors_in(schema_of("standard-1"), document) == "");
    }
}

TEST_CASE("the real documents fit, one by one and as a list") {
    if (!shared_file("standards/b2b.txt")) {
        return;
    }
    const std::string b2b = *shared_folder() + "/standards/b2b.txt";
    const std::string overseas = *shared_folder() + "/standards/overseas.txt";
    CHECK(errors_in("standard-1", output_of({"ingest", b2b, "--json"})) == "");
    CHECK(errors_in("standard-1", output_of({"ingest", overseas, "--json"})) == "");
    CHECK(errors_in("standard-list-1", output_of({"ingest", b2b, overseas, "--json"})) == "");
}

TEST_CASE("a list of invented standards fits") {
    const TemporaryFolder folder;
    const std::string first = folder.with_file("coffee.txt", coffee);
    const std::string second = folder.with_file("tea.txt", coffee);
    const std::string list = output_of({"ingest", first, second, "--json"});
    CHECK(errors_in("standard-list-1", list) == "");
    CHECK(errors_in("standard-1", list) != "");
}

TEST_CASE("the graph fits, of the bundled standards and of one that was read") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("coffee.txt", coffee);
    CHECK(errors_in("graph-1", output_of({"export", "--format", "json"})) == "");
    CHECK(errors_in("graph-1", output_of({"export", "--format", "json", "--standard", file})) == "");
}

TEST_CASE("what is proposed, declared or reviewed fits, in the graph and at each node") {
    const kezheng::Sealed sealed = kezheng::test::linked_graph();
    REQUIRE(sealed.diagnostics.empty());
    const std::string graph = kezheng::graph_json(sealed.graph);
    CHECK(errors_in("graph-1", graph) == "");
    const json schema = schema_of("node-1");
    for (const kezheng::NodeId id : sealed.graph.nodes()) {
        CAPTURE(sealed.graph.node(id).key);
        CHECK(errors_in(schema, json::parse(kezheng::node_json(sealed.graph, id))) == "");
    }
    const json graph_schema = schema_of("graph-1");
    for (const auto& [kind, member] :
         {std::pair{"requires", "status"}, {"teaches", "depth"}, {"feeds", "status"}, {"matches", "score"}}) {
        CAPTURE(kind);
        json broken = json::parse(graph);
        for (json& edge : broken["edges"]) {
            if (edge["kind"] == kind) {
                edge.erase(member);
            }
        }
        CHECK(errors_in(graph_schema, broken) != "");
    }
}

TEST_CASE("standards from CASE packages of others fit, as a standard, in the graph and item by item") {
    for (const std::string name : {"barista-1.0", "tea-1.1", "mathematics-1.0", "kokugo-1.1"}) {
        const std::string package = kezheng::test::project_path("tests/fixtures/case/" + name + ".json");
        CHECK(errors_in("standard-1", output_of({"ingest", package, "--id", "x", "--json"})) == "");
        const json graph = json::parse(output_of({"export", "--format", "json", "--standard", package, "--quiet"}));
        CHECK(errors_in(schema_of("graph-1"), graph) == "");
        const std::string key = graph["nodes"].front()["key"].get<std::string>();
        CHECK(errors_in("node-1", output_of({"show", key, "--standard", package, "--json", "--quiet"})) == "");
    }
}

TEST_CASE("one node of each kind fits") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("coffee.txt", coffee);
    for (const std::string& standard : {std::string("b2b"), std::string("overseas"), file}) {
        const json graph = json::parse(output_of({"export", "--format", "json", "--standard", standard}));
        const json schema = schema_of("node-1");
        std::set<std::string> kinds;
        for (const json& node : graph["nodes"]) {
            if (!kinds.insert(node["kind"].get<std::string>()).second) {
                continue;
            }
            const auto key = node["key"].get<std::string>();
            CAPTURE(key);
            CHECK(errors_in(schema, json::parse(output_of({"show", key, "--json", "--standard", standard}))) == "");
        }
        CHECK(kinds == std::set<std::string>{"standard", "level", "area", "task", "skill", "major", "role", "term",
                                             "reference"});
    }
}

TEST_CASE("the list of standards fits") {
    const TemporaryFolder folder;
    CHECK(errors_in("standards-1", output_of({"standards", "--json"})) == "");
    CHECK(errors_in("standards-1",
                    output_of({"standards", "--json", "--standard", folder.with_file("coffee.txt", coffee)})) == "");
}

TEST_CASE("learning orders fit, of tasks and of requirements") {
    for (const char* scope : {"task", "skill"}) {
        const json order = json::parse(output_of({"order", "--scope", scope, "--json"}));
        CHECK(errors_in(schema_of("order-1"), order) == "");
        CHECK(!order["edges"].empty());
        CHECK(!order["violations"].empty());
    }
}

TEST_CASE("orders with a plan and metrics of a curriculum fit") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("c.csv", "课程代码,课程名称,学期,学分,先修课程\nA,甲,1,3,\nB,乙,1,2,A\n");
    CHECK(errors_in("order-1", output_of({"order", file, "--plan", "--max-credits", "5", "--json"})) == "");
    for (const char* scope : {"module", "task", "skill"}) {
        CHECK(errors_in("metrics-1", output_of({"metrics", file, "--scope", scope, "--json"})) == "");
    }
    const std::string cycle = folder.with_file("d.csv", "课程代码,课程名称,先修课程\nA,甲,B\nB,乙,A\n");
    CHECK(errors_in("metrics-1", output_of({"metrics", cycle, "--json"})) == "");
}

TEST_CASE("overlaps fit, of the bundled standards and of one with itself") {
    const json schema = schema_of("overlap-1");
    CHECK(errors_in(schema, json::parse(output_of({"overlap", "b2b", "overseas", "--json"}))) == "");
    CHECK(errors_in(schema, json::parse(output_of({"overlap", "overseas", "b2b", "--proposed-only", "--json"}))) == "");
    CHECK(errors_in(schema, json::parse(output_of({"overlap", "b2b", "b2b", "--json"}))) == "");
    json broken = json::parse(output_of({"overlap", "b2b", "overseas", "--json"}));
    broken["pairs"][0]["score"] = 1.5;
    CHECK(errors_in(schema, broken) != "");
}

TEST_CASE("reviews fit: read alone, merged, in conflict") {
    const json schema = schema_of("review-1");
    const TemporaryFolder folder;
    const std::string header = "subject_id\tpredicate_id\tobject_id\tdecision\treviewer_label\tcomment\n";
    const std::string file =
        folder.with_file("d.tsv", header + "b2b/1/1.1.1\texactMatch\toverseas/1/1.1.1\taccept\t李\t理由\n"
                                           "b2b/1/1.1.2\texactMatch\toverseas/1/1.1.1\treject\t\t\n"
                                           "b2b/1/1.1.3\texactMatch\tother/1/1.1.1\taccept\t\t\n");
    CHECK(errors_in(schema, json::parse(output_of({"review", file, "--json"}))) == "");
    const std::string crosswalk = folder / "c.tsv";
    CHECK(errors_in(schema, json::parse(output_of({"review", file, "--json", "--into", crosswalk}))) == "");
    const std::string against =
        folder.with_file("e.tsv", header + "b2b/1/1.1.1\texactMatch\toverseas/1/1.1.1\treject\t王\t\n");
    const Run conflict = run_program({"review", against, "--json", "--into", crosswalk});
    CHECK(conflict.exit == 1);
    json document = json::parse(conflict.out);
    CHECK(errors_in(schema, document) == "");
    document["decisions"][0]["state"] = "old";
    CHECK(errors_in(schema, document) != "");
}

TEST_CASE("reviewed alignments fit: into a curriculum, in conflict") {
    const json schema = schema_of("alignment-review-1");
    const TemporaryFolder folder;
    const std::string header = "课程代码,技能要求,深度,状态,学时,备注\nK01,b2b/1/1.1.1,R,reviewed,2,理由\n";
    const std::string file = folder.with_file("s.csv", header + "K01,b2b/9/1.1.3,M,,,\nK01,b2b/1/1.1.1,I,,,\n");
    const std::string plan = folder.with_file("plan.csv", "课程代码,课程名称,学期\nK01,甲,1\n");
    json conflict = json::parse(run_program({"review", file, "--json", "--into", plan, "-o", folder / "n.csv"}).out);
    CHECK(errors_in(schema, conflict) == "");
    conflict["decisions"][0]["state"] = "old";
    CHECK(errors_in(schema, conflict) != "");
}

TEST_CASE("differences of versions fit") {
    const json schema = schema_of("diff-1");
    json document = json::parse(output_of({"diff", "b2b", "overseas", "--json"}));
    CHECK(errors_in(schema, document) == "");
    CHECK(errors_in(schema, json::parse(output_of({"diff", "b2b", "b2b", "--json"}))) == "");
    document["requirements"][0]["change"] = "lost";
    CHECK(errors_in(schema, document) != "");
}

TEST_CASE("job roles fit, all and one") {
    CHECK(errors_in("roles-1", output_of({"roles", "--json"})) == "");
    CHECK(errors_in("roles-1", output_of({"roles", "跟单员", "--json"})) == "");
}

TEST_CASE("what a major may take fits: listed, not listed, elsewhere, unknown, a class, all of them") {
    const json schema = schema_of("majors-1");
    for (const std::vector<std::string>& question : {std::vector<std::string>{"跨境电商"},
                                                     {"530702"},
                                                     {"5307"},
                                                     {"大数据与会计"},
                                                     {"商务日语", "--tier", "applied-bachelor"},
                                                     {"商务英语", "--tier", "vocational-bachelor"},
                                                     {"电子商物", "--catalogue", "revised"},
                                                     {"999999"},
                                                     {}}) {
        std::vector<std::string> arguments{"majors", "--json"};
        arguments.insert(arguments.end(), question.begin(), question.end());
        CAPTURE(arguments.back());
        CHECK(errors_in(schema, json::parse(output_of(arguments))) == "");
    }
    const std::string list = "专业名称,专业代码,层次\n电子商务,,高职\n护理,,\n,530702,\n电子商物,,中职\n";
    CHECK(errors_in("majors-batch-1", output_of({"majors", "--batch", "-", "--json"}, list)) == "");
    json broken = json::parse(output_of({"majors", "--json", "5307"}));
    broken["matches"][0]["code"] = "53";
    CHECK(errors_in(schema, broken) != "");
}

TEST_CASE("coverage, closing sets and suggestions fit") {
    const std::string coverage = output_of({"coverage", "example", "--json"});
    CHECK(errors_in("coverage-1", coverage) == "");
    CHECK(errors_in("coverage-1",
                    output_of({"coverage", kezheng::test::project_path("tests/fixtures/coverage"), "--json"})) == "");
    CHECK(errors_in("close-1", output_of({"close", "example", "--json"})) == "");
    CHECK(errors_in("suggest-1", output_of({"suggest", "example", "--json"})) == "");
    json broken = json::parse(coverage);
    broken["skills"][0]["state"] = "perhaps";
    CHECK(errors_in(schema_of("coverage-1"), broken) != "");
}

TEST_CASE("a broken standard does not fit") {
    CHECK(refused([](json& x) { x.erase("schema"); }));
    CHECK(refused([](json& x) { x["schema"] = "kezheng/standard/2"; }));
    CHECK(refused([](json& x) { x.erase("levels"); }));
    CHECK(refused([](json& x) { x["title"]["zh"] = ""; }));
    CHECK(refused([](json& x) { x["title"] = nullptr; }));
    CHECK(refused([](json& x) { x["surprise"] = 1; }));
    CHECK(refused([](json& x) { x["levels"] = "none"; }));
    CHECK(refused([](json& x) { x["levels"][0]["number"] = "1"; }));
    CHECK(refused([](json& x) { x["levels"][0]["areas"][0]["id"] = "coffee/1/1.1"; }));
    CHECK(refused([](json& x) { x["levels"][0]["areas"][0]["tasks"][0]["skills"][0]["statement"] = ""; }));
    CHECK(refused([](json& x) { x["levels"][0]["areas"][0]["tasks"][0]["skills"][0]["facets"]["colour"] = {"x"}; }));
    CHECK(refused([](json& x) { x["levels"][0]["areas"][0]["tasks"][0]["skills"][0]["facets"]["tool"] = {""}; }));
    CHECK(refused([](json& x) { x["majors"][0]["tier"] = "university"; }));
    CHECK(refused([](json& x) { x["majors"][0]["catalogue"] = "old"; }));
    CHECK(refused([](json& x) { x["roles"][0]["levels"] = json::array(); }));
    CHECK(refused([](json& x) { x["diagnostics"][0]["severity"] = "fatal"; }));
    CHECK(refused([](json& x) { x["diagnostics"][0]["line"] = 0; }));
    CHECK(refused([](json& x) { x["issued"] = "Mai 2024"; }));
}

TEST_CASE("a broken graph, node or list of standards does not fit") {
    const json graph_schema = schema_of("graph-1");
    const json graph = json::parse(R"({"schema": "kezheng/graph/1",
        "nodes": [{"key": "s", "kind": "standard", "label": {"zh": "标准"}}],
        "edges": [{"kind": "subsumes", "from": "s/2", "to": "s/1"},
                  {"kind": "cites", "from": "s", "to": "r", "manner": "normative"}]})");
    CHECK(errors_in(graph_schema, graph) == "");
    for (const char* change :
         {R"([{"op": "replace", "path": "/nodes/0/kind", "value": "thing"}])",
          R"([{"op": "add", "path": "/nodes/0/tier", "value": "college"}])",
          R"([{"op": "remove", "path": "/nodes/0/label"}])",
          R"([{"op": "replace", "path": "/nodes/0/label", "value": {}}])",
          R"([{"op": "replace", "path": "/edges/0/kind", "value": "knows"}])",
          R"([{"op": "add", "path": "/edges/0/manner", "value": "normative"}])",
          R"([{"op": "replace", "path": "/edges/1/manner", "value": "loudly"}])",
          R"([{"op": "remove", "path": "/edges/1/to"}])",
          R"([{"op": "replace", "path": "/edges/1/from", "value": ""}])", R"([{"op": "remove", "path": "/edges"}])"}) {
        CAPTURE(change);
        CHECK(errors_in(graph_schema, graph.patch(json::parse(change))) != "");
    }
    json node = json::parse(output_of({"show", "b2b/1", "--json"}));
    node["neighbours"][0]["direction"] = "sideways";
    CHECK(errors_in(schema_of("node-1"), node) != "");
    json standards = json::parse(output_of({"standards", "--json"}));
    standards["standards"][0]["skills"] = -1;
    CHECK(errors_in(schema_of("standards-1"), standards) != "");
}

TEST_SUITE_END();
