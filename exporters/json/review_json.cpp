#include "exporters/json/review_json.hpp"

#include "exporters/json/review_document.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

constexpr std::array<std::string_view, 5> review_states{"current", "moved", "unchecked", "stale", "unusable"};

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
    set_place(entry, decision.source);
    return entry;
}

} // namespace

std::string review_json(const ReviewSummary& summary) {
    ReviewDocument review(review_states);
    for (const ReviewedDecision& reviewed : summary.decisions) {
        review.add(decision_json(reviewed), reviewed.state, reviewed.decision.status == Status::accepted);
    }
    Json document =
        std::move(review).document("kezheng/review/1", summary.files, summary.undecided, summary.unusable_rows);
    if (summary.merged) {
        const MergeCounts& merged = *summary.merged;
        document["merged"] = {{"file", merged.file},           {"written", merged.written},     {"added", merged.added},
                              {"updated", merged.updated},     {"unchanged", merged.unchanged}, {"kept", merged.kept},
                              {"conflicts", merged.conflicts}, {"total", merged.total}};
    }
    return text_of(document);
}

} // namespace kezheng
