#pragma once

#include "mappings/language/segmentation.hpp"

#include <span>
#include <string>
#include <vector>

namespace kezheng {

/// 、 和 与 及 以及 或: what separates the items of a list.
[[nodiscard]] bool is_list_separator(const Word& word);
/// White space.
[[nodiscard]] bool is_blank(const Word& word);
/// A word of quality that before a noun names a kind of it, 安全责任, 综合意见 (合适的 does not).
[[nodiscard]] bool names_kind(const Word& word);
/// A noun so general that a verb before it is part of its name: 方案, 计划, 要求 (营销策划方案), or one character
/// (入库单).
[[nodiscard]] bool is_generic_head(const Word& word);

/// The items of a list, without separators.
[[nodiscard]] std::vector<std::span<const Word>> list_items(std::span<const Word> words);

/// Without 等, 工作, 方面 and other words at the end that carry no content.
[[nodiscard]] std::span<const Word> without_empty_tail(std::span<const Word> words);

/// The words as the name of a thing: without words that carry no content at its ends, and 店铺的首页 as 店铺首页; empty
/// where nothing is left.
[[nodiscard]] std::string noun_phrase(std::span<const Word> words);

} // namespace kezheng
