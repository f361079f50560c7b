#pragma once

#include "mappings/alignments/requirement_profile.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace kezheng {

/// Which classes of action go with which: what it adds to the log odds that two requirements overlap when one does the
/// one and the other the other: 分析 with 收集 speaks for it, 分析 with 创建 against it. That both do the same is told
/// by Feature::action already. Fitted with the other weights of the score by scripts/alignment/fit.py; docs/overlap.md
/// says on what.
class ActionPairWeights {
  public:
    /// From lines `class<TAB>class<TAB>weight<TAB>home`, of classes of the lexicon; those it does not know, and pairs
    /// that are not listed, weigh 0. The order of the two classes does not matter. `home` is added as far as the two
    /// standards are of the home trade (home_trade_share(), 0 to 1).
    ActionPairWeights(std::string_view table, const Lexicon& lexicon, double home_share);

    /// The sum of the weights of the pairs of classes of two requirements, each by the shares of both classes; the same
    /// when the requirements change places. In log odds, of any sign.
    [[nodiscard]] double between(const RequirementProfile& a, const RequirementProfile& b) const;

  private:
    std::size_t m_classes;
    std::vector<double> m_weights; ///< row by row, of the one class and the other
};

/// The table that is compiled into the program (mappings/alignments/data/action-pairs.tsv).
[[nodiscard]] std::string_view bundled_action_pairs();

} // namespace kezheng
