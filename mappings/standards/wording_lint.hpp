#pragma once

#include "graph/base/diagnostic.hpp"
#include "mappings/language/lexicon.hpp"
#include "mappings/standards/standard_draft.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// The deeds that a requirement's sentence asks for, each in the words of the sentence: clauses with a verb of their
/// own that are no condition (根据…), tool (使用…), list (包括…) or purpose (提高…). 制定并执行计划 is one deed: both
/// verbs have the same object.
[[nodiscard]] std::vector<std::string> deeds_of(std::string_view sentence, const Lexicon& lexicon);

/// Checks how the requirements of a standard are worded, as whoever drafts one would: several deeds in one requirement
/// (compound-statement, from three deeds or two sentences), a verb that no examiner can see (unmeasurable-verb), a
/// verb without an object (missing-object), no verb at all (missing-verb). In the order of the requirements.
[[nodiscard]] std::vector<Diagnostic> lint_wording(const StandardDraft& standard, const Lexicon& lexicon);

} // namespace kezheng
