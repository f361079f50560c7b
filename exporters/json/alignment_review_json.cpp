#include "exporters/json/alignment_review_json.hpp"

#include "exporters/json/coverage_json.hpp"
#include "exporters/json/review_document.hpp"

#include <array>
#include <utility>

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
    set_place(entry, decision.source);
    return entry;
}

} // namespace

std::string_view name_of(AlignmentDecision::State state) {
    return state_names.at(static_cast<std::size_t>(state));
}

std::string alignment_review_json(const AlignmentReviewSummary& summary) {
    ReviewDocument review(state_names);
    for (const AlignmentDecision& decision : summary.decisions) {
        review.add(alignment_decision_json(decision), name_of(decision.state), decision.status == Status::accepted);
    }
    Json document = std::move(review).document("kezheng/alignment-review/1", summary.files, summary.undecided,
                                               summary.unusable_rows);
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
