#include "exporters/sssom/sssom.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace kezheng {

namespace {

constexpr std::array<std::string_view, 15> sssom_columns{
    "subject_id",   "subject_label", "predicate_id",          "predicate_modifier", "object_id",
    "object_label", "decision",      "mapping_justification", "confidence",         "reviewer_label",
    "mapping_date", "comment",       "subject_hash",          "object_hash",        "evidence"};

std::string_view predicate_of(Relation relation) {
    switch (relation) {
    case Relation::exact:
        return "skos:exactMatch";
    case Relation::broad:
        return "skos:broadMatch";
    case Relation::narrow:
        return "skos:narrowMatch";
    case Relation::partial:
        return "skos:relatedMatch";
    }
    return {};
}

std::string_view decision_of(Status status) {
    switch (status) {
    case Status::accepted:
        return "accept";
    case Status::rejected:
        return "reject";
    case Status::proposed:
        break;
    }
    return {};
}

// A cell cannot hold tabs or line ends; quotation marks at its ends would be taken for the table's own.
std::string sssom_cell(std::string text) {
    std::ranges::replace_if(text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text.starts_with('"') ? "'" + text.substr(1) : text;
}

std::string thousandths(double score) {
    const std::string digits = std::to_string(std::lround(score * 1000) + 1000);
    return (score >= 1 ? "1." : "0.") + digits.substr(1);
}

std::string joined_fingerprints(const std::vector<std::string>& texts) {
    std::string list;
    for (const std::string& text : texts) {
        list += (list.empty() ? "" : "|") + text;
    }
    return list;
}

std::string extension(std::string_view name) {
    return "#  - slot_name: \"" + std::string(name) + "\"\n#    property: \"urn:kezheng:" + std::string(name) + "\"\n";
}

} // namespace

std::string sssom_of(const std::string& set, std::span<const SssomRow> rows) {
    std::string text = "#curie_map:\n"
                       "#  kezheng: \"urn:kezheng:\"\n"
                       "#  semapv: \"https://w3id.org/semapv/vocab/\"\n"
                       "#  skos: \"http://www.w3.org/2004/02/skos/core#\"\n"
                       "#extension_definitions:\n";
    for (const std::string_view name : {"decision", "subject_hash", "object_hash", "evidence"}) {
        text += extension(name);
    }
    const bool tells_state = std::ranges::any_of(rows, &SssomRow::stale);
    text += tells_state ? extension("decision_state") : "";
    text += "#license: \"https://w3id.org/sssom/license/unspecified\"\n#mapping_set_id: \"urn:kezheng:crosswalk" +
            (set.empty() ? set : ':' + set) + "\"\n";
    for (std::size_t i = 0; i < sssom_columns.size(); ++i) {
        text += (i == 0 ? "" : "\t") + std::string(sssom_columns.at(i));
    }
    text += tells_state ? "\tdecision_state\n" : "\n";
    for (const SssomRow& row : rows) {
        const std::array<std::string, sssom_columns.size()> cells{
            "kezheng:" + row.a,
            row.label_a,
            std::string(predicate_of(row.relation)),
            row.status == Status::rejected ? "Not" : "",
            "kezheng:" + row.b,
            row.label_b,
            std::string(decision_of(row.status)),
            row.status == Status::proposed ? "semapv:CompositeMatching" : "semapv:ManualMappingCuration",
            row.confidence ? thousandths(*row.confidence) : "",
            row.reviewer,
            row.date,
            row.comment,
            joined_fingerprints(row.fingerprints_a),
            joined_fingerprints(row.fingerprints_b),
            row.evidence};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            text += (i == 0 ? "" : "\t") + sssom_cell(cells.at(i));
        }
        text += tells_state ? (row.stale ? "\tstale\n" : "\t\n") : "\n";
    }
    return text;
}

} // namespace kezheng
