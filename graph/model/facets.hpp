#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// What a requirement is made of: 根据 given 使用 tool 在 place 对 object 进行 action，形成 yields，以 purpose；quality
/// says how well.
struct Facets {
    std::vector<std::string> given;
    std::vector<std::string> action;
    std::vector<std::string> object;
    std::vector<std::string> tool;
    std::vector<std::string> yields;
    std::vector<std::string> place;
    std::vector<std::string> purpose;
    std::vector<std::string> quality;

    bool operator==(const Facets&) const = default;
};

/// One row a facet, in the order of the contract, so that readers and writers walk the same list.
struct FacetRow {
    std::string_view name;
    std::vector<std::string> Facets::* list;
};

inline constexpr std::array<FacetRow, 8> facet_rows{{
    {"given", &Facets::given},
    {"action", &Facets::action},
    {"object", &Facets::object},
    {"tool", &Facets::tool},
    {"yields", &Facets::yields},
    {"place", &Facets::place},
    {"purpose", &Facets::purpose},
    {"quality", &Facets::quality},
}};

} // namespace kezheng
