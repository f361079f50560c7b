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
/// there is none.
[[nodiscard]] std::size_t modifier_end(std::span<const Word> words, bool is_place);

/// Whether a verb is about what another one does: 协助, 指导, 提醒.
[[nodiscard]] bool helps_others(const Word& verb, const Lexicon& lexicon);

/// After such a verb, where the other one's deed begins: 老人｜进行训练; words.size() where there is none.
[[nodiscard]] std::size_t other_deed(std::span<const Word> words);

/// Where the verb at the end of a longer word begins, in bytes: 技能｜培训; 0 where there is none.
[[nodiscard]] std::size_t verb_at_end(const Word& word, const Lexicon& lexicon);

} // namespace kezheng
