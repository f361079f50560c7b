#include "majors/catalogue_entry.hpp"

#include "graph/base/embedded.hpp"
#include "majors/major_name.hpp"

#include <array>
#include <cassert>
#include <map>
#include <optional>
#include <string>
#include <tuple>

KEZHENG_EMBEDDED(majors_bachelor_2012)
KEZHENG_EMBEDDED(majors_college_2015)
KEZHENG_EMBEDDED(majors_vocational_2021)
KEZHENG_EMBEDDED(majors_bachelor_2026)

namespace kezheng {

namespace {

/// One line of majors/data/*.tsv; the data are ours, so a malformed line is a mistake of ours.
CatalogueEntry entry_from(Edition edition, std::string_view line) {
    std::array<std::string_view, 8> fields{};
    for (std::string_view& field : fields) {
        const std::size_t tab = line.find('\t');
        field = line.substr(0, tab);
        line = tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1);
    }
    const std::optional<Tier> tier = tier_named(fields[0]);
    assert(tier && !fields[1].empty() && !fields[2].empty() && "a line of the catalogue data");
    return {edition,           tier.value_or(Tier::secondary),
            fields[1],         fields[2],
            fields[3],         fields[4],
            fields[5],         fields[6],
            !fields[7].empty()};
}

void read_edition(Edition edition, std::string_view data, std::vector<CatalogueEntry>& entries) {
    while (!data.empty()) {
        const std::size_t end = data.find('\n');
        const std::string_view line = data.substr(0, end);
        data = end == std::string_view::npos ? std::string_view{} : data.substr(end + 1);
        if (!line.empty() && line.front() != '#') {
            entries.push_back(entry_from(edition, line));
        }
    }
}

std::vector<CatalogueEntry> read_all() {
    std::vector<CatalogueEntry> entries;
    constexpr std::size_t about = 3700;
    entries.reserve(about);
    read_edition(Edition::bachelor_2012, embedded_majors_bachelor_2012(), entries);
    read_edition(Edition::college_2015, embedded_majors_college_2015(), entries);
    read_edition(Edition::vocational_2021, embedded_majors_vocational_2021(), entries);
    read_edition(Edition::bachelor_2026, embedded_majors_bachelor_2026(), entries);
    return entries;
}

using NameKey = std::tuple<Edition, Tier, std::string>;

const std::multimap<NameKey, const CatalogueEntry*>& by_name() {
    static const auto index = [] {
        std::multimap<NameKey, const CatalogueEntry*> result;
        for (const CatalogueEntry& entry : catalogue_entries()) {
            result.emplace(NameKey{entry.edition, entry.tier, major_name_form(entry.name)}, &entry);
        }
        return result;
    }();
    return index;
}

} // namespace

std::span<const CatalogueEntry> catalogue_entries() {
    static const std::vector<CatalogueEntry> entries = read_all();
    return entries;
}

std::vector<const CatalogueEntry*> entries_named(Edition edition, Tier tier, std::string_view name) {
    std::vector<const CatalogueEntry*> result;
    const auto [begin, end] = by_name().equal_range(NameKey{edition, tier, major_name_form(name)});
    for (auto at = begin; at != end; ++at) {
        result.push_back(at->second);
    }
    return result;
}

} // namespace kezheng
