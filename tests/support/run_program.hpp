#pragma once

#include <string>
#include <vector>

namespace kezheng::test {

/// What a run of the program left.
struct Run {
    int exit = 0;
    std::string out;
    std::string err;
};

/// Runs the program in this process with these arguments and this standard input; `locale` is what LANG would say.
[[nodiscard]] Run run_program(const std::vector<std::string>& arguments, const std::string& input = {},
                              const std::string& locale = "zh_CN.UTF-8");

/// What a command prints with --help; checks that it is exit code 0 and prints nothing on stderr.
[[nodiscard]] std::string help_of(std::vector<std::string> arguments, const std::string& locale);

/// A new empty folder that is removed with the object.
class TemporaryFolder {
  public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();

    /// The path of something in it.
    [[nodiscard]] std::string operator/(const std::string& name) const { return m_path + '/' + name; }
    /// Writes a file and returns its path.
    [[nodiscard]] std::string with_file(const std::string& name, const std::string& bytes) const;
    /// The names of everything in it, sorted; folders end with a slash.
    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] static std::string bytes_of(const std::string& path);

  private:
    std::string m_path;
};

} // namespace kezheng::test
