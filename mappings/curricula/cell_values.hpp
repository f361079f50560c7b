#pragma once

#include "graph/model/relation.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A number in a cell: full-width digits, and a unit after it (`64学时`), allowed. Nothing where it is no number.
[[nodiscard]] std::optional<double> number_in_cell(std::string_view text);

/// A term, from 1 to 12; `last` differs from `first` where the cell names several.
struct TermCell {
    unsigned first = 0;
    unsigned last = 0;
};
/// `3`, `第3学期`, `第三学期`, `三`, `3-4`, `第二学年第一学期` (two terms a year). Nothing where it is no term.
[[nodiscard]] std::optional<TermCell> term_in_cell(std::string_view text);

/// I, R, M; 引入, 强化, 掌握; 低, 中, 高; 1, 2, 3; the English words. Empty is mastered.
[[nodiscard]] std::optional<Depth> depth_in_cell(std::string_view text);

/// reviewed, accepted, 已审; proposed, 待审; rejected, 已否决. Empty is accepted.
[[nodiscard]] std::optional<Status> status_in_cell(std::string_view text);

/// The codes of a cell of requisites; 无, `-` and the like are none.
[[nodiscard]] std::vector<std::string> codes_in_cell(std::string_view text);

} // namespace kezheng
