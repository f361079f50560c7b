#include "cli/commands/demo.hpp"

#include "tests/cli/small_standard.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace kezheng::test;

namespace {

Run demo(const TemporaryFolder& folder, std::vector<std::string> more) {
    const std::string document = folder.with_file("nev.txt", std::string(battery_standard));
    more.insert(more.begin(), {"demo", "--standard", document});
    return run_program(more);
}

const std::vector<std::string> files{"nev.txt",
                                     "out/",
                                     "out/graph.dot",
                                     "out/graph.json",
                                     "out/graph.svg",
                                     "out/index.html",
                                     "out/pictures/",
                                     "out/pictures/nev.1.1.dot",
                                     "out/pictures/nev.1.1.svg",
                                     "out/pictures/nev.1.dot",
                                     "out/pictures/nev.1.svg",
                                     "out/pictures/nev.2.1.dot",
                                     "out/pictures/nev.2.1.svg",
                                     "out/pictures/nev.2.dot",
                                     "out/pictures/nev.2.svg",
                                     "out/pictures/nev.dot",
                                     "out/pictures/nev.svg",
                                     "out/standards/",
                                     "out/standards/nev.json"};

} // namespace

TEST_SUITE_BEGIN("cli/commands");

TEST_CASE("demo writes standards, graph, pictures and an index page into its folder and says where to look") {
    const TemporaryFolder folder;
    const auto run = demo(folder, {folder / "out", "--quiet"});
    CHECK(run.exit == 0);
    CHECK(run.out.empty());
    CHECK(run.err.empty());
    CHECK(folder.names() == files);
    const auto again = demo(folder, {folder / "out"});
    CHECK(again.exit == 0);
    CHECK(without(again.out, folder) == "示例已生成，请打开 out/index.html\n");
    CHECK(without(again.err, folder).ends_with("共 0 个错误、1 个警告、1 条说明\n已写入 15 个文件：out\n"));
    CHECK(folder.names() == files);
}

TEST_CASE("what demo writes is what the other commands print") {
    const TemporaryFolder folder;
    const std::string document = folder.with_file("nev.txt", std::string(battery_standard));
    CHECK(demo(folder, {"-o", folder / "out"}).exit == 0);
    const auto exported = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"export", "--quiet", "--standard", document});
        return run_program(more).out;
    };
    CHECK(TemporaryFolder::bytes_of(folder / "out/graph.json") == exported({"--format", "json"}));
    CHECK(TemporaryFolder::bytes_of(folder / "out/graph.dot") == exported({"--format", "dot"}));
    CHECK(TemporaryFolder::bytes_of(folder / "out/pictures/nev.2.1.svg") ==
          exported({"--format", "svg", "--node", "nev/2/1"}));
}

TEST_CASE("every file that the index page links is there") {
    const TemporaryFolder folder;
    CHECK(demo(folder, {folder / "out"}).exit == 0);
    const std::string page = TemporaryFolder::bytes_of(folder / "out/index.html");
    const std::vector<std::string> names = folder.names();
    std::size_t links = 0;
    for (std::size_t at = page.find("href=\""); at != std::string::npos; at = page.find("href=\"", at + 1)) {
        const std::size_t begin = at + 6;
        const std::string target = page.substr(begin, page.find('"', begin) - begin);
        if (target.starts_with('#')) {
            continue;
        }
        CAPTURE(target);
        CHECK(std::ranges::find(names, "out/" + target) != names.end());
        ++links;
    }
    CHECK(links == 9); // the graph in three formats, the standard, five pictures
}

TEST_CASE("demo onto a file is refused") {
    const TemporaryFolder folder;
    const auto run = demo(folder, {folder / "nev.txt", "--quiet"});
    CHECK(run.exit == 3);
    CHECK(run.out.empty());
    CHECK(without(run.err, folder) == "kezheng: error: 无法写入 nev.txt/standards：它不是文件夹\n");
    CHECK(folder.names() == std::vector<std::string>{"nev.txt"});
    CHECK(TemporaryFolder::bytes_of(folder / "nev.txt") == battery_standard);
}

TEST_SUITE_END();
