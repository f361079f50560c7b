#include "cli/progress.hpp"

#include <string>

namespace kezheng {

Progress::Progress(Message message, std::size_t total, const CommonOptions& options, Io& io)
    : m_message(message), m_total(total), m_language(options.language), m_io(io),
      m_allowed(io.err_is_terminal && !options.quiet) {}

Progress::~Progress() {
    if (m_shown) {
        m_io.err << "\r\x1b[K" << std::flush;
    }
}

void Progress::step(std::size_t count) {
    m_done += count;
    if (m_allowed && std::chrono::steady_clock::now() - m_begin > std::chrono::seconds(1)) {
        m_shown = true;
        m_io.err << "\r\x1b[K" << say(m_message, m_language, {std::to_string(m_done), std::to_string(m_total)})
                 << std::flush;
    }
}

} // namespace kezheng
