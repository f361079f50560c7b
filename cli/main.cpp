#include "cli/application.hpp"
#include "cli/reporting.hpp"

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <unistd.h>

namespace {

std::string locale_of_process() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): one thread so far
        if (value != nullptr && *value != '\0') {
            return value;
        }
    }
    return {};
}

} // namespace

int main(int count, char** values) {
    std::ios::sync_with_stdio(false);
    kezheng::Io io{std::cin, std::cout, std::cerr, ::isatty(STDERR_FILENO) == 1, ::isatty(STDOUT_FILENO) == 1};
    try {
        const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
        const kezheng::Exit exit = kezheng::run_application(arguments, {locale_of_process()}, io);
        return static_cast<int>(exit);
    } catch (const std::exception& failure) {
        // Nothing of ours throws this far; out of memory may.
        kezheng::print_error({kezheng::Message::error_internal, {failure.what()}, {}}, {}, io);
        return static_cast<int>(kezheng::Exit::impossible);
    }
}
