#include "majors/major_line.hpp"

#include "majors/catalogue_index.hpp"
#include "majors/edition.hpp"
#include "majors/major_name.hpp"
#include "majors/name_distance.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

namespace kezheng {

namespace {

LadderMajor ladder_major(const CatalogueEntry& entry, const std::string& form, const ListedMajors& listed) {
    const std::string own = major_name_form(entry.name);
    return {std::string(entry.name), std::string(entry.code), own == form,
            listed.listings_of(Catalogue::revised, entry.tier, own)};
}

/// Of several majors the same-named, else the listed, else the nearest by name.
std::vector<LadderMajor> chosen(std::vector<LadderMajor> majors, const std::string& form) {
    const auto keep = [&](auto condition) {
        std::vector<LadderMajor> kept;
        std::ranges::copy_if(majors, std::back_inserter(kept), condition);
        return kept;
    };
    if (auto same = keep([](const LadderMajor& x) { return x.same_name; }); !same.empty()) {
        return same;
    }
    if (auto listed = keep([](const LadderMajor& x) { return !x.listings.empty(); }); !listed.empty()) {
        return listed;
    }
    const std::u32string wanted = characters_of(form);
    const auto nearest = std::ranges::max_element(majors, {}, [&](const LadderMajor& x) {
        return name_similarity(wanted, characters_of(major_name_form(x.name)));
    });
    return nearest == majors.end() ? std::vector<LadderMajor>{} : std::vector{*nearest};
}

} // namespace

std::vector<LadderStep> ladder_of(const std::vector<MajorMatch>& found, const ListedMajors& listed) {
    std::set<std::string> forms;
    std::set<std::string, std::less<>> classes;
    for (const MajorMatch& match : found) {
        forms.insert(major_name_form(match.name));
        classes.insert(match.class_name);
    }
    classes.erase("");
    std::vector<LadderStep> ladder;
    if (forms.size() != 1) {
        return ladder;
    }
    const std::string& form = *forms.begin();
    const Entries same_name = entries_with_name(form);
    for (const Tier tier : all_tiers) {
        std::vector<LadderMajor> majors;
        for (const CatalogueEntry& entry : catalogue_entries()) {
            if (entry.tier != tier || entry.edition != edition_of(Catalogue::revised, tier)) {
                continue;
            }
            if (classes.contains(entry.class_name) || std::ranges::find(same_name, &entry) != same_name.end()) {
                majors.push_back(ladder_major(entry, form, listed));
            }
        }
        ladder.push_back({tier, chosen(std::move(majors), form)});
    }
    return ladder;
}

} // namespace kezheng
