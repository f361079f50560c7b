#include "mappings/standards/grouped_findings.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kezheng;

namespace {

std::string findings_text(const std::vector<Diagnostic>& diagnostics) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        text += std::string(rule_id(diagnostic.rule));
        for (const Argument& argument : diagnostic.arguments) {
            text += ' ' + argument.in(Language::chinese);
        }
        text += '\n';
    }
    return text;
}

} // namespace

TEST_SUITE_BEGIN("mappings/standards/grouped_findings");

TEST_CASE("of many alike the first five are kept, and how many more there are is said") {
    std::vector<Diagnostic> diagnostics;
    for (int i = 1; i <= 7; ++i) {
        diagnostics.push_back({Rule::case_item_without_statement, {std::to_string(i)}, {}, {}});
    }
    diagnostics.push_back({Rule::case_cycle, {"c"}, {}, {}});
    CHECK(findings_text(grouped_findings(diagnostics, "a.json")) == R"(case-item-without-statement 1
case-item-without-statement 2
case-item-without-statement 3
case-item-without-statement 4
case-item-without-statement 5
case-cycle c
case-more-alike 2 case-item-without-statement
)");
    CHECK(grouped_findings(diagnostics, "a.json").back().source.file == "a.json");
}

TEST_CASE("five stay as they are") {
    const std::vector<Diagnostic> diagnostics(5, {Rule::case_cycle, {"c"}, {}, {}});
    CHECK(grouped_findings(diagnostics, "a.json").size() == 5);
    CHECK(grouped_findings({}, "a.json").empty());
}

TEST_SUITE_END();
