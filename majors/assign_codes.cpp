#include "majors/assign_codes.hpp"

#include "majors/catalogue_entry.hpp"
#include "majors/edition.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace kezheng {

namespace {

/// Where the edition has a name in another tier: `高职专科 570201`.
LocalisedText found_elsewhere(Edition edition, const Node& node) {
    LocalisedText text;
    for (const Tier tier : all_tiers) {
        for (const CatalogueEntry* entry : entries_named(edition, tier, node.label.zh)) {
            text.zh += text.zh.empty() ? "" : "、";
            text.zh += heading_of(tier).zh + ' ' + std::string(entry->code);
            text.en += text.en.empty() ? "" : ", ";
            text.en += heading_of(tier).en + ' ' + std::string(entry->code);
        }
    }
    return text;
}

/// Fills in the code; a diagnostic where the edition does not have the name.
std::optional<Diagnostic> assign(Node& node, MajorDetails& major, Edition edition) {
    const std::vector<const CatalogueEntry*> entries = entries_named(edition, major.tier, node.label.zh);
    if (!entries.empty()) {
        major.code = entries.front()->code;
        major.class_name = entries.front()->class_name;
        return std::nullopt;
    }
    const LocalisedText elsewhere = found_elsewhere(edition, node);
    return Diagnostic{elsewhere.empty() ? Rule::unknown_major : Rule::unknown_major_in_tier,
                      {node.label.zh, heading_of(major.tier), row_of(edition).title, elsewhere},
                      node.source,
                      node.key};
}

/// The majors of a list that no catalogue has codes for.
struct ListWithoutCodes {
    std::size_t count = 0;
    SourceRef source;
};

} // namespace

std::vector<Diagnostic> assign_codes(GraphBuilder& builder) {
    std::vector<Diagnostic> diagnostics;
    std::set<std::string> seen; // two standards may list the same major
    std::map<std::pair<Catalogue, Tier>, ListWithoutCodes> without;
    builder.update_nodes(NodeKind::major, [&](Node& node) {
        auto& major = std::get<MajorDetails>(node.details);
        const bool first = seen.insert(node.key).second;
        const std::optional<Edition> edition = edition_of(major.catalogue, major.tier);
        if (!edition) {
            ListWithoutCodes& list = without[{major.catalogue, major.tier}];
            list.source = list.count == 0 ? node.source : list.source;
            list.count += first ? 1 : 0;
            return;
        }
        const std::optional<Diagnostic> diagnostic = assign(node, major, *edition);
        if (diagnostic && first) {
            diagnostics.push_back(*diagnostic);
        }
    });
    for (const auto& [key, list] : without) {
        const auto& [catalogue, tier] = key;
        diagnostics.push_back({Rule::majors_without_codes,
                               {std::to_string(list.count), heading_of(tier), why_no_edition(catalogue, tier)},
                               list.source,
                               {}});
    }
    return diagnostics;
}

} // namespace kezheng
