#pragma once

#include "graph/base/source_ref.hpp"
#include "graph/model/relation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kezheng {

/// What a person decided about a pair of requirements. It speaks of texts, not of keys alone: the fingerprints are
/// those of the wordings that were read, one for each that the decision holds for (a document's sentence, our own
/// title); none where the file states none.
struct Decision {
    std::string a; ///< a key of the standard whose key comes first
    std::string b;
    Relation relation = Relation::partial; ///< of a to b; of a rejected pair, what was rejected
    Status status = Status::accepted;      ///< accepted or rejected
    std::optional<double> confidence = {}; ///< the reviewer's, 0 to 1
    std::string reviewer = {};
    std::string note = {}; ///< the reviewer's reason
    std::string date = {}; ///< as the file has it
    std::vector<std::string> fingerprints_a = {};
    std::vector<std::string> fingerprints_b = {};
    std::string wording_a = {}; ///< what was judged, where the file tells
    std::string wording_b = {};
    SourceRef source = {};
};

/// Whether two decisions on the same pair say the same.
[[nodiscard]] bool same_verdict(const Decision& one, const Decision& other);

/// Whether two decisions on the same pair speak of the same texts: each side has a fingerprint in common, or one of
/// them states none.
[[nodiscard]] bool same_texts(const Decision& one, const Decision& other);

} // namespace kezheng
