#pragma once

#include "mappings/language/segmentation.hpp"

#include <cstddef>
#include <span>

namespace kezheng {

/// 在…的情况下, 在文件办结后｜收集定稿: where a place ends that is a state or a time, which must hold before; 0 where
/// it is none.
[[nodiscard]] std::size_t state_end(std::span<const Word> words);

/// Where a modifier (根据…, 使用…, 在…) ends and the predicate begins: before the first word that opens another
/// modifier, the first sure verb, or else the first noun-like verb that has something to act on; words.size() where
/// there is none. With `must_act` a verb before a general noun acts on it, too: 依据法规｜处理平台申诉.
[[nodiscard]] std::size_t modifier_end(std::span<const Word> words, bool is_place, bool must_act = false);

/// Where a predicate goes on to its next deed: 核对备注｜后提交订单, 发现问题｜及时上报; words.size() where it does
/// not.
[[nodiscard]] std::size_t next_deed(std::span<const Word> words);

/// After a verb that is about what another one does (`helps_others`), where the other one's deed begins:
/// 老人｜进行训练; words.size() where there is none.
[[nodiscard]] std::size_t other_deed(std::span<const Word> words);

} // namespace kezheng
