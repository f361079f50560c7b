#include "majors/major_batch.hpp"

#include "graph/base/phrase.hpp"
#include "majors/batch_columns.hpp"
#include "majors/catalogue_index.hpp"
#include "majors/major_name.hpp"
#include "majors/major_text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

bool is_exact(MajorManner manner) {
    return manner != MajorManner::class_ && manner != MajorManner::group && manner != MajorManner::prefix &&
           manner != MajorManner::part;
}

/// A class or a piece of a name is no answer for a school's major: its names are suggestions.
void take_back_pieces(MajorAnswer& answer) {
    if (answer.matches.empty() || is_exact(answer.matches.front().manner)) {
        return;
    }
    constexpr std::size_t most = 3;
    for (const MajorMatch& match : answer.matches) {
        const bool known = std::ranges::find(answer.suggestions, match.name) != answer.suggestions.end();
        if (!known && answer.suggestions.size() < most) {
            answer.suggestions.push_back(match.name);
        }
    }
    answer.verdict = MajorVerdict::unknown;
    answer.matches.clear();
    answer.ladder.clear();
}

class Batch {
  public:
    Batch(std::span<const TextRow> rows, const std::string& file, const MajorLookup& lookup,
          const MajorQuestion& filter)
        : m_rows(rows), m_file(file), m_lookup(lookup), m_filter(filter),
          m_columns(batch_columns(rows, file, m_result.diagnostics)) {}

    Result<AnsweredBatch> run() && {
        for (const TextRow& row : m_rows.subspan(std::min(m_columns.first_row, m_rows.size()))) {
            add(row);
        }
        if (m_result.batch.rows.empty()) {
            return std::unexpected(Error{Message::error_batch_no_rows, {}, {m_file, 0, 0, 0, 0}});
        }
        return std::move(m_result);
    }

  private:
    void add(const TextRow& row) {
        BatchRow answered{
            row.line, cell(row, m_columns.name), cell(row, m_columns.code), cell(row, m_columns.tier), {}};
        if (answered.name.empty() && answered.code.empty()) {
            report(Rule::batch_row_empty, {}, row);
            return;
        }
        MajorQuestion question = m_filter;
        question.text = code_of(answered, row);
        question.text += (question.text.empty() || answered.name.empty() ? "" : " ") + answered.name;
        if (!answered.tier.empty()) {
            question.tier = tier_from(answered.tier);
            if (!question.tier) {
                report(Rule::batch_unknown_tier, {answered.tier}, row);
            }
        }
        if (const std::string text = cell(row, m_columns.catalogue); !text.empty()) {
            question.catalogue = catalogue_from(text);
            if (!question.catalogue) {
                report(Rule::batch_unknown_catalogue, {text}, row);
            }
        }
        answered.answer = m_lookup.answer(question);
        take_back_pieces(answered.answer);
        if (answered.answer.verdict == MajorVerdict::unknown) {
            report_unknown(answered.answer, row);
        }
        m_result.batch.rows.push_back(std::move(answered));
    }

    /// The code as the catalogues write it: spreadsheets make numbers of codes (20401 for 020401, 530702.0).
    std::string code_of(const BatchRow& row, const TextRow& source) {
        std::string code = row.code;
        if (code.ends_with(".0")) {
            code.resize(code.size() - 2);
        }
        const MajorText text = major_text(code);
        constexpr std::size_t without_zero = 5;
        if (text.form.empty() && text.digits.size() == without_zero &&
            !entries_with_digits('0' + text.digits).empty()) {
            report(Rule::batch_code_as_number, {code, '0' + code}, source);
            code.insert(0, 1, '0');
        }
        return code;
    }

    void report_unknown(const MajorAnswer& answer, const TextRow& row) {
        LocalisedText names;
        for (const std::string& name : answer.suggestions) {
            names.zh += (names.zh.empty() ? "" : "、") + name;
            names.en += (names.en.empty() ? "" : ", ") + name;
        }
        report(Rule::batch_unknown_major,
               {answer.question.text,
                names.empty() ? phrase(Message::batch_hint_check) : phrase(Message::batch_hint_suggestions, {names})},
               row);
    }

    void report(Rule rule, std::vector<Argument> arguments, const TextRow& row) {
        m_result.diagnostics.push_back({rule, std::move(arguments), {m_file, 0, row.line, 0, 0}, {}});
    }

    [[nodiscard]] static std::string cell(const TextRow& row, std::optional<std::size_t> column) {
        return column && *column < row.cells.size() ? row.cells[*column] : std::string();
    }

    std::span<const TextRow> m_rows;
    const std::string& m_file;
    const MajorLookup& m_lookup;
    const MajorQuestion& m_filter;
    AnsweredBatch m_result;
    BatchColumns m_columns;
};

} // namespace

Result<AnsweredBatch> answer_batch(std::span<const TextRow> rows, const std::string& file, const MajorLookup& lookup,
                                   const MajorQuestion& filter) {
    return Batch(rows, file, lookup, filter).run();
}

} // namespace kezheng
