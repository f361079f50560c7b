#include "tests/support/run_program.hpp"

#include "cli/application.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace kezheng::test {

Run run_program(const std::vector<std::string>& arguments, const std::string& input, const std::string& locale) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    Io io{in, out, err, false};
    const Exit exit = run_application(arguments, {locale}, io);
    return {static_cast<int>(exit), out.str(), err.str()};
}

std::string help_of(std::vector<std::string> arguments, const std::string& locale) {
    arguments.emplace_back("--help");
    const Run run = run_program(arguments, "", locale);
    CHECK(run.exit == 0);
    CHECK(run.err.empty());
    return run.out;
}

TemporaryFolder::TemporaryFolder() {
    std::string path = (std::filesystem::temp_directory_path() / "kezheng-test-XXXXXX").string();
    if (::mkdtemp(path.data()) == nullptr) {
        throw std::runtime_error("cannot make a temporary folder");
    }
    m_path = path;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::string TemporaryFolder::with_file(const std::string& name, const std::string& bytes) const {
    const std::string path = *this / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

std::vector<std::string> TemporaryFolder::names() const {
    std::vector<std::string> result;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(m_path)) {
        const std::string name = std::filesystem::relative(entry.path(), m_path).string();
        result.push_back(entry.is_directory() ? name + '/' : name);
    }
    std::ranges::sort(result);
    return result;
}

std::string TemporaryFolder::bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace kezheng::test
