#pragma once

#include "mappings/alignments/requirement_profile.hpp"
#include "mappings/alignments/sparse_vector.hpp"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace kezheng {

/// Which lines of work a requirement belongs to.
class ThemeFinder {
  public:
    explicit ThemeFinder(const Lexicon& lexicon);

    /// The weight of each theme (by its position in the lexicon), from what the requirement itself names, and less from
    /// the names of its task and area. A narrower concept than the cue counts less with each step.
    [[nodiscard]] Weights themes_of(const RequirementProfile& requirement, const TaskProfile& task) const;

  private:
    struct Use {
        std::size_t theme = 0;
        std::string family;
    };

    const Lexicon& m_lexicon;
    std::unordered_map<std::size_t, std::vector<Use>> m_uses; ///< by concept
};

} // namespace kezheng
