#pragma once

#include "graph/model/facets.hpp"
#include "mappings/language/segmentation.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace kezheng {

/// Adds a text to a list unless it is empty or there already.
void add_once(std::vector<std::string>& list, std::string text);

/// Adds each item of a list of words as the name of a thing.
void add_phrases(std::vector<std::string>& list, std::span<const Word> words);

/// Adds the name of an object; one that begins with where the work is done, 后台数据, tells the place too.
void add_object(Facets& facets, std::span<const Word> item);
/// The same of each item of a list of words.
void add_objects(Facets& facets, std::span<const Word> words);

/// Without words that only open a clause, 能, 并, 准确; how well something is done is added to the qualities.
[[nodiscard]] std::span<const Word> without_opening(Facets& facets, std::span<const Word> words);

/// 废弃｜超期产品: the verb in the first `verb` bytes is an action, what follows its objects (`verb_at_front`).
void deed_at_front(Facets& facets, std::span<const Word> words, std::size_t verb);

/// 技能｜培训, 对比｜分析, 初步｜救护: the last word ends in a verb from byte `verb` on, which is an action; what
/// stands before it in the word is part of the object, another action, or how well it is done.
void split_at_verb(Facets& facets, std::span<const Word> item, std::size_t verb, const Lexicon& lexicon);

} // namespace kezheng
