#include "graph/model/tier.hpp"

#include "graph/model/named_rows.hpp"

namespace kezheng {

namespace {

const std::array<NamedRow, all_tiers.size()> tier_rows{{
    {"secondary", {"中职", "secondary"}},
    {"college", {"高职专科", "college"}},
    {"vocational-bachelor", {"高职本科", "vocational bachelor"}},
    {"applied-bachelor", {"应用型本科", "applied bachelor"}},
}};

const std::array<NamedRow, all_catalogues.size()> catalogue_rows{{
    {"original", {"原版目录", "original catalogue"}},
    {"revised", {"新版目录", "revised catalogue"}},
}};

} // namespace

std::string_view name_of(Tier tier) {
    return tier_rows.at(static_cast<std::size_t>(tier)).name;
}

std::string_view name_of(Catalogue catalogue) {
    return catalogue_rows.at(static_cast<std::size_t>(catalogue)).name;
}

const LocalisedText& heading_of(Tier tier) {
    return tier_rows.at(static_cast<std::size_t>(tier)).heading;
}

const LocalisedText& heading_of(Catalogue catalogue) {
    return catalogue_rows.at(static_cast<std::size_t>(catalogue)).heading;
}

std::optional<Tier> tier_named(std::string_view name) {
    return value_named(tier_rows, all_tiers, name);
}

std::optional<Catalogue> catalogue_named(std::string_view name) {
    return value_named(catalogue_rows, all_catalogues, name);
}

} // namespace kezheng
