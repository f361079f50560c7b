#include "cli/loading/load_curriculum.hpp"

#include "cli/files.hpp"
#include "cli/loading/loading.hpp"
#include "exporters/json/coverage_json.hpp"
#include "graph/analysis/order/module_cycles.hpp"
#include "graph/base/ascii.hpp"
#include "majors/assign_codes.hpp"
#include "mappings/alignments/prerequisites/propose_sequences.hpp"
#include "mappings/alignments/role_requirements.hpp"
#include "mappings/curricula/example_curriculum.hpp"
#include "mappings/curricula/read_curriculum.hpp"
#include "mappings/curricula/register_curriculum.hpp"
#include "mappings/standards/register_standard.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>

namespace kezheng {

namespace {

namespace fs = std::filesystem;

bool is_csv(const fs::path& path) {
    const std::string ending = lower_case(path.extension().string());
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
        if (name == example_curriculum_name) {
            return example_curriculum_files();
        }
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

/// Everything but the graph: the drafts, and the candidates put into the curriculum's.
struct Drafts {
    std::vector<StandardDraft> standards;
    CurriculumDraft curriculum;
    std::vector<Diagnostic> diagnostics;
    bool bundled_candidates = false;
};

Result<Drafts> read_drafts(const std::string& name, const CommonOptions& options, Io& io) {
    Result<StandardDrafts> standards = read_standards(options, io);
    if (!standards) {
        return std::unexpected(standards.error());
    }
    Result<ReadCurriculum> read = read_named_curriculum(name, standards->standards, io);
    if (!read) {
        return std::unexpected(read.error());
    }
    Drafts drafts{std::move(standards->standards), std::move(read->curriculum), std::move(standards->diagnostics),
                  false};
    std::ranges::move(read->diagnostics, std::back_inserter(drafts.diagnostics));
    return drafts;
}

/// The candidates of a file stand in its tables of candidates or, where it has none, in its table of modules.
void take_candidates(CurriculumDraft from, CurriculumDraft& curriculum) {
    const bool own = from.candidates.empty();
    curriculum.candidates = std::move(own ? from.modules : from.candidates);
    curriculum.candidate_alignments = std::move(own ? from.alignments : from.candidate_alignments);
}

/// What the bundled candidates need of the bundled curriculum is not asked of another one, whose codes mean other
/// modules.
void keep_own_requisites(std::vector<ModuleDraft>& candidates) {
    std::set<std::string> codes;
    for (const ModuleDraft& module : candidates) {
        codes.insert(module.code);
    }
    for (ModuleDraft& module : candidates) {
        for (std::vector<std::string>* list :
             {&module.prerequisites, &module.corequisites, &module.strict_corequisites}) {
            std::erase_if(*list, [&](const std::string& code) { return !codes.contains(code); });
        }
    }
}

Result<void> find_candidates(const std::string& name, Drafts& drafts, Io& io) {
    if (name.empty() && !drafts.curriculum.candidates.empty()) {
        return {};
    }
    if (name.empty()) {
        const Result<ReadCurriculum> example =
            read_curriculum(example_curriculum_files(), example_curriculum_name, RequirementIndex(drafts.standards));
        if (!example) {
            return std::unexpected(example.error());
        }
        take_candidates(example->curriculum, drafts.curriculum);
        keep_own_requisites(drafts.curriculum.candidates);
        drafts.bundled_candidates = true;
        return {};
    }
    Result<ReadCurriculum> read = read_named_curriculum(name, drafts.standards, io, drafts.curriculum.modules);
    if (!read) {
        return std::unexpected(read.error());
    }
    std::ranges::move(read->diagnostics, std::back_inserter(drafts.diagnostics));
    take_candidates(std::move(read->curriculum), drafts.curriculum);
    return {};
}

LoadedCurriculum seal(Drafts drafts, bool with_candidates, Crosswalks crosswalks) {
    GraphBuilder builder;
    for (const StandardDraft& standard : drafts.standards) {
        register_standard(standard, builder);
        SettledSequences sequences = propose_sequences(standard);
        for (EdgeDraft& edge : sequences.edges) {
            builder.add_edge(std::move(edge));
        }
        for (EdgeDraft& edge : role_requirements(standard)) {
            builder.add_edge(std::move(edge));
        }
    }
    if (crosswalks == Crosswalks::included) {
        add_matches(drafts.standards, UndecidedPairs::proposed, builder, drafts.diagnostics);
    }
    (void)assign_codes(builder);
    std::vector<Diagnostic>& diagnostics = drafts.diagnostics;
    std::ranges::move(register_curriculum(drafts.curriculum, builder), std::back_inserter(diagnostics));
    if (with_candidates) {
        std::ranges::move(register_candidates(drafts.curriculum, builder), std::back_inserter(diagnostics));
    }
    Sealed sealed = std::move(builder).seal();
    std::ranges::move(sealed.diagnostics, std::back_inserter(diagnostics));
    const NodeId node = *sealed.graph.find(drafts.curriculum.key);
    const std::optional<NodeId> candidates = sealed.graph.find(candidates_key(drafts.curriculum));
    return {std::move(drafts.curriculum), std::move(sealed.graph), node, std::move(diagnostics), candidates,
            drafts.bundled_candidates};
}

} // namespace

Result<ReadCurriculum> read_named_curriculum(const std::string& name, const std::vector<StandardDraft>& standards,
                                             Io& io, std::span<const ModuleDraft> known) {
    const Result<std::vector<CurriculumFile>> files = files_of(name, io);
    if (!files) {
        return std::unexpected(files.error());
    }
    return read_curriculum(*files, name_of_path(name), RequirementIndex(standards), known);
}

const ModuleDraft* draft_of(const LoadedCurriculum& loaded, NodeId module) {
    const bool is_candidate = loaded.candidates && loaded.graph.parent(module) == *loaded.candidates;
    const std::vector<ModuleDraft>& modules = is_candidate ? loaded.draft.candidates : loaded.draft.modules;
    const auto found = std::ranges::find(modules, code_of(loaded.graph, module), &ModuleDraft::code);
    return found == modules.end() ? nullptr : &*found;
}

SourceRef place_of_requisites(const LoadedCurriculum& loaded, NodeId module, std::span<const std::string> codes) {
    const auto is_one = [&](const std::string& code) { return std::ranges::find(codes, code) != codes.end(); };
    if (const ModuleDraft* const draft = draft_of(loaded, module); draft != nullptr) {
        if (std::ranges::any_of(draft->unknown_requisites, is_one)) {
            return draft->unknown_requisites_place;
        }
        for (const auto& [list, place] : {std::pair(&draft->prerequisites, &draft->prerequisites_place),
                                          std::pair(&draft->corequisites, &draft->corequisites_place),
                                          std::pair(&draft->strict_corequisites, &draft->strict_corequisites_place)}) {
            if (std::ranges::any_of(*list, is_one)) {
                return *place;
            }
        }
    }
    return loaded.graph.node(module).source;
}

void report_cycles(LoadedCurriculum& loaded) {
    const CompetencyGraph& graph = loaded.graph;
    std::vector<NodeId> curricula{loaded.curriculum};
    if (loaded.candidates) {
        curricula.push_back(*loaded.candidates);
    }
    for (const std::vector<NodeId>& cycle : module_cycles(graph, curricula)) {
        std::string path;
        std::vector<std::string> codes;
        for (const NodeId module : cycle) {
            codes.push_back(code_of(graph, module));
            path += codes.back() + " → ";
        }
        path += codes.front();
        loaded.diagnostics.push_back(
            {Rule::requisite_cycle, {path}, place_of_requisites(loaded, cycle.front(), codes), {}});
    }
}

bool names_curriculum(const std::string& name) {
    std::error_code status;
    return name == "-" || name == example_curriculum_name || fs::exists(name, status);
}

Result<LoadedCurriculum> load_curriculum(const std::string& name, const CommonOptions& options, Io& io,
                                         Crosswalks crosswalks) {
    Result<Drafts> drafts = read_drafts(name, options, io);
    if (!drafts) {
        return std::unexpected(drafts.error());
    }
    return seal(std::move(*drafts), false, crosswalks);
}

Result<LoadedCurriculum> load_curriculum_with_candidates(const std::string& name, const std::string& candidates,
                                                         const CommonOptions& options, Io& io, Crosswalks crosswalks) {
    Result<Drafts> drafts = read_drafts(name, options, io);
    if (!drafts) {
        return std::unexpected(drafts.error());
    }
    if (const Result<void> found = find_candidates(candidates, *drafts, io); !found) {
        return std::unexpected(found.error());
    }
    if (drafts->curriculum.candidates.empty()) {
        return std::unexpected(Error{Message::error_no_candidates, {}, {.file = candidates}});
    }
    return seal(std::move(*drafts), true, crosswalks);
}

} // namespace kezheng
