#pragma once

#include "graph/base/diagnostic.hpp"
#include "mappings/standards/table_pieces.hpp"

#include <array>
#include <string>
#include <vector>

namespace kezheng {

/// Compares the numbers that areas, tasks and requirements bear with their positions.
class NumberChecks {
  public:
    explicit NumberChecks(std::vector<Diagnostic>& diagnostics) : m_diagnostics(diagnostics) {}

    /// `piece` has opened the element `key` called `name` at `position` ({1, 2, 3}); `numbered` tells whether it bears
    /// a number of the usual kind. Reports number-missing, wrong-number, number-extra-dot, number-missing-dot,
    /// number-full-width.
    void check(const Piece& piece, bool numbered, const std::vector<unsigned>& position, const std::string& key,
               const std::string& name);

  private:
    void check_mark(const Piece& piece, const std::vector<unsigned>& position, const std::string& key);
    void report(Rule rule, std::vector<Argument> arguments, const SourceRef& source, const std::string& node);

    std::vector<Diagnostic>& m_diagnostics;
    std::array<unsigned, 4> m_last_marks{}; ///< by Column
};

} // namespace kezheng
