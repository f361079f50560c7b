#pragma once

#include "graph/model/facets.hpp"
#include "mappings/language/lexicon.hpp"

#include <string_view>

namespace kezheng {

/// The facets of one requirement, read from its sentence by grammar: 根据 given, 使用 tool, 在 place, 对 object 进行
/// action, 形成 yields, 以便 purpose, and adverbs of quality. Several clauses and lists are taken apart; what the
/// lexicon does not know stays as it is written. Each facet keeps the order of the sentence, without repetition. A
/// sentence without any verb gives its words as objects.
[[nodiscard]] Facets extract_facets(std::string_view statement, const Lexicon& lexicon);

} // namespace kezheng
