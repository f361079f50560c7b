#pragma once

#include "mappings/standards/standard_draft.hpp"

namespace kezheng {

/// Where a document does not say which major catalogue its lists go by, lets the names decide: the catalogue that alone
/// has more of them. The diagnostic of the reader, which went by the date of issue, is replaced by one with the counts
/// (catalogue-by-names); where the names do not tell, both stay as they are.
[[nodiscard]] ReadStandard with_catalogue_by_names(ReadStandard read);

} // namespace kezheng
