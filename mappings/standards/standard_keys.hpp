#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kezheng {

/// The keys of a standard's nodes: `STD/LEVEL`, `STD/LEVEL/1`, `STD/LEVEL/1.2`, `STD/LEVEL/1.2.3`. Areas, tasks and
/// skills count positions from 1.
[[nodiscard]] std::string level_key(std::string_view standard, unsigned level);
[[nodiscard]] std::string area_key(std::string_view standard, unsigned level, std::size_t area);
[[nodiscard]] std::string task_key(std::string_view standard, unsigned level, std::size_t area, std::size_t task);
[[nodiscard]] std::string skill_key(std::string_view standard, unsigned level, std::size_t area, std::size_t task,
                                    std::size_t skill);

/// A key that users may give a standard: 1 to 40 letters, digits (of any script), `-`, `_`; it starts with a letter or
/// digit.
[[nodiscard]] bool is_standard_key(std::string_view key);

/// The key nearest to `name` (a file's name, say) that is_standard_key() takes: other characters become `-`; `standard`
/// where nothing is left.
[[nodiscard]] std::string standard_key_from(std::string_view name);

} // namespace kezheng
