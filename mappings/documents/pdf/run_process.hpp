#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// What a child process may use. Beyond the time or the output it is killed.
struct ProcessLimits {
    std::chrono::milliseconds time{std::chrono::seconds(60)};
    std::size_t output_bytes = std::size_t{64} * 1024 * 1024;
    std::size_t memory_bytes = std::size_t{768} * 1024 * 1024; ///< address space
};

/// What became of a child process. `output` and `errors` are what it wrote; of `errors` only the beginning is kept.
struct ProcessResult {
    enum class Outcome {
        finished, ///< it ended by itself; `exit_code` says how
        no_such_program,
        not_started,     ///< the system refused; `errors` says why
        crashed,         ///< a signal ended it
        out_of_time,     ///< killed
        too_much_output, ///< killed
    };
    Outcome outcome = Outcome::not_started;
    int exit_code = 0;
    std::string output;
    std::string errors;
};

/// Runs a program, found on the PATH, without a shell: `arguments` are its name and its arguments, `input` is its
/// standard input (a file held in memory, so the program may seek in it). The child gets no other open file of ours,
/// and is always waited for. `meanwhile` is called once it runs; its time counts as the child's.
[[nodiscard]] ProcessResult run_process(const std::vector<std::string>& arguments, std::string_view input,
                                        const ProcessLimits& limits, const std::function<void()>& meanwhile = {});

} // namespace kezheng
