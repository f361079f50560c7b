#pragma once

#include "graph/model/relation.hpp"

#include <optional>
#include <span>
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

/// What a column of depths means by `M`: mastered, or the middle of H, M and L.
enum class DepthScale { introduced_reinforced_mastered, high_middle_low };

/// The scale of a column: H, M and L where H or L stand in it and neither I nor R does.
[[nodiscard]] DepthScale depth_scale(std::span<const std::string_view> cells);

/// A depth, and whether it was said in the words of the contract (else it is a reading of ours, such as 了解).
struct DepthCell {
    Depth depth = Depth::mastered;
    bool is_plain = true;
};
/// I, R, M; 引入, 强化, 掌握; 低, 中, 高; 1, 2, 3; the English words; 了解, 熟悉, 熟练 and the like; a tick. Empty is
/// mastered.
[[nodiscard]] std::optional<DepthCell> depth_in_cell(std::string_view text, DepthScale scale);

/// A mark in a cell of a matrix: `M`, or `M?` for one that is proposed.
struct MarkCell {
    std::string_view text; ///< without the question mark; empty where there is no mark
    Status status = Status::accepted;
};
[[nodiscard]] MarkCell mark_in_cell(std::string_view text);

/// reviewed, accepted, 已审, √; proposed, 待审; rejected, 已否决, ×. Empty is accepted.
[[nodiscard]] std::optional<Status> status_in_cell(std::string_view text);

/// Whether a text is a day as the sheets' readers write it, `2001-02-03`: what Excel makes of `1-2` or `1.2.3`.
[[nodiscard]] bool is_day(std::string_view text);

/// The codes of a cell of requisites; 无, `-` and the like are none.
[[nodiscard]] std::vector<std::string> codes_in_cell(std::string_view text);

/// The parts of a requisite that is not one name after all: at `/`, `+`, 和, 及, 与, 或, `and`, white space.
[[nodiscard]] std::vector<std::string> joined_codes(std::string_view text);

} // namespace kezheng
