#pragma once

#include "graph/analysis/majors/major_answer.hpp"
#include "graph/model/competency_graph.hpp"
#include "majors/listed_majors.hpp"

#include <vector>

namespace kezheng {

/// Answers what a major may take, over the catalogues and the standards of one graph.
class MajorLookup {
  public:
    explicit MajorLookup(const CompetencyGraph& graph);

    /// The majors that the question means and the standards that list them; where none does, the nearest listed ones
    /// and what was perhaps meant. A question is tried as: code (with or without its suffix; two digits are a group,
    /// four a class), name, synonym, name without brackets, English name, class, group, beginning of a name, piece of
    /// a name; the first that finds something answers. With code and name, both must agree, else the name counts and a
    /// note says so. Matches are in the order of tier, revised before original, code; of a class, a group or a
    /// piece of a name those that are listed come first.
    [[nodiscard]] MajorAnswer answer(const MajorQuestion& question) const;

    /// All majors that the standards list, as matches.
    [[nodiscard]] std::vector<MajorMatch> listed_matches(const MajorQuestion& filter) const;

    [[nodiscard]] const ListedMajors& listed() const { return m_listed; }

  private:
    ListedMajors m_listed;
    const CompetencyGraph& m_graph;
};

} // namespace kezheng
