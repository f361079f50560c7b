#pragma once

#include "cli/common_options.hpp"
#include "cli/io.hpp"
#include "graph/base/error.hpp"
#include "graph/model/competency_graph.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// A file of the demo with what it is.
struct ExampleFile {
    std::string path;
    std::string bytes;
    std::string description;
};

/// What the demo shows of curricula: a blank template, the bundled example as a workbook, its coverage and its closing
/// set. Nothing where `standards` lacks one of the bundled standards, which the example is aligned to.
[[nodiscard]] Result<std::vector<ExampleFile>> example_files(const CompetencyGraph& standards,
                                                             const CommonOptions& common, Io& io);

} // namespace kezheng
