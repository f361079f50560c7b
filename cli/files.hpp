#pragma once

#include "cli/io.hpp"
#include "cli/temporary_file.hpp"
#include "graph/base/error.hpp"

#include <span>
#include <string>
#include <string_view>

namespace kezheng {

/// The bytes of a file; `-` is standard input. Error: it cannot be read, is no ordinary file, or is too large.
[[nodiscard]] Result<std::string> read_file(const std::string& path, Io& io);

/// Writes a file whole or not at all: into a new file beside it, then renamed. The folder must exist. Errors: the file
/// exists and `force` is off; it cannot be written (the old file is as it was).
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view bytes, bool force);

/// The same of what `write` puts into a stream, which is never held in memory as a whole.
[[nodiscard]] Result<void> write_file(const std::string& path, const Writer& write, bool force);

/// Whether `path` names a folder: one that is there, or any that ends in `/`.
[[nodiscard]] bool names_folder(const std::string& path);

/// A file to be written into a folder; its name may hold folders.
struct OutputFile {
    std::string name;
    std::string bytes;
};

/// Writes several files into a folder, which is made where it is missing. Each is written whole or not at all, and
/// none where `force` is off and one of them exists.
[[nodiscard]] Result<void> write_files(const std::string& folder, std::span<const OutputFile> files, bool force);

/// Makes a folder and those above it. Error: it cannot be made.
[[nodiscard]] Result<void> make_folder(const std::string& path);

} // namespace kezheng
