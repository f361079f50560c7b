#include "exporters/review_json.hpp"

#include "exporters/json_value.hpp"

namespace kezheng {

namespace {

Json decision_json(const ReviewedDecision& reviewed) {
    const Decision& decision = reviewed.decision;
    Json entry = Json::object();
    entry["a"] = decision.a;
    entry["b"] = decision.b;
    entry["relation"] = name_of(decision.relation);
    entry["status"] = name_of(decision.status);
    entry["state"] = reviewed.state;
    if (decision.confidence) {
        entry["confidence"] = *decision.confidence;
    }
    set_text(entry, "reviewer", decision.reviewer);
    set_text(entry, "date", decision.date);
    set_text(entry, "note", decision.note);
    entry["file"] = decision.source.file;
    set_text(entry, "sheet", decision.source.sheet);
    entry["line"] = decision.source.line > 0 ? decision.source.line : decision.source.row;
    return entry;
}

} // namespace

std::string review_json(const ReviewSummary& summary) {
    std::size_t accepted = 0;
    Json states = {{"current", 0}, {"moved", 0}, {"unchecked", 0}, {"stale", 0}, {"unusable", 0}};
    Json decisions = Json::array();
    for (const ReviewedDecision& reviewed : summary.decisions) {
        accepted += reviewed.decision.status == Status::accepted ? 1 : 0;
        Json& state = states[std::string(reviewed.state)];
        state = state.get<std::size_t>() + 1;
        decisions.push_back(decision_json(reviewed));
    }
    Json document = Json::object();
    document["schema"] = "kezheng/review/1";
    document["files"] = summary.files;
    document["counts"] = {{"decisions", summary.decisions.size()},
                          {"accepted", accepted},
                          {"rejected", summary.decisions.size() - accepted},
                          {"undecided", summary.undecided},
                          {"unusable_rows", summary.unusable_rows}};
    document["states"] = std::move(states);
    document["decisions"] = std::move(decisions);
    if (summary.merged) {
        const MergeCounts& merged = *summary.merged;
        document["merged"] = {{"file", merged.file},           {"written", merged.written},     {"added", merged.added},
                              {"updated", merged.updated},     {"unchanged", merged.unchanged}, {"kept", merged.kept},
                              {"conflicts", merged.conflicts}, {"total", merged.total}};
    }
    return text_of(document);
}

} // namespace kezheng
