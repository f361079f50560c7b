#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "graph/base/message.hpp"

#include <chrono>
#include <cstddef>

namespace kezheng {

/// A line on a terminal's stderr that counts steps, once the work has lasted a second; nothing elsewhere.
class Progress {
  public:
    Progress(Message message, std::size_t total, const CommonOptions& options, Io& io);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    Progress(Progress&&) = delete;
    Progress& operator=(Progress&&) = delete;
    ~Progress();

    /// So many steps are done.
    void step(std::size_t count = 1);

  private:
    Message m_message;
    std::size_t m_total;
    std::size_t m_done = 0;
    Language m_language;
    Io& m_io;
    bool m_shown = false;
    bool m_allowed;
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

} // namespace kezheng
