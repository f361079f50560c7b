#include "exporters/alignment_review_json.hpp"

#include "exporters/coverage_json.hpp"
#include "exporters/json_value.hpp"

#include <array>

namespace kezheng {

namespace {

constexpr std::array<std::string_view, 4> state_names{"current", "moved", "unchecked", "stale"};

Json alignment_decision_json(const AlignmentDecision& decision) {
    Json entry = Json::object();
    entry["module"] = decision.module;
    entry["skill"] = decision.skill;
    entry["depth"] = letter_of(decision.depth);
    entry["status"] = name_of(decision.status);
    entry["state"] = name_of(decision.state);
    if (decision.hours > 0) {
        entry["hours"] = decision.hours;
    }
    set_text(entry, "note", decision.note);
    entry["file"] = decision.source.file;
    set_text(entry, "sheet", decision.source.sheet);
    entry["line"] = decision.source.line > 0 ? decision.source.line : decision.source.row;
    return entry;
}

} // namespace

std::string_view name_of(AlignmentDecision::State state) {
    return state_names.at(static_cast<std::size_t>(state));
}

std::string alignment_review_json(const AlignmentReviewSummary& summary) {
    std::size_t accepted = 0;
    Json states = Json::object();
    for (const std::string_view name : state_names) {
        states[std::string(name)] = 0;
    }
    Json decisions = Json::array();
    for (const AlignmentDecision& decision : summary.decisions) {
        accepted += decision.status == Status::accepted ? 1 : 0;
        Json& state = states[std::string(name_of(decision.state))];
        state = state.get<std::size_t>() + 1;
        decisions.push_back(alignment_decision_json(decision));
    }
    Json document = Json::object();
    document["schema"] = "kezheng/alignment-review/1";
    document["files"] = summary.files;
    document["counts"] = {{"decisions", summary.decisions.size()},
                          {"accepted", accepted},
                          {"rejected", summary.decisions.size() - accepted},
                          {"undecided", summary.undecided},
                          {"unusable_rows", summary.unusable_rows}};
    document["states"] = std::move(states);
    document["decisions"] = std::move(decisions);
    const AlignmentMergeCounts& merged = summary.merged;
    Json counts = Json::object();
    set_text(counts, "curriculum", merged.curriculum);
    set_text(counts, "file", merged.file);
    counts["written"] = merged.written;
    counts["added"] = merged.added;
    counts["updated"] = merged.updated;
    counts["unchanged"] = merged.unchanged;
    counts["kept"] = merged.kept;
    counts["conflicts"] = merged.conflicts;
    counts["total"] = merged.total;
    document["merged"] = std::move(counts);
    return text_of(document);
}

} // namespace kezheng
