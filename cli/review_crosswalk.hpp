#pragma once

#include "cli/commands/review.hpp"
#include "mappings/sheets/source_sheet.hpp"

#include <span>
#include <string>

namespace kezheng {

/// A reviewed file as tables.
struct ReviewFile {
    std::string path;
    ReadSheets sheets;
};

/// Reviews pairs of requirements: reads the decisions of the files, compares them with the texts of the loaded
/// standards, merges them into the crosswalk and prints what became of them.
[[nodiscard]] Exit review_crosswalk(std::span<const ReviewFile> files, const ReviewOptions& options,
                                    const CommonOptions& common, Io& io);

} // namespace kezheng
