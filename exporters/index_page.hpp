#pragma once

#include "graph/base/language.hpp"
#include "graph/model/competency_graph.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A file that the index page links to.
struct IndexedFile {
    std::string path; ///< from the page's folder
    std::string description;
};

/// The name of a picture's file without its ending: the key with `.` for `/`.
[[nodiscard]] std::string file_stem_of(std::string_view key);

/// One page of HTML over a folder made by `kezheng demo`: what each standard holds, its tree as a picture, links to the
/// those pictures of levels and areas under `pictures/` that were drawn (`pictures` has the keys), and `files`.
[[nodiscard]] std::string index_page(const CompetencyGraph& graph, const std::vector<IndexedFile>& files,
                                     const std::set<std::string>& pictures, Language language);

} // namespace kezheng
