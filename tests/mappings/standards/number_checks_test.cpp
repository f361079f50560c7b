#include "mappings/standards/number_checks.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kezheng;

namespace {

/// The rules that are reported for the requirement at 1.1.2, printed as `text`.
std::string rules_for(const std::string& text) {
    std::vector<Diagnostic> diagnostics;
    NumberChecks checks(diagnostics);
    Piece piece;
    piece.source.file = "a.txt";
    if (const std::optional<PrintedNumber> number = leading_number(text)) {
        piece.number = *number;
    }
    checks.check(piece, !piece.number.parts.empty(), {1, 1, 2}, "tea/1/1.1.2", "能泡茶");
    std::string rules;
    for (const Diagnostic& diagnostic : diagnostics) {
        rules += std::string(rule_id(diagnostic.rule)) + ' ' + diagnostic.node + ' ';
    }
    return rules;
}

} // namespace

TEST_SUITE_BEGIN("mappings/standards/number_checks");

TEST_CASE("numbers are compared with positions, and their signs with the usual ones") {
    CHECK(rules_for("1.1.2 能泡茶").empty());
    CHECK(rules_for("能泡茶") == "number-missing tea/1/1.1.2 ");
    CHECK(rules_for("1.1.3 能泡茶") == "wrong-number tea/1/1.1.2 ");
    CHECK(rules_for("1.1.2. 能泡茶") == "number-extra-dot tea/1/1.1.2 ");
    CHECK(rules_for("１.1.2 能泡茶") == "number-full-width tea/1/1.1.2 ");
}

TEST_CASE("marks count within what stands above them, or through the whole table") {
    std::vector<Diagnostic> diagnostics;
    NumberChecks checks(diagnostics);
    Piece piece;
    piece.counted = Column::skill;
    const auto check = [&](unsigned mark, const std::vector<unsigned>& position) {
        piece.mark = {MarkKind::circled, mark, "①", 3};
        checks.check(piece, false, position, "", "");
        return diagnostics.size();
    };
    CHECK(check(1, {1, 1, 1}) == 0);
    CHECK(check(2, {1, 1, 2}) == 0);
    CHECK(check(3, {1, 2, 1}) == 0);
    CHECK(check(1, {1, 3, 1}) == 0);
    CHECK(check(5, {1, 3, 2}) == 1);
}

TEST_SUITE_END();
