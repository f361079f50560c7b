#pragma once

#include "mappings/standards/standard_draft.hpp"
#include "mappings/standards/table_pieces.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kezheng {

/// A level to be filled; `assumed` where neither its table nor the rest of the document says which it is.
struct PlannedLevel {
    LevelDraft draft;
    bool assumed = false;
};

/// The names of all levels of a document and their numbers, known before the tables are read.
class LevelPlan {
  public:
    LevelPlan() = default;
    explicit LevelPlan(std::vector<std::string> names);

    /// The level called `name`; with no name, the one that comes after `already_read` others.
    [[nodiscard]] PlannedLevel level(std::string name, std::size_t already_read) const;

  private:
    std::vector<std::string> m_names;
    std::vector<unsigned> m_numbers;
};

/// Plans the levels from the captions and headings in the tables and from the names that the document gives elsewhere,
/// which count where they include all that the tables name.
[[nodiscard]] LevelPlan plan_levels(const std::vector<Piece>& pieces, std::vector<std::string> named_elsewhere);

} // namespace kezheng
