#pragma once

#include "mappings/language/segmentation.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace kezheng {

/// Whether a verb is about what another one does: 协助, 指导, 提醒.
[[nodiscard]] bool helps_others(const Word& verb, const Lexicon& lexicon);
/// Whether a verb makes what it acts on: 编制, 提出.
[[nodiscard]] bool is_making(const Word& word, const Lexicon& lexicon);
/// Whether a verb says that something is carried out: 执行, 实施.
[[nodiscard]] bool carries_out(const Word& word, const Lexicon& lexicon);
/// 形成, 生成: what comes of something else that is done.
[[nodiscard]] bool is_result_verb(const Word& word);
/// 汇总｜为报告, 转化｜成配方.
[[nodiscard]] bool becomes(const Word& word);
/// Two characters that the lexicon does not know.
[[nodiscard]] bool is_unknown_pair(const Word& word);

/// Whether the sure verb at `verb` (from 1) is done, too, right after another one, 组织召开, 整理形成, 跟踪落实; in
/// 确定新建房屋 it is not.
[[nodiscard]] bool leads_on(std::span<const Word> item, std::size_t verb, const Lexicon& lexicon);

/// Whether words, one at least, open a modifier: 并｜按流程转交, 并｜与单据关联.
[[nodiscard]] bool opens_modifier(std::span<const Word> words);

/// Whether before such a word one like 准确 or 安全 says how well, 安全｜操作; before others it is part of a name,
/// 安全责任.
[[nodiscard]] bool says_how_before(const Word& next);

/// The length in bytes of a verb at the front of a predicate (one word at least) that is no word of the lexicon by
/// itself: 废弃｜超期产品, 统一｜各岗位步骤, 更换｜电池; 0 where the front is no such.
[[nodiscard]] std::size_t verb_at_front(std::span<const Word> words, const Lexicon& lexicon);

/// Where the verb at the end of a longer word begins, in bytes: 技能｜培训; 0 where there is none.
[[nodiscard]] std::size_t verb_at_end(const Word& word, const Lexicon& lexicon);

/// The words, those that end in a verb cut before it: 客户反馈 as 客户｜反馈.
[[nodiscard]] std::vector<Word> with_verbs_apart(std::span<const Word> words, const Lexicon& lexicon);

} // namespace kezheng
