#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kezheng {

/// The candidate nearest to `name` by edit distance over characters (insert, delete, replace, swap of neighbours; the
/// restricted Damerau–Levenshtein distance), if it is within a third of the longer length, at least 1. Ties go to the
/// earlier candidate; empty where none is near.
[[nodiscard]] std::string nearest_name(std::string_view name, std::span<const std::string> candidates);

/// The same among keys, whose parts are parted by `/` and `.`: one below what the most parts of `key` name is rather
/// meant than one elsewhere (of `b2b/2/1.1.9` a requirement of task `b2b/2/1.1`, else of its area, level, standard).
[[nodiscard]] std::string nearest_key(std::string_view key, std::span<const std::string> candidates);

} // namespace kezheng
