#include "mappings/crosswalks/read_decisions.hpp"

#include "graph/base/fingerprint.hpp"
#include "graph/base/key_order.hpp"
#include "graph/base/message.hpp"
#include "graph/base/phrase.hpp"
#include "graph/base/unicode.hpp"
#include "mappings/crosswalks/decision_columns.hpp"
#include "mappings/crosswalks/requirement_texts.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/standard_keys.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// What the column `decision` says.
struct Verdict {
    std::optional<Status> status;
    std::optional<Relation> relation;
};

constexpr std::array<std::pair<std::string_view, Status>, 26> verdict_words{{
    {"accept", Status::accepted}, {"accepted", Status::accepted}, {"yes", Status::accepted},
    {"y", Status::accepted},      {"ok", Status::accepted},       {"true", Status::accepted},
    {"1", Status::accepted},      {"采纳", Status::accepted},     {"已采纳", Status::accepted},
    {"接受", Status::accepted},   {"同意", Status::accepted},     {"是", Status::accepted},
    {"√", Status::accepted},      {"reject", Status::rejected},   {"rejected", Status::rejected},
    {"no", Status::rejected},     {"n", Status::rejected},        {"false", Status::rejected},
    {"0", Status::rejected},      {"not", Status::rejected},      {"否决", Status::rejected},
    {"已否决", Status::rejected}, {"拒绝", Status::rejected},     {"不同意", Status::rejected},
    {"否", Status::rejected},     {"×", Status::rejected},
}};

std::optional<Relation> relation_in_words(std::string_view text) {
    for (const Relation relation : all_relations) {
        if (text == name_of(relation) || text == comparison_form(heading_of(relation).zh) ||
            text == comparison_form(heading_of(relation).en)) {
            return relation;
        }
    }
    return std::nullopt;
}

std::optional<Relation> relation_of_predicate(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, Relation>, 5> predicates{{
        {"exactmatch", Relation::exact},
        {"broadmatch", Relation::broad},
        {"narrowmatch", Relation::narrow},
        {"relatedmatch", Relation::partial},
        {"closematch", Relation::partial},
    }};
    const std::string form = comparison_form(text);
    const std::string_view local = std::string_view(form).substr(form.find_last_of(":#/") + 1);
    for (const auto& [name, relation] : predicates) {
        if (local == name) {
            return relation;
        }
    }
    return relation_in_words(form);
}

/// The key in an identifier: `kezheng:b2b/1/1.1.1`, `urn:kezheng:b2b/1/1.1.1`, `b2b/1/1.1.1`.
std::string key_in(std::string_view text) {
    for (const std::string_view prefix : {"urn:", "kezheng:"}) {
        if (text.starts_with(prefix)) {
            text.remove_prefix(prefix.size());
        }
    }
    return half_width(trim(text));
}

// `esco:abc`, `http://…`: a key has no colon.
bool is_of_another_system(std::string_view text) {
    return text.find(':') != std::string_view::npos && key_in(text).find(':') != std::string::npos;
}

// STANDARD/LEVEL/NUMBER: what a requirement's key is like, whether there is such a requirement or not.
bool looks_like_key(std::string_view text) {
    const std::string_view standard = standard_of_key(text);
    const std::string_view place = text.substr(standard.size());
    return is_valid_utf8(text) && is_standard_key(standard) && std::ranges::count(place, '/') == 2 &&
           place.find_first_not_of("/.0123456789") == std::string_view::npos;
}

class DecisionReader {
  public:
    DecisionReader(const DecisionTable& table, ReadDecisions& result) : m_table(table), m_result(result) {}

    void read() {
        for (std::size_t i = m_table.first_row; i < m_table.sheet->rows.size(); ++i) {
            read_row(m_table.sheet->rows[i]);
        }
    }

  private:
    using Column = DecisionColumn;

    void read_row(const SheetRow& row) {
        for (const Column column : {Column::a, Column::b}) {
            const std::string_view text = m_table.text(row, column);
            if (is_of_another_system(text)) {
                m_result.foreign.emplace_back(text);
            }
        }
        const std::string a = key_in(m_table.text(row, Column::a));
        const std::string b = key_in(m_table.text(row, Column::b));
        const std::optional<Verdict> verdict = verdict_of(row);
        if (!verdict) {
            return;
        }
        if (!verdict->status) {
            m_result.undecided += a.empty() && b.empty() ? 0 : 1; // notes below the table are no rows of it
            return;
        }
        if (a.empty() || b.empty()) {
            refuse({Rule::decision_without_pair, {}, m_table.place(row, a.empty() ? Column::a : Column::b), {}});
            return;
        }
        if (!looks_like_key(a) || !looks_like_key(b)) {
            const bool first = !looks_like_key(a);
            refuse({Rule::decision_unknown_requirement,
                    {first ? a : b, phrase(Message::hint_requirement_forms)},
                    m_table.place(row, first ? Column::a : Column::b),
                    {}});
            return;
        }
        if (standard_of_key(a) == standard_of_key(b)) {
            refuse({Rule::decision_same_standard, {a, b}, m_table.place(row, Column::b), {}});
            return;
        }
        Decision decision{.a = a, .b = b, .status = *verdict->status, .source = m_table.sheet->place(row)};
        if (!read_relation(row, *verdict, decision)) {
            return;
        }
        read_confidence(row, decision);
        decision.reviewer = m_table.text(row, Column::reviewer);
        decision.note = m_table.text(row, Column::note);
        decision.date = m_table.text(row, Column::date);
        decision.fingerprints_a = fingerprints(row, Column::fingerprint_a);
        decision.fingerprints_b = fingerprints(row, Column::fingerprint_b);
        decision.wording_a = m_table.text(row, Column::wording_a);
        decision.wording_b = m_table.text(row, Column::wording_b);
        if (key_before(standard_of_key(b), standard_of_key(a))) {
            std::swap(decision.a, decision.b);
            std::swap(decision.fingerprints_a, decision.fingerprints_b);
            std::swap(decision.wording_a, decision.wording_b);
            decision.relation = reversed(decision.relation);
        }
        add(std::move(decision));
    }

    /// Nothing where the row was refused; a verdict without a status where it is undecided.
    std::optional<Verdict> verdict_of(const SheetRow& row) {
        const std::string_view shown = m_table.text(row, Column::decision);
        const std::string text = comparison_form(shown);
        if (!text.empty()) {
            const auto* const word =
                std::ranges::find(verdict_words, text, &std::pair<std::string_view, Status>::first);
            if (word != verdict_words.end()) {
                return Verdict{word->second, {}};
            }
            if (const std::optional<Relation> relation = relation_of_predicate(text)) {
                return Verdict{Status::accepted, relation};
            }
            refuse({Rule::decision_unreadable, {std::string(shown)}, m_table.place(row, Column::decision), {}});
            return std::nullopt;
        }
        if (comparison_form(m_table.text(row, Column::modifier)) == "not") {
            return Verdict{Status::rejected, {}};
        }
        return judged_by_hand(row) ? Verdict{Status::accepted, {}} : Verdict{};
    }

    bool read_relation(const SheetRow& row, const Verdict& verdict, Decision& decision) {
        const bool has_predicate = !m_table.text(row, Column::predicate).empty();
        const Column column = has_predicate ? Column::predicate : Column::relation;
        const std::string_view shown = m_table.text(row, column);
        if (verdict.relation) {
            decision.relation = *verdict.relation;
        } else if (const std::optional<Relation> relation = relation_of_predicate(shown)) {
            decision.relation = *relation;
        } else if (!shown.empty()) {
            refuse({Rule::decision_predicate_unknown, {std::string(shown)}, m_table.place(row, column), {}});
            return false;
        }
        return true;
    }

    /// The justifications of SSSOM that say that a person judged.
    [[nodiscard]] bool judged_by_hand(const SheetRow& row) const {
        const std::string justification = comparison_form(m_table.text(row, Column::justification));
        return justification.ends_with("manualmappingcuration") || justification.ends_with("mappingreview");
    }

    void read_confidence(const SheetRow& row, Decision& decision) {
        const std::string_view shown = m_table.text(row, Column::confidence);
        const bool of_the_program = !m_table.text(row, Column::justification).empty() && !judged_by_hand(row);
        if (shown.empty() || of_the_program) {
            return;
        }
        double value = 0;
        const auto [end, error] = std::from_chars(shown.data(), shown.data() + shown.size(), value);
        if (error == std::errc() && end == shown.data() + shown.size() && value >= 0 && value <= 1) {
            decision.confidence = value;
        } else {
            m_result.diagnostics.push_back(
                {Rule::decision_confidence_bad, {std::string(shown)}, m_table.place(row, Column::confidence), {}});
        }
    }

    std::vector<std::string> fingerprints(const SheetRow& row, Column column) {
        std::vector<std::string> result;
        for (const std::string& one : split_list(m_table.text(row, column), U"|")) {
            if (is_fingerprint(one)) {
                result.push_back(one);
            } else {
                m_result.diagnostics.push_back({Rule::decision_fingerprint_bad, {one}, m_table.place(row, column), {}});
            }
        }
        return result;
    }

    /// A pair may be decided twice where the texts are different ones.
    void add(Decision decision) {
        std::vector<std::size_t>& places = m_places[{decision.a, decision.b}];
        for (const std::size_t place : places) {
            const Decision& first = m_result.decisions[place];
            if (!same_texts(first, decision)) {
                continue;
            }
            if (!same_verdict(first, decision)) {
                const unsigned line = first.source.line > 0 ? first.source.line : first.source.row;
                refuse({Rule::decision_repeated, {decision.a, decision.b, std::to_string(line)}, decision.source, {}});
            }
            return;
        }
        places.push_back(m_result.decisions.size());
        m_result.decisions.push_back(std::move(decision));
    }

    void refuse(Diagnostic diagnostic) {
        ++m_result.unusable;
        m_result.diagnostics.push_back(std::move(diagnostic));
    }

    const DecisionTable& m_table;
    ReadDecisions& m_result;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> m_places;
};

/// A table separated by tabs, one row a line; a cell that begins and ends with a quotation mark is without them.
ReadSheets sheets_of_tabs(std::string_view text, std::string_view file) {
    SourceSheet sheet{std::string(file), {}, false, {}};
    unsigned number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        SheetRow row{++number, {}};
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        for (bool more = true; more && row.cells.size() < most_sheet_columns;) {
            const std::size_t tab = std::min(line.find('\t'), line.size());
            more = tab < line.size();
            std::string_view cell = trim(line.substr(0, tab));
            line.remove_prefix(std::min(tab + 1, line.size()));
            if (cell.size() > 1 && cell.starts_with('"') && cell.ends_with('"')) {
                cell = cell.substr(1, cell.size() - 2);
            }
            row.cells.emplace_back(cell);
        }
        if (std::ranges::any_of(row.cells, [](const std::string& cell) { return !cell.empty(); })) {
            sheet.rows.push_back(std::move(row));
        }
    }
    return {{std::move(sheet)}, {}};
}

} // namespace

bool holds_decisions(const ReadSheets& sheets) {
    return std::ranges::any_of(sheets.sheets,
                               [](const SourceSheet& sheet) { return find_decisions(sheet).has_value(); });
}

Result<ReadSheets> read_review_sheets(std::string_view bytes, std::string_view file) {
    if (bytes.starts_with("\xEF\xBB\xBF#") || bytes.starts_with("\xEF\xBB\xBFsubject_id\t")) {
        bytes.remove_prefix(3);
    }
    const std::size_t heading = bytes.find("subject_id\t");
    const bool by_tabs = bytes.size() <= most_sheet_cells * 4 && is_valid_utf8(bytes) &&
                         (heading == 0 || (heading != std::string_view::npos && bytes.starts_with('#')));
    return by_tabs ? sheets_of_tabs(bytes, file) : read_sheets(bytes, file);
}

Result<ReadDecisions> read_decisions(const ReadSheets& sheets, std::string_view file) {
    ReadDecisions result;
    result.diagnostics = sheets.diagnostics;
    for (const SourceSheet& sheet : sheets.sheets) {
        if (const std::optional<DecisionTable> table = find_decisions(sheet)) {
            result.foreign = table->foreign;
            DecisionReader(*table, result).read();
            return result;
        }
    }
    return std::unexpected(Error{Message::error_no_review_table, {}, {.file = std::string(file)}});
}

} // namespace kezheng
