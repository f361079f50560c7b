#include "mappings/documents/pdf/run_process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace kezheng {

namespace {

using Clock = std::chrono::steady_clock;
using Outcome = ProcessResult::Outcome;

/// An open file that closes itself.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() { close(); }

    void open(int number) {
        close();
        m_number = number;
    }
    void close() {
        if (m_number >= 0) {
            ::close(m_number);
        }
        m_number = -1;
    }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool is_open() const { return m_number >= 0; }

  private:
    int m_number = -1;
};

struct Pipe {
    Descriptor read_end;
    Descriptor write_end;

    bool open() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) {
            return false;
        }
        read_end.open(ends[0]);
        write_end.open(ends[1]);
        return true;
    }
};

/// The bytes as a file in memory, at its beginning.
bool open_with_bytes(Descriptor& file, std::string_view bytes) {
    file.open(memfd_create("document", MFD_CLOEXEC));
    while (file.is_open() && !bytes.empty()) {
        const ssize_t written = write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return file.is_open() && lseek(file.number(), 0, SEEK_SET) == 0;
}

class Child {
  public:
    explicit Child(const ProcessLimits& limits) : m_limits(limits) {}

    ProcessResult run(const std::vector<std::string>& arguments, std::string_view input,
                      const std::function<void()>& meanwhile) {
        Descriptor file;
        if (arguments.empty() || !open_with_bytes(file, input) || !m_output.open() || !m_errors.open()) {
            return not_started(errno);
        }
        const int failure = start(arguments, file.number());
        if (failure != 0) {
            return not_started(failure);
        }
        file.close();
        m_output.write_end.close();
        m_errors.write_end.close();
        const Clock::time_point end = Clock::now() + m_limits.time;
        if (meanwhile) {
            meanwhile();
        }
        const bool keeps_limits = listen(end);
        if (!keeps_limits) {
            kill(m_process, SIGKILL);
        }
        finish(keeps_limits);
        return std::move(m_result);
    }

  private:
    static ProcessResult not_started(int failure) {
        ProcessResult result;
        result.outcome = failure == ENOENT ? Outcome::no_such_program : Outcome::not_started;
        result.errors = std::strerror(failure); // NOLINT(concurrency-mt-unsafe): the text is copied at once
        return result;
    }

    /// Starts the program; returns 0 or the number of the error.
    int start(const std::vector<std::string>& arguments, int input) {
        posix_spawn_file_actions_t actions{};
        posix_spawnattr_t attributes{};
        int failure = posix_spawn_file_actions_init(&actions);
        if (failure != 0) {
            return failure;
        }
        failure = posix_spawnattr_init(&attributes);
        if (failure != 0) {
            posix_spawn_file_actions_destroy(&actions);
            return failure;
        }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, m_output.write_end.number(), STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, m_errors.write_end.number(), STDERR_FILENO);
        posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
        sigset_t signals{};
        sigemptyset(&signals);
        posix_spawnattr_setsigmask(&attributes, &signals);
        sigaddset(&signals, SIGPIPE);
        posix_spawnattr_setsigdefault(&attributes, &signals);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        std::vector<char*> words;
        words.reserve(arguments.size() + 1);
        for (const std::string& argument : arguments) {
            words.push_back(const_cast<char*>(argument.c_str())); // NOLINT: posix_spawnp does not write to it
        }
        words.push_back(nullptr);
        failure = posix_spawnp(&m_process, words.front(), &actions, &attributes, words.data(), environ);
        posix_spawnattr_destroy(&attributes);
        posix_spawn_file_actions_destroy(&actions);
        if (failure == 0) {
            const rlimit memory{m_limits.memory_bytes, m_limits.memory_bytes};
            prlimit(m_process, RLIMIT_AS, &memory, nullptr);
        }
        return failure;
    }

    /// Reads both pipes until the child closes them. False where it went beyond a limit.
    bool listen(Clock::time_point end) {
        while (m_output.read_end.is_open() || m_errors.read_end.is_open()) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
            if (left <= 0) {
                m_result.outcome = Outcome::out_of_time;
                return false;
            }
            std::array<pollfd, 2> waiting{
                pollfd{m_output.read_end.number(), POLLIN, 0},
                pollfd{m_errors.read_end.number(), POLLIN, 0},
            };
            constexpr long longest_wait = 60'000;
            if (poll(waiting.data(), waiting.size(), static_cast<int>(std::min<long>(left, longest_wait))) < 0 &&
                errno != EINTR) {
                m_result.outcome = Outcome::crashed;
                return false;
            }
            if (waiting[0].revents != 0 && !read_some(m_output.read_end, m_result.output, m_limits.output_bytes)) {
                m_result.outcome = Outcome::too_much_output;
                return false;
            }
            constexpr std::size_t errors_kept = std::size_t{16} * 1024;
            if (waiting[1].revents != 0 && !read_some(m_errors.read_end, m_result.errors, errors_kept)) {
                m_result.errors.resize(errors_kept);
            }
        }
        return true;
    }

    /// Takes what there is; closes `from` at its end. False where `into` grows beyond `most` bytes.
    bool read_some(Descriptor& from, std::string& into, std::size_t most) {
        const ssize_t count = read(from.number(), m_buffer.data(), m_buffer.size());
        if (count > 0) {
            into.append(m_buffer.data(), static_cast<std::size_t>(count));
            return into.size() <= most;
        }
        if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
            from.close();
        }
        return true;
    }

    void finish(bool keeps_limits) {
        int status = 0;
        pid_t waited = 0;
        do {
            waited = waitpid(m_process, &status, 0);
        } while (waited < 0 && errno == EINTR);
        if (!keeps_limits) {
            return;
        }
        const bool ended = waited == m_process && WIFEXITED(status);
        m_result.outcome = ended ? Outcome::finished : Outcome::crashed;
        m_result.exit_code = ended ? WEXITSTATUS(status) : 0;
        constexpr int spawn_failure = 127;
        if (ended && m_result.exit_code == spawn_failure && m_result.output.empty() && m_result.errors.empty()) {
            m_result.outcome = Outcome::no_such_program;
        }
    }

    const ProcessLimits& m_limits;
    Pipe m_output;
    Pipe m_errors;
    pid_t m_process = 0;
    ProcessResult m_result;
    std::array<char, std::size_t{64} * 1024> m_buffer{};
};

} // namespace

ProcessResult run_process(const std::vector<std::string>& arguments, std::string_view input,
                          const ProcessLimits& limits, const std::function<void()>& meanwhile) {
    return Child(limits).run(arguments, input, meanwhile);
}

} // namespace kezheng
