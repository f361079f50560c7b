#include "graph/model/tier.hpp"

#include <cstddef>

namespace kezheng {

namespace {

struct Row {
    std::string_view name;
    LocalisedText heading;
};

const std::array<Row, all_tiers.size()> tier_rows{{
    {"secondary", {"中职", "secondary"}},
    {"college", {"高职专科", "college"}},
    {"vocational-bachelor", {"高职本科", "vocational bachelor"}},
    {"applied-bachelor", {"应用型本科", "applied bachelor"}},
}};

const std::array<Row, all_catalogues.size()> catalogue_rows{{
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
    for (const Tier tier : all_tiers) {
        if (name == name_of(tier)) {
            return tier;
        }
    }
    return std::nullopt;
}

std::optional<Catalogue> catalogue_named(std::string_view name) {
    for (const Catalogue catalogue : all_catalogues) {
        if (name == name_of(catalogue)) {
            return catalogue;
        }
    }
    return std::nullopt;
}

} // namespace kezheng
