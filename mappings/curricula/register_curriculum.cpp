#include "mappings/curricula/register_curriculum.hpp"

#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace kezheng {

namespace {

/// All alignments of one module and one skill.
struct Pair {
    Teaches teaches;
    SourceRef source;
};

/// Adds a second alignment of the same pair.
void combine(Teaches& first, const Teaches& second) {
    if (second.status == Status::rejected) {
        return;
    }
    if (first.status == Status::rejected) {
        first = second;
        return;
    }
    first.hours += second.hours;
    if (first.note.empty()) {
        first.note = second.note;
    }
    if (first.status == second.status) {
        first.depth = std::max(first.depth, second.depth);
        return;
    }
    const Depth accepted = first.status == Status::accepted ? first.depth : second.depth;
    const Depth proposed = first.status == Status::accepted ? second.depth : first.depth;
    first.status = Status::accepted;
    first.depth = accepted;
    if (proposed > accepted) {
        first.proposed_depth = std::max(proposed, first.proposed_depth.value_or(proposed));
    }
}

void add_alignments(const std::vector<AlignmentDraft>& alignments, const std::string& root, GraphBuilder& builder,
                    std::vector<Diagnostic>& diagnostics) {
    std::map<std::pair<std::string, std::string>, Pair> pairs;
    for (const AlignmentDraft& alignment : alignments) {
        const double hours = alignment.hours / static_cast<double>(alignment.skills.size());
        std::vector<std::string> repeated;
        for (const std::string& skill : alignment.skills) {
            const Teaches teaches{alignment.depth, hours, alignment.status, alignment.note, {}, {}};
            const auto [place, added] = pairs.try_emplace({alignment.module, skill}, Pair{teaches, alignment.source});
            if (!added) {
                repeated.push_back(skill);
                combine(place->second.teaches, teaches);
            }
        }
        if (!repeated.empty()) {
            std::string skills = repeated.front();
            skills += repeated.size() > 2 ? " … " : " ";
            skills += repeated.size() > 1 ? repeated.back() : "";
            diagnostics.push_back(
                {Rule::alignment_repeated, {alignment.module, std::string(trim(skills))}, alignment.source, {}});
        }
    }
    for (auto& [ends, pair] : pairs) {
        builder.add_edge(
            {EdgeKind::teaches, module_key(root, ends.first), ends.second, std::move(pair.teaches), pair.source});
    }
}

/// The keys of modules by their codes, which all edges of a module share.
using ModuleKeys = std::unordered_map<std::string_view, SharedText>;

void add_keys(const std::vector<ModuleDraft>& modules, std::string_view root, ModuleKeys& keys) {
    keys.reserve(keys.size() + modules.size());
    for (const ModuleDraft& module : modules) {
        keys.try_emplace(module.code, module_key(root, module.code));
    }
}

/// Adds modules under `root`; a module that has a requisite whose key is not known needs something unknown.
void add_modules(const std::vector<ModuleDraft>& modules, const SharedText& root, GraphBuilder& builder,
                 const ModuleKeys& keys) {
    for (const ModuleDraft& module : modules) {
        const SharedText key = keys.at(module.code);
        ModuleDetails details{module.code,  module.term,        module.credits,
                              module.hours, module.description, module.unknown_requisites};
        // One edge for each pair of modules: what is asked most strictly counts.
        std::map<std::string, ModuleSequence::Manner> before;
        for (const std::string& code : module.corequisites) {
            before[code] = ModuleSequence::Manner::corequisite;
        }
        for (const std::string& code : module.strict_corequisites) {
            before[code] = ModuleSequence::Manner::strict_corequisite;
        }
        for (const std::string& code : module.prerequisites) {
            before[code] = ModuleSequence::Manner::prerequisite;
        }
        for (const auto& [code, manner] : before) {
            if (const auto other = keys.find(code); other == keys.end()) {
                details.unknown_requisites.push_back(code);
            } else {
                builder.add_edge({EdgeKind::precedes, other->second, key, ModuleSequence{manner}, module.source});
            }
        }
        builder.add_node({NodeKind::module, key, {module.name, {}}, std::move(details), module.source});
        builder.add_edge({EdgeKind::contains, root, key, {}, module.source});
    }
}

void add_root(const CurriculumDraft& curriculum, const std::string& key, GraphBuilder& builder) {
    builder.add_node({NodeKind::curriculum,
                      key,
                      {curriculum.name, {}},
                      CurriculumDetails{curriculum.major, curriculum.tier, curriculum.school_system},
                      curriculum.source});
}

} // namespace

std::string module_key(std::string_view curriculum_key, std::string_view code) {
    return std::string(curriculum_key) + '/' + std::string(code);
}

std::string candidates_key(const CurriculumDraft& curriculum) {
    return "candidates" + curriculum.key.substr(std::min(curriculum.key.find('/'), curriculum.key.size()));
}

std::vector<Diagnostic> register_curriculum(const CurriculumDraft& curriculum, GraphBuilder& builder) {
    add_root(curriculum, curriculum.key, builder);
    ModuleKeys keys;
    add_keys(curriculum.modules, curriculum.key, keys);
    add_modules(curriculum.modules, curriculum.key, builder, keys);
    std::vector<Diagnostic> diagnostics;
    add_alignments(curriculum.alignments, curriculum.key, builder, diagnostics);
    return diagnostics;
}

std::vector<Diagnostic> register_candidates(const CurriculumDraft& curriculum, GraphBuilder& builder) {
    const std::string root = candidates_key(curriculum);
    add_root(curriculum, root, builder);
    ModuleKeys keys; // a candidate goes before a module of the same code
    add_keys(curriculum.candidates, root, keys);
    add_keys(curriculum.modules, curriculum.key, keys);
    add_modules(curriculum.candidates, root, builder, keys);
    std::vector<Diagnostic> diagnostics;
    add_alignments(curriculum.candidate_alignments, root, builder, diagnostics);
    return diagnostics;
}

} // namespace kezheng
