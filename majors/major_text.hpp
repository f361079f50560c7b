#pragma once

#include "graph/model/tier.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kezheng {

/// What somebody typed for a major, taken apart: `530702K 跨境电子商务专业` is the digits, the suffix and the name.
struct MajorText {
    std::string digits; ///< of a code, two or more
    std::string suffix; ///< the letters after them: K, T, TK, H
    std::string form;   ///< the rest, normalised (major_name_form()), without empty brackets
};

[[nodiscard]] MajorText major_text(std::string_view text);

/// A name without what stands in brackets at its end: 电子商务（直播方向） → 电子商务.
[[nodiscard]] std::string without_brackets(std::string_view form);

/// The tier that people mean by `text`: the names in files and on paper, and what schools write (中等职业学校, 大专,
/// 职业本科, 应用型本科); empty where it names none.
[[nodiscard]] std::optional<Tier> tier_from(std::string_view text);

/// The catalogue: original or revised, 原版, 旧目录, 新版, 新目录 …
[[nodiscard]] std::optional<Catalogue> catalogue_from(std::string_view text);

} // namespace kezheng
