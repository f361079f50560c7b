#pragma once

#include "graph/base/id.hpp"
#include "graph/model/competency_graph.hpp"
#include "graph/model/relation.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace kezheng {

/// How far a curriculum takes a requirement: nobody teaches it; its deepest reviewed alignment ends below the required
/// depth; it reaches it.
enum class CoverageState { uncovered, shallow, covered };

struct CoverageOptions {
    Depth required = Depth::mastered;
    std::optional<unsigned> level; ///< only levels up to this number
};

/// A module that teaches a requirement. Rejected alignments are left out everywhere.
struct SkillTeacher {
    NodeId module;
    Depth depth = Depth::mastered;
    double hours = 0; ///< 0 where they are not stated
    Status status = Status::accepted;
};

struct SkillCoverage {
    NodeId skill;
    CoverageState state = CoverageState::uncovered;
    CoverageState proposed_state = CoverageState::uncovered; ///< if all proposed alignments were accepted
    std::optional<Depth> depth;                              ///< the deepest of the reviewed ones
    std::vector<SkillTeacher> teachers;                      ///< by term, then key
    std::size_t blocks = 0; ///< requirements in sight that come after it, or whose task comes after its task, by
                            ///< `precedes`, directly or not
};

/// How much of a set of requirements is covered.
struct CoverageShare {
    std::size_t skills = 0;
    std::size_t covered = 0;
    std::size_t shallow = 0;
    std::size_t proposed = 0; ///< covered if all proposed alignments were accepted

    /// Of 100, rounded to two decimals; 0 where there are no requirements.
    [[nodiscard]] double percent() const;
    [[nodiscard]] double proposed_percent() const;
    [[nodiscard]] bool complete() const { return skills > 0 && covered == skills; }
};

/// A level of a standard: its own requirements, and with those of the levels that it subsumes.
struct LevelCoverage {
    NodeId standard;
    NodeId level;
    CoverageShare own;
    CoverageShare cumulative;
    bool reached = false; ///< all of the cumulative requirements are covered
};

/// An area, a task or a role. A role counts the tasks and requirements that it requires, where edges say so, else those
/// of the levels that target it.
struct PartCoverage {
    NodeId node;
    CoverageShare share;
};

/// What is reached by the end of a term.
struct TermCoverage {
    unsigned term = 0; ///< 0: modules without a term, which count last
    std::size_t modules = 0;
    std::size_t first_covered = 0; ///< requirements that reach the required depth in this term
    std::size_t covered = 0;       ///< by its end
};

/// What a module does for the requirements in sight, by reviewed alignments.
struct ModuleContribution {
    NodeId module;
    std::size_t skills = 0; ///< taught to any depth
    std::size_t covers = 0; ///< taught to the required depth
    std::size_t alone = 0;  ///< and by no other module
};

/// What decides the order of the gaps.
enum class GapOrder { by_blocked, by_level };

struct Coverage {
    CoverageOptions options;
    NodeId curriculum;
    CoverageShare total;
    std::vector<LevelCoverage> levels; ///< by key, as areas, tasks, roles, skills
    std::vector<PartCoverage> areas;
    std::vector<PartCoverage> tasks;
    std::vector<PartCoverage> roles;
    std::vector<TermCoverage> terms;
    std::vector<SkillCoverage> skills;
    std::vector<ModuleContribution> modules; ///< all of the curriculum, by term and key
    /// Modules that cover requirements, but each of them another module covers as well: leaving out any single one
    /// loses nothing.
    std::vector<NodeId> redundant;
    /// Requirements that are not covered: those that block most others first, then by key; by key alone where no
    /// `precedes` edge joins requirements.
    std::vector<NodeId> gaps;
    GapOrder gap_order = GapOrder::by_level;
};

/// The coverage of all standards in the graph by one curriculum. `curriculum` must be a curriculum's node.
[[nodiscard]] Coverage coverage(const CompetencyGraph& graph, NodeId curriculum, const CoverageOptions& options);

/// `covered`, `shallow`, `uncovered`.
[[nodiscard]] std::string_view name_of(CoverageState state);
[[nodiscard]] const LocalisedText& heading_of(CoverageState state);

} // namespace kezheng
