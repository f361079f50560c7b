#include "cli/loading/input_files.hpp"

#include "tests/support/run_program.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace kezheng;
using kezheng::test::TemporaryFolder;

namespace {

/// The names found in `paths`, those that are skipped with a minus; without the folder's own name.
std::string found(const TemporaryFolder& folder, const std::vector<std::string>& paths) {
    const Result<InputFiles> input = expand_folders(paths);
    if (!input) {
        return say(input.error().message, Language::english, input.error().arguments);
    }
    const std::size_t prefix = (folder / "").size();
    std::string names;
    for (const std::string& file : input->files) {
        names += file.substr(prefix) + '\n';
    }
    for (const std::string& file : input->skipped) {
        names += '-' + file.substr(prefix) + '\n';
    }
    return names;
}

} // namespace

TEST_SUITE_BEGIN("cli/loading/input_files");

TEST_CASE("a folder stands for the documents in it, sorted; hidden files do not count") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "a/内");
    std::filesystem::create_directories(folder / "a/.git");
    for (const char* name :
         {"a/乙.TXT", "a/b.docx", "a/图.png", "a/内/c.html", "a/~$b.docx", "a/.d.txt", "a/.git/e.txt"}) {
        (void)folder.with_file(name, "x");
    }
    CHECK(found(folder, {folder / "a"}) == "a/b.docx\na/乙.TXT\na/内/c.html\n-a/图.png\n");
}

TEST_CASE("files that are named stay as they are, in their order") {
    const TemporaryFolder folder;
    const std::string strange = folder.with_file("z.doc", "x");
    CHECK(found(folder, {strange, folder / "missing.txt"}) == "z.doc\nmissing.txt\n");
}

TEST_CASE("a folder without documents is refused") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "a");
    CHECK(found(folder, {folder / "a"}) == "no documents in this folder (text, Word, PDF, web pages)");
    (void)folder.with_file("a/b.png", "x");
    CHECK(found(folder, {folder / "a"}) == "no documents in this folder (text, Word, PDF, web pages)");
}

TEST_SUITE_END();
