#include "cli/load_curriculum.hpp"

#include "cli/files.hpp"
#include "cli/loading.hpp"
#include "majors/assign_codes.hpp"
#include "mappings/curricula/read_curriculum.hpp"
#include "mappings/curricula/register_curriculum.hpp"
#include "mappings/standards/register_standard.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

namespace fs = std::filesystem;

bool is_csv(const fs::path& path) {
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending == ".csv" || ending == ".tsv";
}

/// The files of a curriculum, by name: the CSVs of a folder, or the file itself.
Result<std::vector<CurriculumFile>> files_of(const std::string& name, Io& io) {
    std::vector<std::string> paths{name};
    std::error_code status;
    if (fs::is_directory(name, status)) {
        paths.clear();
        for (fs::directory_iterator entry(name, status); !status && entry != fs::directory_iterator();
             entry.increment(status)) {
            if (is_csv(entry->path()) && !entry->path().filename().string().starts_with('.')) {
                paths.push_back(entry->path().string());
            }
        }
        std::ranges::sort(paths);
        if (paths.empty()) {
            return std::unexpected(Error{Message::error_folder_without_csv, {}, {.file = name}});
        }
    } else if (name != "-" && !fs::exists(name, status)) {
        return std::unexpected(Error{Message::error_unknown_curriculum, {name}, {}});
    }
    std::vector<CurriculumFile> files;
    for (const std::string& path : paths) {
        Result<std::string> bytes = read_file(path, io);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        files.push_back({path == "-" ? "<stdin>" : path, std::move(*bytes)});
    }
    return files;
}

/// What a curriculum without a name of its own is called: its file or folder.
std::string name_of_path(const std::string& path) {
    fs::path stem = fs::path(path).stem();
    if (stem.empty() || path.ends_with('/')) { // `folder/`, `.`
        std::error_code status;
        stem = fs::weakly_canonical(path, status).filename();
        if (stem.empty()) {
            stem = fs::weakly_canonical(path, status).parent_path().filename();
        }
    }
    return path == "-" || stem.empty() ? "curriculum" : stem.string();
}

} // namespace

Result<ReadCurriculum> read_named_curriculum(const std::string& name, const std::vector<StandardDraft>& standards,
                                             Io& io) {
    const Result<std::vector<CurriculumFile>> files = files_of(name, io);
    if (!files) {
        return std::unexpected(files.error());
    }
    return read_curriculum(*files, name_of_path(name), RequirementIndex(standards));
}

Result<LoadedCurriculum> load_curriculum(const std::string& name, const CommonOptions& options, Io& io) {
    Result<StandardDrafts> drafts = read_standards(options, io);
    if (!drafts) {
        return std::unexpected(drafts.error());
    }
    Result<ReadCurriculum> read = read_named_curriculum(name, drafts->standards, io);
    if (!read) {
        return std::unexpected(read.error());
    }
    std::vector<Diagnostic> diagnostics = std::move(drafts->diagnostics);
    std::ranges::move(read->diagnostics, std::back_inserter(diagnostics));
    GraphBuilder builder;
    for (const StandardDraft& standard : drafts->standards) {
        register_standard(standard, builder);
    }
    (void)assign_codes(builder);
    std::ranges::move(register_curriculum(read->curriculum, builder), std::back_inserter(diagnostics));
    Sealed sealed = std::move(builder).seal();
    std::ranges::move(sealed.diagnostics, std::back_inserter(diagnostics));
    const std::optional<NodeId> node = sealed.graph.find(read->curriculum.key);
    return LoadedCurriculum{std::move(read->curriculum), std::move(sealed.graph), *node, std::move(diagnostics)};
}

} // namespace kezheng
