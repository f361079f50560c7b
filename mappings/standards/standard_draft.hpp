#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/base/language.hpp"
#include "graph/base/source_ref.hpp"
#include "graph/model/edge.hpp"
#include "graph/model/facets.hpp"
#include "graph/model/graph_builder.hpp"
#include "graph/model/node.hpp"
#include "graph/model/tier.hpp"

#include <string>
#include <vector>

namespace kezheng {

struct SkillDraft {
    std::string printed;   ///< number as printed, without a closing dot
    std::string statement; ///< the document's sentence; empty in the bundled standards
    LocalisedText title;   ///< our own; empty where a document was read
    Facets facets;
    SourceRef source;
    std::string record = {}; ///< as of a node
};

/// What a requirement says: its sentence, or our own title where no document was read.
[[nodiscard]] inline const std::string& wording_of(const SkillDraft& skill) {
    if (!skill.statement.empty()) {
        return skill.statement;
    }
    return skill.title.zh.empty() ? skill.title.en : skill.title.zh;
}

struct TaskDraft {
    std::string printed;
    LocalisedText name;
    std::vector<SkillDraft> skills;
    SourceRef source;
    std::string record = {};
};

struct AreaDraft {
    std::string printed;
    LocalisedText name;
    std::vector<TaskDraft> tasks;
    SourceRef source;
    std::string record = {};
};

struct LevelDraft {
    unsigned number = 0; ///< 1 is the lowest
    LocalisedText name;
    std::string summary;
    std::vector<AreaDraft> areas;
    SourceRef source;
    std::string record = {};
};

struct MajorDraft {
    Catalogue catalogue = Catalogue::original;
    Tier tier = Tier::secondary;
    std::string name;
    SourceRef source;
    std::string code = {}; ///< as printed, where it is
};

struct RoleDraft {
    std::string name;
    std::string group;            ///< the group that the document prints it under, if any
    std::vector<unsigned> levels; ///< numbers of the levels that target it, ascending
    SourceRef source;
};

struct TermDraft {
    std::string number;
    LocalisedText name;
    std::string definition;
    std::string source_text; ///< where the document took the definition from
    SourceRef source;
};

struct ReferenceDraft {
    Cites::Manner manner = Cites::Manner::normative;
    std::string code;   ///< of a normative reference
    std::string number; ///< of a bibliography entry
    std::string text;   ///< the title, or the whole bibliography entry
    SourceRef source;
};

/// Something outside of the standard that an association leads to.
struct ExternalDraft {
    std::string key; ///< `reference/…`
    std::string title;
    std::string code; ///< its address, or its identifier
};

/// A standard as read or as bundled: keys are not resolved yet. Areas, tasks and skills are numbered by position.
struct StandardDraft {
    std::string id; ///< the first part of every key
    LocalisedText title;
    StandardDetails details;
    std::vector<LevelDraft> levels; ///< by number, ascending
    std::vector<MajorDraft> majors; ///< in the printed order
    std::vector<RoleDraft> roles;
    std::vector<TermDraft> terms;
    std::vector<ReferenceDraft> references;
    std::vector<EdgeDraft> sequences; ///< orders that the document declares, and other associations (`associated`)
    std::vector<ExternalDraft> externals;
    std::string language = {}; ///< of its texts, where the file says so: `ja-JP`
    std::string record =
        {}; ///< the rest of the package that it was read from: its document, associations, definitions …
};

/// A draft, and what its reader found wrong or repaired.
struct ReadStandard {
    StandardDraft standard;
    std::vector<Diagnostic> diagnostics;
};

} // namespace kezheng
