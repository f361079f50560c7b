#include "cli/files.hpp"

#include "mappings/documents/read_document.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kezheng {

namespace {

namespace fs = std::filesystem;

/// Why the system did not do it: the usual reasons in words of ours, others in the system's.
Error unreadable(const std::string& path, int why) {
    const SourceRef source{path, 0, 0};
    switch (why) {
    case ENOENT:
    case ENOTDIR:
        return {Message::error_file_missing, {}, source};
    case EISDIR:
        return {Message::error_file_is_folder, {}, source};
    case EACCES:
        return {Message::error_file_forbidden, {}, source};
    default:
        return {Message::error_file_unreadable, {std::generic_category().message(why)}, source};
    }
}

Error unwritable(const std::string& path, int why) {
    switch (why) {
    case ENOENT:
        return {Message::error_output_folder_missing, {path, fs::path(path).parent_path().string()}, {}};
    case ENOTDIR:
        return {Message::error_output_not_folder, {fs::path(path).parent_path().string()}, {}};
    case EACCES:
    case EROFS:
        return {Message::error_output_forbidden, {path}, {}};
    case ENOSPC:
    case EDQUOT:
        return {Message::error_output_disk_full, {path}, {}};
    default:
        return {Message::error_output_failed, {path, std::generic_category().message(why)}, {}};
    }
}

/// Waits until the bytes of new files are on the disk: one by one or, where they are many, with all that the file
/// system has to write, which takes a third of the time.
bool are_on_disk(const std::deque<TemporaryFile>& files) {
    constexpr std::size_t few = 16;
    if (files.size() > few) {
        return ::syncfs(files.front().descriptor()) == 0;
    }
    return std::ranges::all_of(files, [](const TemporaryFile& file) { return ::fsync(file.descriptor()) == 0; });
}

/// Fills several files before it waits for the disk, then puts them in their places.
Result<void> write_together(const std::string& folder, std::span<const OutputFile> files, bool force) {
    std::deque<TemporaryFile> open;
    std::vector<std::string> paths;
    for (const OutputFile& file : files) {
        const fs::path path = fs::path(folder) / file.name;
        if (Result<void> made = make_folder(path.parent_path().string()); !made) {
            return made;
        }
        std::error_code status;
        if (fs::exists(path, status) && !fs::is_regular_file(path, status)) { // a folder or a device
            if (Result<void> written = write_file(path.string(), file.bytes, force); !written) {
                return written;
            }
            continue;
        }
        const std::string& place = paths.emplace_back(path.string());
        const TemporaryFile& temporary = open.emplace_back(place);
        const bool filled = temporary.descriptor() >= 0 && temporary.fill([&](std::ostream& out) {
            out.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
        });
        if (!filled) {
            return std::unexpected(unwritable(place, errno));
        }
    }
    if (!are_on_disk(open)) {
        return std::unexpected(unwritable(folder, errno));
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (!open[i].put_in_place(paths[i])) {
            return std::unexpected(unwritable(paths[i], errno));
        }
    }
    return {};
}

} // namespace

Result<std::string> read_file(const std::string& path, Io& io) {
    if (path == "-") {
        return std::string(std::istreambuf_iterator<char>(io.in), {});
    }
    std::error_code status;
    if (fs::is_directory(path, status)) {
        return std::unexpected(unreadable(path, EISDIR));
    }
    // A named pipe without a writer would be waited for in vain; `<(…)` of a shell has one.
    if (fs::is_fifo(path, status) && !path.starts_with("/dev/fd/") && !path.starts_with("/proc/")) {
        return std::unexpected(Error{Message::error_file_is_pipe, {}, SourceRef{path, 0, 0}});
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return std::unexpected(unreadable(path, errno));
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
        return std::unexpected(unreadable(path, errno));
    }
    return bytes;
}

Result<void> write_file(const std::string& path, std::string_view bytes, bool force) {
    return write_file(
        path, [bytes](std::ostream& out) { out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())); },
        force);
}

Result<void> write_file(const std::string& path, const Writer& write, bool force) {
    std::error_code status;
    if (fs::is_directory(path, status)) {
        return std::unexpected(Error{Message::error_output_must_be_file, {path}, {}});
    }
    if (fs::exists(path, status) && !fs::is_regular_file(path, status)) {  // a device or pipe cannot be renamed over
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC); // NOLINT(cppcoreguidelines-pro-type-vararg)
        const bool written = descriptor >= 0 && write_to(descriptor, write);
        const int why = errno;
        if (descriptor >= 0) {
            ::close(descriptor);
        }
        return written ? Result<void>{} : std::unexpected(unwritable(path, why));
    }
    if (!force && fs::exists(path, status)) {
        return std::unexpected(Error{Message::error_output_exists, {path}, {}});
    }
    TemporaryFile temporary(path);
    if (temporary.descriptor() < 0) {
        return std::unexpected(unwritable(path, errno));
    }
    const bool written = temporary.fill(write) && ::fsync(temporary.descriptor()) == 0 && temporary.put_in_place(path);
    return written ? Result<void>{} : std::unexpected(unwritable(path, errno));
}

Result<void> write_files(const std::string& folder, std::span<const OutputFile> files, bool force) {
    const auto path_of = [&](const OutputFile& file) { return fs::path(folder) / file.name; };
    for (const OutputFile& file : files) {
        std::error_code status;
        if (!force && fs::exists(path_of(file), status)) {
            return std::unexpected(Error{Message::error_output_exists, {path_of(file).string()}, {}});
        }
    }
    constexpr std::size_t at_once = 128;
    for (std::size_t begin = 0; begin < files.size(); begin += at_once) {
        const std::span<const OutputFile> some = files.subspan(begin, std::min(at_once, files.size() - begin));
        if (Result<void> written = write_together(folder, some, force); !written) {
            return written;
        }
    }
    return {};
}

bool names_folder(const std::string& path) {
    std::error_code status;
    return path.ends_with('/') || fs::is_directory(path, status);
}

Result<void> make_folder(const std::string& path) {
    std::error_code status;
    fs::create_directories(path, status);
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        return {};
    }
    const bool in_the_way = !status || status.value() == ENOTDIR || status.value() == EEXIST;
    return std::unexpected(in_the_way ? Error{Message::error_output_not_folder, {path}, {}}
                                      : unwritable(path, status.value()));
}

} // namespace kezheng
