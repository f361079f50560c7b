#pragma once

#include "graph/model/relation.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kezheng {

/// One mapping of an SSSOM table: a pair of requirements as proposed or as decided.
struct SssomRow {
    std::string a; ///< keys
    std::string b;
    std::string label_a;
    std::string label_b;
    Relation relation = Relation::partial;
    Status status = Status::proposed;
    std::optional<double> confidence; ///< 0 to 1
    std::string reviewer;
    std::string date;
    std::string comment;
    std::vector<std::string> fingerprints_a; ///< of the texts that were compared
    std::vector<std::string> fingerprints_b;
    std::string evidence;
    bool stale = false; ///< a decision whose text has changed since
};

/// The rows as an SSSOM TSV, `set` being what the set is called in its identifier. Relations are exact, broad, narrow
/// and related matches of SKOS; what was rejected is an explicit non-match (`Not`); what a person decided is justified
/// by ManualMappingCuration. Beside SSSOM's own columns stand decision, subject_hash, object_hash and evidence,
/// declared as extensions, and decision_state where a decision is stale. Tabs and line ends in texts become spaces.
[[nodiscard]] std::string sssom_of(const std::string& set, std::span<const SssomRow> rows);

} // namespace kezheng
