#pragma once

#include "mappings/documents/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// What a title page says beside a label, with a colon or in a table: `标准代码：990001`, `起草单位 | 某校`.
struct CoverField {
    enum class Kind { code, edition, issued, issuer, drafters, drafting_persons, title };
    Kind kind = Kind::code;
    std::string value; ///< empty where nothing is printed
};

/// The fields of a line that begins with a label, one or several (`标准代码 990001 版本 1.0`); empty for any other
/// line.
[[nodiscard]] std::vector<CoverField> cover_fields(std::string_view line);

/// The lines of a title page, a row of a table as one line. Below a row of labels alone each value is put behind its
/// own label.
[[nodiscard]] std::vector<Line> lines_of_cover(const std::vector<Block>& blocks);

} // namespace kezheng
