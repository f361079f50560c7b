#include "mappings/crosswalks/judge_decisions.hpp"
#include "mappings/crosswalks/merge_decisions.hpp"
#include "mappings/crosswalks/read_decisions.hpp"
#include "mappings/standards/bundled_standards.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <array>
#include <utility>
#include <vector>

namespace kezheng::test {

/// Reviewed pairs: tables with tabs or commas, compared with the bundled standards and merged.
void read_fuzzed(std::string_view bytes) {
    static const RequirementTexts texts(std::array{bundled_standard("b2b"), bundled_standard("overseas")});
    const Result<ReadSheets> sheets = read_review_sheets(bytes, "fuzzed.tsv");
    if (!sheets) {
        return;
    }
    Result<ReadDecisions> read = read_decisions(*sheets, "fuzzed.tsv");
    if (!read) {
        return;
    }
    std::vector<Diagnostic> diagnostics = std::move(read->diagnostics);
    std::vector<Decision> decisions;
    for (JudgedDecision& judged : judge_decisions(std::move(read->decisions), texts, diagnostics)) {
        decisions.push_back(std::move(judged.decision));
    }
    (void)merge_decisions(decisions, decisions, OnConflict::stop);
    for (const Diagnostic& diagnostic : diagnostics) {
        for (const Language language : {Language::chinese, Language::english}) {
            (void)message_of(diagnostic, language);
            (void)hint_of(diagnostic, language);
        }
    }
}

} // namespace kezheng::test
