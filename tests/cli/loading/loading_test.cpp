#include "cli/loading/loading.hpp"

#include "tests/cli/small_standard.hpp"
#include "tests/support/shared_folder.hpp"
#include "tests/support/streams.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace kezheng;
using test::battery_standard;
using test::run_program;
using test::Streams;
using test::TemporaryFolder;

namespace {

/// The key that a document gets.
std::string key_of(const std::string& path, const std::string& id = {}, const std::string& input = {}) {
    Streams streams(input);
    const Result<ReadStandard> read = read_standard(path, id, streams.io);
    return read ? read->standard.id : "error: " + say(read.error().message, Language::chinese, read.error().arguments);
}

/// The keys of the standards that --standard loads, or why it does not.
std::string loaded(const std::vector<std::string>& names, const std::string& input = {}) {
    Streams streams(input);
    CommonOptions options;
    options.standards = names;
    const Result<LoadedStandards> result = load_standards(options, streams.io);
    if (!result) {
        return say(result.error().message, Language::chinese, result.error().arguments);
    }
    std::string keys;
    for (const NodeId id : result->graph.nodes_of(NodeKind::standard)) {
        keys += result->graph.node(id).key + ' ';
    }
    return keys;
}

/// The key of the node that a text names in the bundled standards, or why there is none.
std::string resolved(const std::string& text) {
    Streams streams;
    static const LoadedStandards bundled = load_standards({}, streams.io).value();
    const Result<NodeId> id = resolve_key(bundled.graph, text);
    return id ? bundled.graph.node(*id).key : say(id.error().message, Language::chinese, id.error().arguments);
}

} // namespace

TEST_SUITE_BEGIN("cli");

TEST_CASE("a document with the title of a bundled standard gets its key, another one the file's stem made into a key") {
    const TemporaryFolder folder;
    const std::string bytes(battery_standard);
    std::string titled = bytes;
    titled.replace(0, titled.find('\n'), "跨境电商海外营销");
    CHECK(key_of(folder.with_file("battery.txt", titled)) == "overseas");
    CHECK(key_of(folder.with_file("电池检修.txt", bytes)) == "电池检修");
    CHECK(key_of(folder.with_file("My standard (2023) v1.0.txt", bytes)) == "My-standard-2023-v1-0");
    CHECK(key_of(folder.with_file("（）.txt", bytes)) == "standard");
    CHECK(key_of("-", {}, bytes) == "standard");
}

TEST_CASE("a key that the user gives wins over title and name, also for a JSON") {
    const TemporaryFolder folder;
    const std::string document = folder.with_file("battery.txt", std::string(battery_standard));
    CHECK(key_of(document, "nev") == "nev");
    const std::string json = folder.with_file("a.json", run_program({"ingest", document, "--json"}).out);
    CHECK(key_of(json) == "battery");
    CHECK(key_of(json, "nev") == "nev");
}

TEST_CASE("the real documents get the bundled keys whatever their files are called") {
    const TemporaryFolder folder;
    for (const std::string key : {"b2b", "overseas"}) {
        const auto bytes = test::shared_file("standards/" + key + ".txt");
        if (!bytes) {
            return;
        }
        CHECK(key_of(folder.with_file("renamed.txt", *bytes)) == key);
    }
}

TEST_CASE("--standard names bundled keys and titles, documents, JSON and stdin, in any mixture") {
    const TemporaryFolder folder;
    const std::string bytes(battery_standard);
    const std::string document = folder.with_file("battery.txt", bytes);
    const std::string json = folder.with_file("j.json", run_program({"ingest", document, "--id", "nev", "--json"}).out);
    CHECK(loaded({}) == "b2b overseas ");
    CHECK(loaded({"overseas"}) == "overseas ");
    CHECK(loaded({"跨境电商海外营销"}) == "overseas ");
    CHECK(loaded({"跨境电商B2B数据运营"}) == "b2b ");
    CHECK(loaded({document, json, "overseas"}) == "battery nev overseas ");
    CHECK(loaded({"-"}, bytes) == "standard ");
}

TEST_CASE("a standard that cannot be loaded is refused: unknown, twice, no standard") {
    const TemporaryFolder folder;
    const std::string document = folder.with_file("battery.txt", std::string(battery_standard));
    CHECK(loaded({"b2c"}) == "没有标准“b2c”，也没有这个文件；是否指“b2b”？");
    CHECK(loaded({"跨境电商海外营消"}) == "没有标准“跨境电商海外营消”，也没有这个文件；是否指“跨境电商海外营销”？");
    CHECK(loaded({"no/such/file.txt"}) == "没有标准“no/such/file.txt”，也没有这个文件");
    CHECK(loaded({""}) == "没有标准“”，也没有这个文件");
    CHECK(loaded({"b2b", "跨境电商B2B数据运营"}) ==
          "标准“b2b”出现了两次；请先用 kezheng ingest --id 给其中一份另起代号");
    CHECK(loaded({document, document}) == "标准“battery”出现了两次；请先用 kezheng ingest --id 给其中一份另起代号");
    CHECK(loaded({folder / ""}) == "这是文件夹，请给出其中的文件");
}

TEST_CASE("a node is named by its key, by level names, by the standard's title, by a role's name") {
    CHECK(resolved("b2b/2/1.2.3") == "b2b/2/1.2.3");
    CHECK(resolved("b2b/中级/1.2.3") == "b2b/2/1.2.3");
    CHECK(resolved("b2b/Intermediate/1.2") == "b2b/2/1.2");
    CHECK(resolved("b2b/intermediate") == "b2b/2");
    CHECK(resolved("B2B/高级/1") == "b2b/3/1");
    CHECK(resolved("跨境电商海外营销") == "overseas");
    CHECK(resolved("跨境电商海外营销/高级/1.1") == "overseas/3/1.1");
    CHECK(resolved("跨境电商B2B数据运营/初级") == "b2b/1");
    CHECK(resolved("跟单员") == "role/跟单员");
    CHECK(resolved("role/跟单员") == "role/跟单员");
}

TEST_CASE("an unknown name is answered with the nearest key, title or role, or with how a key looks") {
    CHECK(resolved("b2b/1/1.2.33") == "图中没有“b2b/1/1.2.33”；是否指“b2b/1/1.2.3”？");
    CHECK(resolved("跨境电商海外营消") == "图中没有“跨境电商海外营消”；是否指“跨境电商海外营销”？");
    CHECK(resolved("跟单元") == "图中没有“跟单元”；是否指“跟单员”？");
    for (const std::string text : {"", "/", "//", "量子力学", "\xff\xfe"}) {
        CAPTURE(text);
        CHECK(resolved(text) == "图中没有“" + text + "”；键的写法如 b2b/初级/1.2，标准的代号见 kezheng standards");
    }
}

TEST_CASE("a document that names no major catalogue: its names decide, else its date") {
    const auto reported = [](const std::string& majors) {
        const TemporaryFolder folder;
        const std::string file = folder.with_file("tea.txt", "茶艺职业技能等级标准\n4 适用院校专业\n" + majors +
                                                                 "\n6 职业技能要求\n表1 茶艺职业技能等级要求（初级）\n"
                                                                 "工作领域\t工作任务\t职业技能要求\n"
                                                                 "1. 备茶\t1.1 选茶\t1.1.1 能挑选茶叶。\n");
        const auto run = run_program({"ingest", file, "--json"});
        CHECK(run.exit == 0);
        const bool revised = run.out.contains("\"catalogue\": \"revised\"");
        CHECK(revised != run.out.contains("\"catalogue\": \"original\""));
        std::string text = revised ? "revised" : "original";
        for (const char* const rule : {"catalogue-assumed", "catalogue-by-names"}) {
            text += run.err.contains(rule) ? std::string(" ") + rule : "";
        }
        return text;
    };
    CHECK(reported("高等职业学校：酒店管理与数字化运营、茶艺与茶文化、旅游管理。") == "revised catalogue-by-names");
    CHECK(reported("高等职业学校：酒店管理、旅游管理。") == "original catalogue-by-names");
    CHECK(reported("高等职业学校：旅游管理。") == "original catalogue-assumed");
    CHECK(reported("4.1 参照原版专业目录\n高等职业学校：酒店管理与数字化运营。") == "original");
}

TEST_SUITE_END();
