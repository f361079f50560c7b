#pragma once

#include "graph/analysis/majors/major_answer.hpp"
#include "majors/catalogue_index.hpp"
#include "majors/listed_majors.hpp"
#include "majors/major_text.hpp"

#include <string>
#include <vector>

namespace kezheng {

/// What a text means: entries of catalogues, and listed majors that no catalogue has.
struct FoundMajors {
    Entries entries;
    std::vector<const ListedMajor*> without_entry;
    MajorManner manner = MajorManner::name;
    std::vector<LocalisedText> notes;

    [[nodiscard]] bool empty() const { return entries.empty() && without_entry.empty(); }
};

/// Tries the ways of MajorLookup::answer() in their order.
[[nodiscard]] FoundMajors find_majors(const MajorText& text, const ListedMajors& listed);

} // namespace kezheng
