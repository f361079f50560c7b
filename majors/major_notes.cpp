#include "majors/major_notes.hpp"

#include "graph/base/phrase.hpp"
#include "majors/catalogue_index.hpp"
#include "majors/edition.hpp"
#include "majors/major_name.hpp"

#include <optional>
#include <string>

namespace kezheng {

namespace {

/// `高职专科 570201、应用型本科 050262` of one edition.
LocalisedText tiers_with(std::string_view form, Edition edition) {
    LocalisedText text;
    for (const CatalogueEntry* const entry : entries_with_name(form)) {
        if (entry->edition == edition) {
            const std::string code = ' ' + std::string(entry->code);
            text.zh += (text.zh.empty() ? "" : "、") + heading_of(entry->tier).zh + code;
            text.en += (text.en.empty() ? "" : ", ") + heading_of(entry->tier).en + code;
        }
    }
    return text;
}

LocalisedText about_edition(const ListedMajor& major) {
    const std::optional<Edition> edition = edition_of(major.catalogue, major.tier);
    if (!edition) {
        return phrase(Message::major_note_no_edition, {why_no_edition(major.catalogue, major.tier)});
    }
    const LocalisedText elsewhere = tiers_with(major.form, *edition);
    return joined({phrase(Message::major_note_not_in_edition, {row_of(*edition).title}),
                   elsewhere.empty() ? LocalisedText{} : phrase(Message::major_note_in_other_tiers, {elsewhere})});
}

LocalisedText about_later_edition(const ListedMajor& major) {
    const std::optional<Edition> later = edition_of(Catalogue::revised, major.tier);
    if (major.catalogue == Catalogue::revised || !later) {
        return {};
    }
    const auto entries = entries_named(*later, major.tier, major.form);
    return entries.empty()
               ? phrase(Message::major_note_not_later_either, {row_of(*later).title, heading_of(major.tier)})
               : phrase(Message::major_note_later_code, {row_of(*later).title, std::string(entries.front()->code)});
}

/// What the standards' revised lists have in its place.
LocalisedText about_renames(const ListedMajor& major, const CompetencyGraph& graph) {
    LocalisedText text;
    for (const NodeId id : graph.nodes_of(NodeKind::major)) {
        const Node& node = graph.node(id);
        const auto& details = std::get<MajorDetails>(node.details);
        if (details.catalogue != major.catalogue || details.tier != major.tier ||
            major_name_form(node.label.zh) != major.form) {
            continue;
        }
        for (const EdgeId edge : graph.out_edges(id, EdgeKind::renamed_to)) {
            const auto* const renamed = graph.edge(edge).details.get_if<RenamedTo>();
            if (renamed != nullptr && renamed->basis == RenamedTo::Basis::aligned) {
                const Node& later = graph.node(graph.edge(edge).to);
                const std::string& code = std::get<MajorDetails>(later.details).code;
                text = joined({text, phrase(Message::major_note_aligned,
                                            {renamed->standard, later.label.zh + (code.empty() ? "" : ' ' + code)})});
            }
        }
    }
    return text;
}

} // namespace

LocalisedText why_without_code(const ListedMajor& major, const CompetencyGraph& graph) {
    return joined({about_edition(major), about_later_edition(major), about_renames(major, graph)});
}

} // namespace kezheng
