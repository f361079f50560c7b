#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// What `name` may stand for in the catalogues: names that are said for it as a whole (国贸), and the name with the
/// words in it replaced (跨境电商 → 跨境电子商务), in normalised form, in the order of majors/data/synonyms.tsv. Not
/// every one of them is a major.
[[nodiscard]] std::vector<std::string> synonyms_of(std::string_view name);

/// The English name that we give a listed major; empty for others.
[[nodiscard]] std::string english_name_of(std::string_view name);

/// The majors with this English name, whatever its case, hyphens and spaces, normalised (major_name_form()).
[[nodiscard]] std::vector<std::string> names_in_english(std::string_view english);

} // namespace kezheng
