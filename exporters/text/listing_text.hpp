#pragma once

#include "graph/analysis/majors/major_answer.hpp"
#include "graph/analysis/majors/major_matrix.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// `初级、中级、高级`.
[[nodiscard]] std::string levels_text(const std::vector<OpenLevel>& levels, Language language);

/// `b2b：初级、中级、高级；overseas：…`: what a major may take, on one line.
[[nodiscard]] std::string listings_text(const std::vector<MajorListing>& listings, Language language);

/// `原版、新版`: which lists of a standard name a major; empty where none does.
[[nodiscard]] std::string lists_text(const InLists& lists, Language language);

/// Names one after the other.
[[nodiscard]] std::string names_text(const std::vector<std::string>& names, Language language);

/// `已列入`.
[[nodiscard]] std::string verdict_text(MajorVerdict verdict, Language language);

} // namespace kezheng
