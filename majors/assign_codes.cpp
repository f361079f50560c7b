#include "majors/assign_codes.hpp"

#include "graph/base/phrase.hpp"
#include "majors/catalogue_entry.hpp"
#include "majors/catalogue_index.hpp"
#include "majors/edition.hpp"
#include "majors/other_names.hpp"

#include <algorithm>
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

/// The name that the edition has under a code; empty where it has none.
std::string name_of_code(Edition edition, const std::string& code) {
    if (code.empty()) {
        return {};
    }
    const Entries entries = entries_with_digits(digits_of(code));
    const auto found = std::ranges::find(entries, edition, &CatalogueEntry::edition);
    return found == entries.end() ? std::string() : std::string((*found)->name);
}

/// Fills in the code; a diagnostic where the edition does not have the name, or has it under another code than the
/// printed one.
std::optional<Diagnostic> assign(Node& node, MajorDetails& major, Edition edition) {
    const std::vector<const CatalogueEntry*> entries = entries_named(edition, major.tier, node.label.zh);
    const std::string printed = std::exchange(major.code, {});
    if (!entries.empty()) {
        const auto same = std::ranges::find_if(entries, [&](const CatalogueEntry* entry) {
            return !printed.empty() && digits_of(entry->code) == digits_of(printed);
        });
        const CatalogueEntry& entry = same == entries.end() ? *entries.front() : **same;
        major.code = entry.code;
        major.class_name = entry.class_name;
        if (printed.empty() || same != entries.end()) {
            return std::nullopt;
        }
        return Diagnostic{Rule::major_code_differs,
                          {node.label.zh, heading_of(major.tier), row_of(edition).title, printed, major.code},
                          node.source,
                          node.key};
    }
    const std::string other = name_of_code(edition, printed);
    if (!other.empty()) {
        return Diagnostic{Rule::major_code_of_another,
                          {node.label.zh, heading_of(major.tier), row_of(edition).title, printed, other},
                          node.source,
                          node.key};
    }
    const LocalisedText elsewhere = found_elsewhere(edition, node);
    return Diagnostic{elsewhere.empty() ? Rule::unknown_major : Rule::unknown_major_in_tier,
                      {node.label.zh, heading_of(major.tier), row_of(edition).title, elsewhere},
                      node.source,
                      node.key};
}

/// `；同一标准的新版名单列有：应用英语` where register_renames() found the standard's lists aligned there.
LocalisedText in_revised_list(const GraphBuilder& builder, const std::string& key) {
    LocalisedText names;
    for (const EdgeDraft& edge : builder.edges()) {
        const auto* const renamed = edge.details.get_if<RenamedTo>();
        if (renamed != nullptr && renamed->basis == RenamedTo::Basis::aligned && edge.from == key) {
            const std::string name = edge.to.text().substr(edge.to.text().rfind('/') + 1);
            names.zh += (names.zh.empty() ? "" : "、") + name;
            names.en += (names.en.empty() ? "" : ", ") + name;
        }
    }
    return names.empty() ? names : phrase(Message::major_hint_revised_list, {names});
}

/// The diagnostic for a major of a tier that had no catalogue, where the first one does not have its name either.
std::optional<Diagnostic> check_without_edition(const Node& node, const MajorDetails& major,
                                                const GraphBuilder& builder) {
    const std::optional<Edition> first = edition_of(Catalogue::revised, major.tier);
    // The secondary catalogue of 2010 exists, only its data are missing: nothing can be said of its names.
    if (major.tier == Tier::secondary || !first || !entries_named(*first, major.tier, node.label.zh).empty()) {
        return std::nullopt;
    }
    return Diagnostic{Rule::unknown_major_before_catalogue,
                      {node.label.zh, heading_of(major.tier), why_no_edition(major.catalogue, major.tier),
                       row_of(*first).title, in_revised_list(builder, node.key)},
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
        node.label.en = english_name_of(node.label.zh);
        const bool first = seen.insert(node.key).second;
        const std::optional<Edition> edition = edition_of(major.catalogue, major.tier);
        if (!edition) {
            ListWithoutCodes& list = without[{major.catalogue, major.tier}];
            list.source = list.count == 0 ? node.source : list.source;
            list.count += first && major.code.empty() ? 1 : 0;
            const std::optional<Diagnostic> diagnostic = check_without_edition(node, major, builder);
            if (diagnostic && first) {
                diagnostics.push_back(*diagnostic);
            }
            return;
        }
        const std::optional<Diagnostic> diagnostic = assign(node, major, *edition);
        if (diagnostic && first) {
            diagnostics.push_back(*diagnostic);
        }
    });
    for (const auto& [key, list] : without) {
        const auto& [catalogue, tier] = key;
        if (list.count == 0) {
            continue; // all of them are printed
        }
        diagnostics.push_back({Rule::majors_without_codes,
                               {std::to_string(list.count), heading_of(tier), why_no_edition(catalogue, tier)},
                               list.source,
                               {}});
    }
    return diagnostics;
}

} // namespace kezheng
