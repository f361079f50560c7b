#include "majors/renames.hpp"

#include "majors/catalogue_entry.hpp"
#include "majors/edition.hpp"
#include "majors/major_name.hpp"
#include "majors/name_distance.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace kezheng {

namespace {

using Names = std::vector<std::string>;

/// For each name of `a` its partner in `b` in a longest common subsequence, or none.
std::vector<std::optional<std::size_t>> common_sequence(const Names& a, const Names& b) {
    std::vector<std::vector<std::size_t>> length(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;) {
            length[i][j] = a[i] == b[j] ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
        }
    }
    std::vector<std::optional<std::size_t>> partners(a.size());
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            partners[i++] = j++;
        } else if (length[i + 1][j] >= length[i][j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return partners;
}

std::size_t shared_length(const std::string& a, const std::string& b) {
    return shared_words(characters_of(a), characters_of(b)).size();
}

/// The only one of `others` with the longest words in common with `name`, if any has some.
std::optional<std::string> best_partner(const std::string& name, const Names& others) {
    std::optional<std::string> best;
    std::size_t most = 0;
    for (const std::string& other : others) {
        const std::size_t length = shared_length(name, other);
        if (length > most) {
            best = other;
            most = length;
        } else if (length == most) {
            best.reset();
        }
    }
    return most == 0 ? std::nullopt : best;
}

/// The name where an edition is known to have it in a tier; nothing where the edition is not known.
std::optional<bool> is_in_edition(Catalogue catalogue, Tier tier, const std::string& name) {
    const std::optional<Edition> edition = edition_of(catalogue, tier);
    return edition ? std::optional(!entries_named(*edition, tier, name).empty()) : std::nullopt;
}

/// A standard's two lists for one tier, names as printed, in the printed order.
struct Lists {
    Names original;
    Names revised;
};

} // namespace

std::vector<std::pair<std::string, std::string>> aligned_names(const Names& original, const Names& revised) {
    const auto partners = common_sequence(original, revised);
    std::vector<std::pair<std::string, std::string>> pairs;
    std::size_t old_begin = 0;
    std::size_t new_begin = 0;
    for (std::size_t i = 0; i <= original.size(); ++i) {
        if (i < original.size() && !partners[i]) {
            continue;
        }
        const std::size_t new_end = i < original.size() ? *partners[i] : revised.size();
        const auto old_names = Names(original.begin() + static_cast<std::ptrdiff_t>(old_begin),
                                     original.begin() + static_cast<std::ptrdiff_t>(i));
        const auto new_names = Names(revised.begin() + static_cast<std::ptrdiff_t>(new_begin),
                                     revised.begin() + static_cast<std::ptrdiff_t>(new_end));
        for (const std::string& name : old_names) {
            const std::optional<std::string> partner = best_partner(name, new_names);
            if (partner && best_partner(*partner, old_names) == name) {
                pairs.emplace_back(name, *partner);
            }
        }
        old_begin = i + 1;
        new_begin = new_end + 1;
    }
    return pairs;
}

void register_renames(GraphBuilder& builder) {
    struct Listed {
        std::string name;
        Catalogue catalogue;
        Tier tier;
    };
    std::map<std::string, Listed> majors; // by key
    for (const Node& node : builder.nodes()) {
        if (node.kind == NodeKind::major) {
            const auto& major = std::get<MajorDetails>(node.details);
            majors.insert({node.key, {node.label.zh, major.catalogue, major.tier}});
        }
    }
    std::map<std::tuple<Catalogue, Tier, std::string>, std::string> keys; // by normalised name
    for (const auto& [key, major] : majors) {
        keys.insert({{major.catalogue, major.tier, major_name_form(major.name)}, key});
    }
    std::map<std::pair<std::string, Tier>, std::vector<std::pair<unsigned, std::string>>> original;
    auto revised = original;
    for (const EdgeDraft& edge : builder.edges()) {
        const auto* const applies = edge.details.get_if<AppliesTo>();
        const auto major = majors.find(edge.to);
        if (applies != nullptr && major != majors.end()) {
            auto& lists = applies->catalogue == Catalogue::original ? original : revised;
            lists[{edge.from, applies->tier}].emplace_back(applies->position, major_name_form(major->second.name));
        }
    }
    std::map<std::pair<std::string, std::string>, RenamedTo> edges;
    for (const auto& [key, major] : majors) {
        const auto later = keys.find({Catalogue::revised, major.tier, major_name_form(major.name)});
        if (major.catalogue == Catalogue::original && later != keys.end()) {
            const bool in_both = is_in_edition(Catalogue::original, major.tier, major.name).value_or(false) &&
                                 is_in_edition(Catalogue::revised, major.tier, major.name).value_or(false);
            edges.insert({{key, later->second},
                          {in_both ? RenamedTo::Basis::catalogues : RenamedTo::Basis::lists, Status::accepted, {}}});
        }
    }
    for (auto& [place, old_rows] : original) {
        const auto& [standard, tier] = place;
        auto& new_rows = revised[place];
        std::ranges::sort(old_rows);
        std::ranges::sort(new_rows);
        Lists lists;
        std::ranges::transform(old_rows, std::back_inserter(lists.original), [](const auto& x) { return x.second; });
        std::ranges::transform(new_rows, std::back_inserter(lists.revised), [](const auto& x) { return x.second; });
        for (const auto& [from, to] : aligned_names(lists.original, lists.revised)) {
            const bool gone = !is_in_edition(Catalogue::revised, tier, from).value_or(true);
            const bool fresh = !is_in_edition(Catalogue::original, tier, to).value_or(false);
            if (gone && fresh) {
                edges.insert({{keys.at({Catalogue::original, tier, from}), keys.at({Catalogue::revised, tier, to})},
                              {RenamedTo::Basis::aligned, Status::proposed, standard}});
            }
        }
    }
    for (auto& [ends, details] : edges) {
        builder.add_edge({EdgeKind::renamed_to, ends.first, ends.second, details, {}});
    }
}

} // namespace kezheng
