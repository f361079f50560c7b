#pragma once

#include "mappings/curricula/read_curriculum.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string>
#include <utility>
#include <vector>

namespace kezheng::test {

/// Two levels of an invented standard `tea`: 1.1 has three requirements at 初级, the third printed as the second again;
/// 1.2 has one; 中级 has 1.1.1 and 1.1.2.
[[nodiscard]] std::vector<StandardDraft> tea_standard();

/// A draft as text: one line a module, an alignment, a diagnostic; for whole comparisons. Positions are without their
/// folder.
[[nodiscard]] std::string text_of(const ReadCurriculum& read);

/// Reads files, given as (name, bytes), against tea_standard(), and shows the draft; or the error.
[[nodiscard]] std::string read_as_text(const std::vector<std::pair<std::string, std::string>>& files);

} // namespace kezheng::test
