#pragma once

#include "mappings/documents/pdf/pdf_words.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace kezheng {

/// Something printed in a column: where, and its number, if it has one ({1, 2, 3}).
struct NumberedBox {
    Box box;
    std::vector<unsigned> number;
};

/// What a table's lines are like: their usual height, which is the unit of distance, and where its pages begin, top to
/// bottom. A cell that goes on over the page may show its text in one part of it. Text of characters has moved to whole
/// lines, a name between two lines to one of them: so far it may stand from its middle.
struct PageLines {
    double height = 0;
    std::vector<double> page_tops;
    double rounding = 0;
};

/// Where the text of a merged cell stands.
enum class NameStanding { top, middle, foot };
inline constexpr std::array all_standings{NameStanding::top, NameStanding::middle, NameStanding::foot};

/// Which parent each child belongs to, and how much speaks against it.
struct Assignment {
    double cost = 0;
    std::vector<std::size_t> parent_of;
};

/// Which of `parents` (areas, tasks) each of `children` (tasks, requirements) belongs to; parents.size() for children
/// before the first parent. Both are in printed order, top to bottom; so is the result. The places decide and the
/// numbers: a parent stands at the top, at the middle or at the foot of its children, alike for the whole table; the
/// children's numbers begin with their parent's and start again at 1 under each. Where they contradict each other the
/// least contradiction wins, so that single wrong numbers do no harm.
[[nodiscard]] std::vector<std::size_t> assign_to_parents(std::span<const NumberedBox> children,
                                                         std::span<const NumberedBox> parents, const PageLines& lines);

/// The same where all parents stand like that beside their children. `shared_words` (of each parent, of each child)
/// says how much the child's text speaks of the parent's name; empty where that is to count for nothing.
[[nodiscard]] Assignment assign_to_parents(std::span<const NumberedBox> children, std::span<const NumberedBox> parents,
                                           const PageLines& lines, NameStanding standing,
                                           std::span<const std::vector<double>> shared_words);

/// The same where rules bound the parents, so that their boxes are those of their cells: each child belongs to the last
/// parent that begins above its middle.
[[nodiscard]] std::vector<std::size_t> assign_to_ruled(std::span<const NumberedBox> children,
                                                       std::span<const NumberedBox> parents);

} // namespace kezheng
