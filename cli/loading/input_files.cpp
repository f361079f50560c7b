#include "cli/loading/input_files.hpp"

#include "graph/base/ascii.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

namespace kezheng {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 12> document_endings{".txt", ".text", ".md",   ".docx", ".docm",  ".dotx",
                                                            ".pdf", ".htm",  ".html", ".mht",  ".mhtml", ".json"};
constexpr std::array<std::string_view, 5> table_endings{".csv", ".tsv", ".xlsx", ".xlsm", ".ods"};

bool is_hidden(const std::string& name) {
    return name.starts_with('.') || name.starts_with("~$");
}

Error folder_error(Message message, const std::string& folder, std::vector<std::string> arguments = {}) {
    return {message, std::move(arguments), SourceRef{folder, 0, 0}};
}

Result<void> add_folder(const std::string& folder, InputFiles& found) {
    std::error_code status;
    std::vector<std::string> names;
    fs::recursive_directory_iterator entry(folder, status);
    for (; !status && entry != fs::recursive_directory_iterator(); entry.increment(status)) {
        const std::string name = entry->path().filename().string();
        std::error_code type;
        if (is_hidden(name)) {
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file(type)) {
            names.push_back(entry->path().string());
        }
        if (names.size() > most_input_files) {
            return std::unexpected(
                folder_error(Message::error_folder_too_many_files, folder, {std::to_string(most_input_files)}));
        }
    }
    if (status) {
        return std::unexpected(folder_error(Message::error_file_unreadable, folder, {status.message()}));
    }
    std::ranges::sort(names);
    const auto documents = std::ranges::count_if(names, names_document);
    if (documents == 0) {
        return std::unexpected(folder_error(Message::error_folder_without_documents, folder));
    }
    for (std::string& name : names) {
        (names_document(name) ? found.files : found.skipped).push_back(std::move(name));
    }
    return {};
}

/// Whatever case the letters of the name have.
bool ends_with_one_of(std::string_view name, std::span<const std::string_view> endings) {
    const std::string lower = lower_case(name);
    return std::ranges::any_of(endings, [&](std::string_view ending) { return lower.ends_with(ending); });
}

} // namespace

bool names_document(std::string_view name) {
    return ends_with_one_of(name, document_endings);
}

bool names_table(std::string_view name) {
    return ends_with_one_of(name, table_endings);
}

Result<InputFiles> expand_folders(const std::vector<std::string>& paths) {
    InputFiles found;
    for (const std::string& path : paths) {
        std::error_code status;
        if (path == "-" || !fs::is_directory(path, status)) {
            found.files.push_back(path);
            continue;
        }
        found.has_folder = true;
        if (const Result<void> added = add_folder(path, found); !added) {
            return std::unexpected(added.error());
        }
    }
    return found;
}

} // namespace kezheng
