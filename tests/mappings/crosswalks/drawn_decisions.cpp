#include "tests/mappings/crosswalks/drawn_decisions.hpp"

#include "graph/base/number_text.hpp"
#include "mappings/language/chinese_text.hpp"

#include <algorithm>
#include <sstream>

namespace kezheng::test {

StandardDraft standard_saying(const std::string& id, const std::vector<std::string>& statements) {
    StandardDraft draft;
    draft.id = id;
    draft.levels.push_back({1, {"初级", {}}, {}, {}, {}});
    draft.levels[0].areas.push_back({"1", {"领域", {}}, {}, {}});
    draft.levels[0].areas[0].tasks.push_back({"1.1", {"任务", {}}, {}, {}});
    for (const std::string& statement : statements) {
        draft.levels[0].areas[0].tasks[0].skills.push_back({"", statement, {}, {}, {}});
    }
    return draft;
}

ReadDecisions decisions_in(std::string_view drawn) {
    std::istringstream lines{std::string(drawn)};
    std::string table;
    for (std::string line; std::getline(lines, line);) {
        if (trim(line).empty()) {
            continue;
        }
        std::string cells;
        std::istringstream parts(line);
        for (std::string cell; std::getline(parts, cell, '|');) {
            cells += (cells.empty() ? "" : "\t") + (cell == " " ? " " : std::string(trim(cell)));
        }
        table += cells + '\n';
    }
    const Result<ReadSheets> sheets = read_review_sheets("#\n" + table, "t.tsv");
    return read_decisions(*sheets, "t.tsv").value();
}

std::string listing(const std::vector<Decision>& decisions) {
    std::string text;
    for (const Decision& one : decisions) {
        text += one.a + ' ' + one.b + ' ' + std::string(name_of(one.relation)) + ' ' + std::string(name_of(one.status));
        text += one.confidence ? ' ' + display_number(*one.confidence) : "";
        text += one.reviewer.empty() ? "" : " @" + one.reviewer;
        text += one.note.empty() ? "\n" : " : " + one.note + "\n";
    }
    return text;
}

std::string report_of(const std::vector<Diagnostic>& diagnostics) {
    std::string text;
    for (const Diagnostic& one : diagnostics) {
        text += std::to_string(one.source.line) + ' ' + std::string(rule_id(one.rule)) + ':';
        for (std::size_t i = 0; i < one.arguments.size(); ++i) {
            text += (i == 0 ? " " : " | ") + one.arguments[i].in(Language::english);
        }
        text += '\n';
    }
    return text;
}

} // namespace kezheng::test
