#pragma once

#include "exporters/json/diff_json.hpp"
#include "graph/base/language.hpp"

#include <string>

namespace kezheng {

/// Two versions compared, for people: how many requirements changed in which way, then each with its wordings; names,
/// lists and terms that changed. `all`: what did not change too.
[[nodiscard]] std::string diff_text(const StandardDiff& diff, const StandardVersion& before,
                                    const StandardVersion& after, bool all, Language language);

} // namespace kezheng
