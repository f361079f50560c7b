#include "cli/files.hpp"

#include "mappings/documents/read_document.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kezheng {

namespace {

namespace fs = std::filesystem;

Error unreadable(const std::string& path, const std::string& why) {
    return {Message::error_file_unreadable, {why}, SourceRef{path, 0, 0}};
}

Error unwritable(const std::string& path, const std::string& why) {
    return {Message::error_output_failed, {path, why}, {}};
}

std::string last_error() {
    return std::generic_category().message(errno);
}

/// Writes all of `bytes` to an open descriptor.
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

} // namespace

Result<std::string> read_file(const std::string& path, Io& io) {
    if (path == "-") {
        return std::string(std::istreambuf_iterator<char>(io.in), {});
    }
    std::error_code status;
    if (fs::is_directory(path, status)) {
        return std::unexpected(unreadable(path, std::generic_category().message(EISDIR)));
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return std::unexpected(unreadable(path, last_error()));
    }
    const std::uintmax_t size = fs::file_size(path, status);
    if (!status && size > largest_document_bytes) {
        return std::unexpected(Error{Message::error_file_too_large,
                                     {std::to_string(largest_document_bytes / 1024 / 1024)},
                                     SourceRef{path, 0, 0}});
    }
    std::string bytes;
    char buffer[65536]; // NOLINT(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays)
    while (bytes.size() <= largest_document_bytes && (file.read(&buffer[0], sizeof buffer), file.gcount() > 0)) {
        bytes.append(&buffer[0], static_cast<std::size_t>(file.gcount()));
    }
    if (file.bad()) {
        return std::unexpected(unreadable(path, last_error()));
    }
    return bytes;
}

Result<void> write_file(const std::string& path, std::string_view bytes, bool force) {
    std::error_code status;
    if (fs::is_directory(path, status)) {
        return std::unexpected(Error{Message::error_output_must_be_file, {path}, {}});
    }
    if (!force && fs::exists(path, status)) {
        return std::unexpected(Error{Message::error_output_exists, {path}, {}});
    }
    if (fs::exists(path, status) && !fs::is_regular_file(path, status)) {  // a device or pipe cannot be renamed over
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC); // NOLINT(cppcoreguidelines-pro-type-vararg)
        const bool written = descriptor >= 0 && write_all(descriptor, bytes);
        const std::string why = last_error();
        if (descriptor >= 0) {
            ::close(descriptor);
        }
        return written ? Result<void>{} : std::unexpected(unwritable(path, why));
    }
    std::string temporary = path + ".XXXXXX";
    const int descriptor = ::mkstemp(temporary.data());
    if (descriptor < 0) {
        return std::unexpected(unwritable(path, last_error()));
    }
    const mode_t mask = ::umask(0);
    ::umask(mask);
    bool fine = ::fchmod(descriptor, 0666U & ~mask) == 0 && write_all(descriptor, bytes) && ::fsync(descriptor) == 0;
    std::string why = fine ? std::string() : last_error();
    if (::close(descriptor) != 0 && fine) {
        fine = false;
        why = last_error();
    }
    if (fine && std::rename(temporary.c_str(), path.c_str()) != 0) {
        fine = false;
        why = last_error();
    }
    if (!fine) {
        ::unlink(temporary.c_str());
        return std::unexpected(unwritable(path, why));
    }
    return {};
}

Result<void> make_folder(const std::string& path) {
    std::error_code status;
    fs::create_directories(path, status);
    if (status && !fs::is_directory(path)) {
        return std::unexpected(unwritable(path, status.message()));
    }
    if (!fs::is_directory(path)) {
        return std::unexpected(unwritable(path, std::generic_category().message(ENOTDIR)));
    }
    return {};
}

} // namespace kezheng
