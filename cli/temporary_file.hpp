#pragma once

#include <functional>
#include <iosfwd>
#include <string>

namespace kezheng {

/// Writes what it is given to a stream.
using Writer = std::function<void(std::ostream&)>;

/// Writes to an open descriptor, a block at a time; where it fails, errno says why.
[[nodiscard]] bool write_to(int descriptor, const Writer& write);

/// A new file beside the one that it shall become; taken away again unless it was put in that one's place.
class TemporaryFile {
  public:
    explicit TemporaryFile(const std::string& beside);
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile(TemporaryFile&&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile();

    /// Below zero where it could not be made; then errno says why.
    [[nodiscard]] int descriptor() const { return m_descriptor; }

    /// Gives it the rights that the user's mask leaves, and its bytes; where that fails, errno says why.
    [[nodiscard]] bool fill(const Writer& write) const;

    /// Closes it and renames it, once its bytes are on the disk; where that fails, errno says why.
    [[nodiscard]] bool put_in_place(const std::string& path);

  private:
    std::string m_path;
    int m_descriptor;
    bool m_is_there;
};

} // namespace kezheng
