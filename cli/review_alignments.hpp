#pragma once

#include "cli/review_crosswalk.hpp"

#include <span>

namespace kezheng {

/// Reviews suggestions of alignments: reads the decisions of the files, compares them with the texts of the loaded
/// standards and of the curriculum that --into names, and writes that curriculum with them to --output.
[[nodiscard]] Exit review_alignments(std::span<const ReviewFile> files, const ReviewOptions& options,
                                     const CommonOptions& common, Io& io);

} // namespace kezheng
