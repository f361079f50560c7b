#pragma once

#include "graph/base/error.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

inline constexpr std::size_t most_input_files = 100'000;

/// What a user's arguments stand for: files to be read, and files of folders that are none of ours. Both sorted by path
/// within a folder, folders in the order they were given.
struct InputFiles {
    std::vector<std::string> files;
    std::vector<std::string> skipped;
    bool has_folder = false;
};

/// Whether a file's name ends as those of documents and of our JSON do.
[[nodiscard]] bool names_document(std::string_view name);

/// Whether a file's name ends as those of tables do: CSV, TSV, and workbooks of Excel and OpenDocument.
[[nodiscard]] bool names_table(std::string_view name);

/// Replaces folders by the documents in them and in their folders: text, Word, PDF, web pages and JSON, told by the
/// ends of their names; hidden files and Word's lock files (~$…) do not count at all, and links to folders are not
/// followed. Files that are named themselves are taken whatever they are called. Errors: a folder that cannot be read,
/// without any document, or more than most_input_files files.
[[nodiscard]] Result<InputFiles> expand_folders(const std::vector<std::string>& paths);

} // namespace kezheng
