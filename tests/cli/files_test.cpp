#include "cli/files.hpp"

#include "tests/cli/small_standard.hpp"
#include "tests/support/run_program.hpp"
#include "tests/support/streams.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <new>
#include <sstream>
#include <vector>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace kezheng;
using test::Streams;
using test::TemporaryFolder;

namespace {

template <class T>
std::string message(const Result<T>& result, const TemporaryFolder& folder) {
    if (result) {
        return "fine";
    }
    const Error& error = result.error();
    return test::without(error.source.file + ": " + say(error.message, Language::chinese, error.arguments), folder);
}

std::string read_message(const std::string& path, const TemporaryFolder& folder) {
    Streams streams;
    return message(read_file(path, streams.io), folder);
}

/// Files of this process cannot grow past some bytes while it lives, as on a full disk.
class SmallDisk {
  public:
    explicit SmallDisk(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit limit{bytes, m_old.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk() {
        setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_handler);
    }

  private:
    rlimit m_old{};
    void (*m_handler)(int);
};

} // namespace

TEST_SUITE_BEGIN("cli");

TEST_CASE("a file is read whole, with every byte; - is standard input") {
    const TemporaryFolder folder;
    const std::string bytes = std::string("a\0\r\n\xff", 5) + std::string(200'000, 'x');
    const std::string path = folder.with_file("a.bin", bytes);
    Streams streams("from stdin\n");
    CHECK(read_file(path, streams.io).value() == bytes);
    CHECK(read_file("-", streams.io).value() == "from stdin\n");
    CHECK(read_file("/dev/null", streams.io).value().empty());
}

TEST_CASE("a file that cannot be read is refused with the reason in words") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("a.txt", "a");
    CHECK(read_message(folder / "none.txt", folder) == "none.txt: 没有这个文件");
    CHECK(read_message(file + "/b.txt", folder) == "a.txt/b.txt: 没有这个文件");
    CHECK(read_message(folder / "", folder) == ": 这是文件夹，请给出其中的文件");
    CHECK(read_message("", folder) == ": 没有这个文件");
    CHECK(read_message(folder / std::string(300, 'x'), folder) ==
          std::string(300, 'x') + ": 无法读取文件：File name too long");
}

TEST_CASE("a file larger than 64 MB is refused before it is read") {
    const TemporaryFolder folder;
    const std::string path = folder.with_file("large.txt", "");
    std::filesystem::resize_file(path, 64U * 1024 * 1024 + 1); // takes no room on the disk
    CHECK(read_message(path, folder) == "large.txt: 文件超过 64 MB，不读取");
}

TEST_CASE("an existing file is replaced with force alone") {
    const TemporaryFolder folder;
    const std::string path = folder.with_file("a.txt", "old");
    CHECK(message(write_file(path, "new", false), folder) == ": 文件已存在：a.txt；要覆盖请加 --force");
    CHECK(TemporaryFolder::bytes_of(path) == "old");
    CHECK(message(write_file(path, "new", true), folder) == "fine");
    CHECK(TemporaryFolder::bytes_of(path) == "new");
    CHECK(folder.names() == std::vector<std::string>{"a.txt"});
}

TEST_CASE("a new file has the rights that the user's mask leaves") {
    const TemporaryFolder folder;
    const mode_t mask = ::umask(027);
    CHECK(write_file(folder / "a.txt", "a", false).has_value());
    ::umask(mask);
    struct stat status{};
    REQUIRE(::stat((folder / "a.txt").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0640U);
}

TEST_CASE("output into a missing folder, through a file, or onto a folder is refused in words") {
    const TemporaryFolder folder;
    const std::string file = folder.with_file("a.txt", "a");
    CHECK(message(write_file(folder / "none/b.txt", "b", true), folder) ==
          ": 无法写入 none/b.txt：没有文件夹 none，请先建立");
    CHECK(message(write_file(file + "/b.txt", "b", true), folder) == ": 无法写入 a.txt：它不是文件夹");
    CHECK(message(write_file(folder / "", "b", true), folder) == ": 要写出一个文件，而  是文件夹");
    CHECK(folder.names() == std::vector<std::string>{"a.txt"});
}

TEST_CASE("a write that fails leaves the old file as it was and nothing beside it") {
    const TemporaryFolder folder;
    const std::string path = folder.with_file("a.txt", "old");
    {
        const SmallDisk disk(1000);
        CHECK(message(write_file(path, std::string(5000, 'x'), true), folder) == ": 无法写入：a.txt（File too large）");
        CHECK(message(write_file(folder / "b.txt", std::string(5000, 'x'), false), folder) ==
              ": 无法写入：b.txt（File too large）");
    }
    CHECK(TemporaryFolder::bytes_of(path) == "old");
    CHECK(folder.names() == std::vector<std::string>{"a.txt"});
}

TEST_CASE("what is written bit by bit arrives whole, and nothing is left of what broke off") {
    const TemporaryFolder folder;
    const std::string path = folder.with_file("a.txt", "old");
    std::string expected;
    const auto lines = [&expected](std::ostream& out) {
        for (int i = 0; i < 20'000; ++i) { // more than one block
            out << i << '\n';
            expected += std::to_string(i) + '\n';
        }
    };
    CHECK(message(write_file(path, lines, true), folder) == "fine");
    CHECK(TemporaryFolder::bytes_of(path) == expected);
    const auto breaks_off = [](std::ostream& out) {
        out << "half";
        throw std::bad_alloc();
    };
    CHECK_THROWS_AS((void)write_file(path, breaks_off, true), std::bad_alloc);
    {
        const SmallDisk disk(1000);
        CHECK(message(write_file(path, lines, true), folder) == ": 无法写入：a.txt（File too large）");
    }
    CHECK(folder.names() == std::vector<std::string>{"a.txt"});
}

TEST_CASE("a device is written to in place and needs no force") {
    const TemporaryFolder folder;
    CHECK(message(write_file("/dev/null", "x", false), folder) == "fine");
    CHECK(std::filesystem::is_character_file("/dev/null"));
    CHECK(message(write_file("/dev/full", "x", false), folder) == ": 无法写入 /dev/full：磁盘已满");
}

TEST_CASE("several files go into a folder that is made, with the folders of their names") {
    const TemporaryFolder folder;
    const std::vector<OutputFile> files{{"a.txt", "1"}, {"b/c.txt", "2"}};
    CHECK(message(write_files(folder / "out/deep", files, false), folder) == "fine");
    CHECK(folder.names() ==
          std::vector<std::string>{"out/", "out/deep/", "out/deep/a.txt", "out/deep/b/", "out/deep/b/c.txt"});
    CHECK(TemporaryFolder::bytes_of(folder / "out/deep/b/c.txt") == "2");
}

TEST_CASE("hundreds of files all arrive; where one cannot be written nothing half-done stays") {
    const TemporaryFolder folder;
    std::vector<OutputFile> files;
    for (int i = 0; i < 300; ++i) {
        files.push_back({std::to_string(i) + ".txt", std::to_string(i)});
    }
    CHECK(message(write_files(folder / "out", files, false), folder) == "fine");
    CHECK(folder.names().size() == 301); // with the folder
    CHECK(TemporaryFolder::bytes_of(folder / "out/299.txt") == "299");
    files.push_back({"0.txt/x.txt", ""});
    CHECK(message(write_files(folder / "out", files, true), folder) != "fine");
    CHECK(folder.names().size() == 301);
}

TEST_CASE("of several files none is written where one of them exists") {
    const TemporaryFolder folder;
    (void)folder.with_file("b.txt", "old");
    const std::vector<OutputFile> files{{"a.txt", "1"}, {"b.txt", "2"}};
    CHECK(message(write_files(folder / "", files, false), folder) == ": 文件已存在：b.txt；要覆盖请加 --force");
    CHECK(folder.names() == std::vector<std::string>{"b.txt"});
    CHECK(message(write_files(folder / "", files, true), folder) == "fine");
    CHECK(TemporaryFolder::bytes_of(folder / "b.txt") == "2");
}

TEST_CASE("a folder is made with those above it, or is there, or a file is in the way") {
    const TemporaryFolder folder;
    (void)folder.with_file("a.txt", "a");
    CHECK(message(make_folder(folder / "x/y"), folder) == "fine");
    CHECK(message(make_folder(folder / "x/y/"), folder) == "fine");
    CHECK(message(make_folder(folder / "a.txt"), folder) == ": 无法写入 a.txt：它不是文件夹");
    CHECK(message(make_folder(folder / "a.txt/b"), folder) == ": 无法写入 a.txt/b：它不是文件夹");
    CHECK(folder.names() == std::vector<std::string>{"a.txt", "x/", "x/y/"});
}

TEST_SUITE_END();
