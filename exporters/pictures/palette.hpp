#pragma once

#include <array>
#include <string_view>

// The shades of figures and states, in which lightness alone says what is more: in grey print and to eyes that do not
// tell colours apart too (tests/exporters/pictures/style_test.cpp computes how they look there).
namespace kezheng {

/// A ground and the text on it.
struct Shade {
    std::string_view fill;
    std::string_view text;
};

/// From no pairs to most.
inline constexpr std::array<Shade, 7> count_shades{{{"#ffffff", "#10202f"},
                                                    {"#e8f0f7", "#10202f"},
                                                    {"#cfe0ee", "#10202f"},
                                                    {"#a9c8e0", "#10202f"},
                                                    {"#79a8cd", "#10202f"},
                                                    {"#3d739f", "#ffffff"},
                                                    {"#1b4a70", "#ffffff"}}};

/// By depth: introduced, reinforced, mastered.
inline constexpr std::array<Shade, 3> depth_shades{
    {{"#e3efe6", "#10260f"}, {"#9ccbab", "#10260f"}, {"#2f7448", "#ffffff"}}};

/// By state of coverage: uncovered, shallow, covered.
inline constexpr std::array<Shade, 3> state_shades{
    {{"#ffffff", "#10260f"}, {"#b5d8bf", "#10260f"}, {"#2f7448", "#ffffff"}}};

/// The lines of pairs that were accepted and of those that wait for a decision, on white.
inline constexpr std::string_view accepted_line = "#225a87";
inline constexpr std::string_view proposed_line = "#808a94";

/// The arrows between what is learnt first and later: usual ones, of the work, the longest chain, and what stands
/// against the order.
inline constexpr std::string_view plain_arrow = "#7b8794";
inline constexpr std::string_view dashed_arrow = "#8a5a00";
inline constexpr std::string_view strong_arrow = "#1f4e79";
inline constexpr std::string_view against_arrow = "#b03a2e";

/// The grounds of lanes by turns.
inline constexpr std::array<std::string_view, 2> lane_grounds{"#f4f6f8", "#ffffff"};

/// The ground of a box in a list of pairs.
inline constexpr Shade pair_ground{"#f7f9fb", "#111111"};

} // namespace kezheng
