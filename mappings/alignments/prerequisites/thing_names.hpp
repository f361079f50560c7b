#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A thing of fewer characters says too little to be known again in a sentence.
inline constexpr std::size_t telling_characters = 4;
/// From here on also in other areas and levels, and where the sentence says more before it.
inline constexpr std::size_t sure_characters = 5;

/// Whether a name is that of one thing: not a word that any sentence may hold (数据, 报告, 方案).
[[nodiscard]] bool is_name_of_thing(std::string_view name);

/// How a sentence may call a thing: its name, and the name without what kind of paper it is.
[[nodiscard]] std::vector<std::string_view> names_for(std::string_view thing);

/// 扳手等常用工具: the one, and what it is one of; the name alone where it says no such thing.
[[nodiscard]] std::vector<std::string> one_and_its_kind(const std::string& name);

/// The last characters of a text that is at least as long.
[[nodiscard]] std::string_view last_characters(std::string_view text, std::size_t count);

} // namespace kezheng
