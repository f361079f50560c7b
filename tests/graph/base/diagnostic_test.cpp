#include "graph/base/diagnostic.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

using namespace kezheng;

TEST_SUITE_BEGIN("graph/base/diagnostic");

TEST_CASE("every rule has an id in lower-case words joined by hyphens; wordings of one rule share id and severity") {
    std::map<std::string_view, Severity> severities;
    for (std::size_t i = 0; i < rule_count(); ++i) {
        const auto rule = static_cast<Rule>(i);
        const std::string_view id = rule_id(rule);
        CAPTURE(id);
        CHECK(severities.emplace(id, severity_of(rule)).first->second == severity_of(rule));
        CHECK(!id.empty());
        CHECK(std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; }));
        CHECK(!id.starts_with('-'));
        CHECK(!id.ends_with('-'));
    }
}

TEST_CASE("severities have the names of the contract") {
    CHECK(severity_name(Severity::note) == "note");
    CHECK(severity_name(Severity::warning) == "warning");
    CHECK(severity_name(Severity::error) == "error");
}

TEST_CASE("a rule keeps its id and severity") {
    CHECK(rule_id(Rule::wrong_number) == "wrong-number");
    CHECK(severity_of(Rule::wrong_number) == Severity::warning);
    CHECK(rule_id(Rule::unknown_key) == "unknown-key");
    CHECK(severity_of(Rule::unknown_key) == Severity::error);
    CHECK(rule_id(Rule::page_number) == "page-number");
    CHECK(severity_of(Rule::page_number) == Severity::note);
}

TEST_CASE("message and hint are filled from the same arguments") {
    const Diagnostic diagnostic{Rule::number_extra_dot, {"4.1.1.", "4.1.1"}, {"nev.txt", 0, 7}, "nev/1/4.1.1"};
    CHECK(message_of(diagnostic, Language::english) == "number \"4.1.1.\" has a dot too many");
    CHECK(hint_of(diagnostic, Language::english) == "read as 4.1.1");
    CHECK(message_of(diagnostic, Language::chinese) == "编号“4.1.1.”多了一个点");
    CHECK(hint_of(diagnostic, Language::chinese) == "按 4.1.1 读");
}

TEST_CASE("a diagnostic without the arguments it wants is still a sentence") {
    CHECK(message_of({Rule::unknown_key, {}, {}, {}}, Language::english) ==
          "\"\" refers to \"\", which does not exist");
}

TEST_CASE("findings stand in the order of their places, files in that of their first findings") {
    const auto at = [](const std::string& file, unsigned line, unsigned row, const std::string& node) {
        return Diagnostic{Rule::unknown_key, {}, {file, 0, line, row, 0, {}}, node};
    };
    std::vector<Diagnostic> list{at("b.csv", 9, 0, "1"), at("a.xlsx", 0, 3, "2"), at("b.csv", 2, 0, "3"),
                                 at("b.csv", 2, 0, "4"), at("a.xlsx", 0, 2, "5"), at("b.csv", 0, 0, "6")};
    sort_by_place(list);
    std::string order;
    for (const Diagnostic& diagnostic : list) {
        order += diagnostic.node;
    }
    CHECK(order == "634152");
}

TEST_SUITE_END();
