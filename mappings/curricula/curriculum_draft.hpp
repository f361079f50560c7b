#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/base/source_ref.hpp"
#include "graph/model/relation.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// A course module as read. Requisites are codes of modules, in the order of the cell.
struct ModuleDraft {
    std::string code;
    std::string name;
    unsigned term = 0;  ///< 1 is the first; 0 where it is not stated
    double credits = 0; ///< 0 where they are not stated, as hours
    double hours = 0;
    std::string description;
    std::vector<std::string> prerequisites;
    std::vector<std::string> corequisites;
    std::vector<std::string> strict_corequisites; ///< in the same term
    SourceRef source;
    SourceRef hours_place = {}; ///< the cell of its hours; of its code where no column has them
    SourceRef prerequisites_place = {};
    SourceRef corequisites_place = {};
    SourceRef strict_corequisites_place = {};
    std::vector<std::string> unknown_requisites = {}; ///< as written: those that name no module
    SourceRef unknown_requisites_place = {};          ///< the cell of the first of them
};

/// What a row of the alignments says: the module teaches each of the skills.
struct AlignmentDraft {
    std::string module;              ///< its code
    std::vector<std::string> skills; ///< keys, ascending: what the row names, expanded to single requirements
    Depth depth = Depth::mastered;
    double hours = 0; ///< for all of the skills together; 0 where they are not stated
    Status status = Status::accepted;
    std::string note;
    std::string module_fingerprint; ///< of the texts that were reviewed; empty where the file does not say
    std::string skill_fingerprint;
    SourceRef source;
    bool has_status = false; ///< whether a cell of the file states the status
};

/// A curriculum as read: keys are not resolved in a graph yet.
struct CurriculumDraft {
    /// How terms are counted: two in a year, or four.
    enum class System { semester, quarter };

    std::string key; ///< `curriculum/NAME`, the name as written or the file's
    std::string name;
    std::string major;
    std::string tier;
    std::string school_system;
    System system = System::semester;
    std::vector<ModuleDraft> modules;       ///< in the order of the file
    std::vector<AlignmentDraft> alignments; ///< in the order of the file
    std::vector<ModuleDraft> candidates;    ///< modules that are not taught yet, of the sheets of candidates
    std::vector<AlignmentDraft> candidate_alignments;
    SourceRef source;
    SourceRef tier_place = {};
    SourceRef major_place = {}; ///< where the major stands or belongs; no file where no table is about the curriculum
};

/// A draft, and what its reader found wrong or repaired.
struct ReadCurriculum {
    CurriculumDraft curriculum;
    std::vector<Diagnostic> diagnostics;
};

} // namespace kezheng
