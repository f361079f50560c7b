#include "mappings/curricula/register_curriculum.hpp"

#include <algorithm>
#include <map>
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

void add_alignments(const CurriculumDraft& curriculum, GraphBuilder& builder, std::vector<Diagnostic>& diagnostics) {
    std::map<std::pair<std::string, std::string>, Pair> pairs;
    for (const AlignmentDraft& alignment : curriculum.alignments) {
        const double hours = alignment.hours / static_cast<double>(alignment.skills.size());
        for (const std::string& skill : alignment.skills) {
            Teaches teaches{alignment.depth, hours, alignment.status, alignment.note, {}, {}};
            const auto [place, added] = pairs.try_emplace({alignment.module, skill}, Pair{teaches, alignment.source});
            if (!added) {
                diagnostics.push_back({Rule::alignment_repeated, {alignment.module, skill}, alignment.source, {}});
                combine(place->second.teaches, teaches);
            }
        }
    }
    for (auto& [ends, pair] : pairs) {
        builder.add_edge({EdgeKind::teaches, module_key(curriculum.key, ends.first), ends.second,
                          std::move(pair.teaches), pair.source});
    }
}

} // namespace

std::string module_key(std::string_view curriculum_key, std::string_view code) {
    return std::string(curriculum_key) + '/' + std::string(code);
}

std::vector<Diagnostic> register_curriculum(const CurriculumDraft& curriculum, GraphBuilder& builder) {
    builder.add_node({NodeKind::curriculum,
                      curriculum.key,
                      {curriculum.name, {}},
                      CurriculumDetails{curriculum.major, curriculum.tier, curriculum.school_system},
                      curriculum.source});
    for (const ModuleDraft& module : curriculum.modules) {
        const std::string key = module_key(curriculum.key, module.code);
        builder.add_node({NodeKind::module,
                          key,
                          {module.name, {}},
                          ModuleDetails{module.code, module.term, module.credits, module.hours, module.description},
                          module.source});
        builder.add_edge({EdgeKind::contains, curriculum.key, key, {}, module.source});
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
            builder.add_edge(
                {EdgeKind::precedes, module_key(curriculum.key, code), key, ModuleSequence{manner}, module.source});
        }
    }
    std::vector<Diagnostic> diagnostics;
    add_alignments(curriculum, builder, diagnostics);
    return diagnostics;
}

} // namespace kezheng
