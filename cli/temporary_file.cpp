#include "cli/temporary_file.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <ostream>
#include <streambuf>
#include <string_view>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

namespace kezheng {

namespace {

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// What a stream writes, passed on to an open descriptor a block at a time; it remembers the first failure.
class DescriptorBuffer : public std::streambuf {
  public:
    explicit DescriptorBuffer(int descriptor) : m_descriptor(descriptor) { begin_block(); }

    /// Passes on what is left; whether everything was written.
    bool finish() {
        pass_on();
        errno = m_why;
        return m_why == 0;
    }

  protected:
    int_type overflow(int_type character) override {
        pass_on();
        if (traits_type::eq_int_type(character, traits_type::eof())) {
            return traits_type::not_eof(character);
        }
        return sputc(traits_type::to_char_type(character));
    }

    int sync() override {
        pass_on();
        return m_why == 0 ? 0 : -1;
    }

  private:
    void begin_block() { setp(m_block.data(), m_block.data() + m_block.size()); }

    void pass_on() {
        const std::string_view bytes(pbase(), static_cast<std::size_t>(pptr() - pbase()));
        if (m_why == 0 && !write_all(m_descriptor, bytes)) {
            m_why = errno;
        }
        begin_block();
    }

    int m_descriptor;
    int m_why = 0; ///< the first failure, of errno
    std::array<char, 65536> m_block{};
};

} // namespace

bool write_to(int descriptor, const Writer& write) {
    DescriptorBuffer buffer(descriptor);
    std::ostream out(&buffer);
    write(out);
    return buffer.finish();
}

TemporaryFile::TemporaryFile(const std::string& beside)
    : m_path(beside + ".XXXXXX"), m_descriptor(::mkstemp(m_path.data())), m_is_there(m_descriptor >= 0) {}

TemporaryFile::~TemporaryFile() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
    if (m_is_there) {
        ::unlink(m_path.c_str());
    }
}

bool TemporaryFile::fill(const Writer& write) const {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return ::fchmod(m_descriptor, 0666U & ~mask) == 0 && write_to(m_descriptor, write);
}

bool TemporaryFile::put_in_place(const std::string& path) {
    const bool closed = ::close(std::exchange(m_descriptor, -1)) == 0;
    m_is_there = !closed || std::rename(m_path.c_str(), path.c_str()) != 0;
    return !m_is_there;
}

} // namespace kezheng
