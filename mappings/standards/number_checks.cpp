#include "mappings/standards/number_checks.hpp"

#include "graph/base/unicode.hpp"
#include "mappings/language/chinese_text.hpp"
#include "mappings/standards/printed_number.hpp"

#include <utility>

namespace kezheng {

void NumberChecks::check(const Piece& piece, bool numbered, const std::vector<unsigned>& position,
                         const std::string& key, const std::string& name) {
    const std::string expected = number_text(position);
    const PrintedNumber& number = piece.number;
    if (piece.counted != Column::unknown) {
        check_mark(piece, position, key);
        return;
    }
    if (!numbered) {
        report(Rule::number_missing, {shortened(name, 20), expected}, piece.source, key);
        return;
    }
    if (number.parts != position) {
        report(Rule::wrong_number, {number.text(), expected}, piece.source, key);
    }
    if (number.parts.size() > 1 && number.closed_by_dot) {
        report(Rule::number_extra_dot, {number.raw, number.text()}, piece.source, key);
    }
    if (number.parts.size() == 1 && !number.closed) {
        report(Rule::number_missing_dot, {number.raw}, piece.source, key);
    }
    if (number.full_width) {
        report(Rule::number_full_width, {number.raw, number.text()}, piece.source, key);
    }
}

/// Marks count from 1 below what stands above them, or through the whole table.
void NumberChecks::check_mark(const Piece& piece, const std::vector<unsigned>& position, const std::string& key) {
    unsigned& last = m_last_marks.at(static_cast<std::size_t>(piece.counted));
    if (piece.mark.value != position.back() && piece.mark.value != last + 1) {
        report(Rule::wrong_number, {piece.mark.printed, number_text(position)}, piece.source, key);
    }
    last = piece.mark.value;
}

void NumberChecks::report(Rule rule, std::vector<Argument> arguments, const SourceRef& source,
                          const std::string& node) {
    m_diagnostics.push_back({rule, std::move(arguments), source, node});
}

} // namespace kezheng
