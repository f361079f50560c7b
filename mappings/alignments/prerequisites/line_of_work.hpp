#pragma once

#include <string>
#include <string_view>

namespace kezheng {

/// How two names of tasks stand to each other by their wording.
enum class NameRelation {
    unrelated, ///< nothing in common
    one_line,  ///< about the same thing (客房清洁, 客房检查)
    kinds      ///< the same work on different things (饮食照护, 睡眠照护), which need not wait for each other
};

struct SharedName {
    NameRelation relation = NameRelation::unrelated;
    std::string wording; ///< what both names say, whole characters; empty for unrelated ones
};

/// Compares two names: Chinese says first what is worked on, then what is done. Common wording at the end of both makes
/// them kinds of one work, anywhere else it makes them one line of work. Words that any task may bear (管理, 基础) and
/// single characters do not count.
[[nodiscard]] SharedName shared_name(std::string_view a, std::string_view b);

/// Whether wording says what is worked on: more than one character beside words that any task may bear (管理, 基础).
[[nodiscard]] bool says_what_is_worked_on(std::string wording);

/// Whether the first of two kinds of one work is the general or the rough one that the second refines: 基础营销 before
/// 付费营销, 粗加工 before 精加工.
[[nodiscard]] bool is_refined_by(std::string_view general, std::string_view special);

} // namespace kezheng
