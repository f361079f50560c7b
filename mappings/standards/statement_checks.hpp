#pragma once

#include "mappings/standards/standard_draft.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// Squeezes the white space of every statement and reports what looks wrong in its wording, changing nothing else:
/// empty-statement, unknown-character (in the names of areas and tasks, too), missing-full-stop, long-statement,
/// stray-english-word (an English function word between Chinese words), half-width-punctuation.
void finish_statements(StandardDraft& standard, std::vector<Diagnostic>& diagnostics);

/// The English function words (and, of, the …) that stand between Chinese words, in order.
[[nodiscard]] std::vector<std::string> stray_english_words(std::string_view statement);

/// The half-width signs ,;:!? that follow a Chinese character, each once.
[[nodiscard]] std::string half_width_punctuation(std::string_view statement);

/// Settles whether blanks stand where lines ended between Chinese and Latin (append_printed), as they do inside the
/// lines of the requirements.
void settle_wrap_blanks(std::vector<LevelDraft>& levels);

} // namespace kezheng
