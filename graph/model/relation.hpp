#pragma once

#include "graph/base/language.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// How an edge that was proposed stands with the people who review it.
enum class Status { proposed, accepted, rejected };

/// How far a module takes a skill, in rising order: introduced 引入, reinforced 强化, mastered 掌握.
enum class Depth { introduced, reinforced, mastered };

/// How one requirement stands to one of another standard, `a` to `b`: the same; b contains a (`broad`: b is broader);
/// b is part of a (`narrow`); they share a part.
enum class Relation { exact, broad, narrow, partial };

/// Why an edge was proposed: something in `a` that met something in `b`. `kind` is the name of a facet, or `task`,
/// `area`, `lexicon`; `via` says by what the two met when their words differ (a lexicon entry, an action class).
struct Evidence {
    std::string kind;
    std::string a;
    std::string b;
    LocalisedText via;

    bool operator==(const Evidence&) const = default;
};

inline constexpr std::array all_statuses{Status::proposed, Status::accepted, Status::rejected};
inline constexpr std::array all_depths{Depth::introduced, Depth::reinforced, Depth::mastered};
inline constexpr std::array all_relations{Relation::exact, Relation::broad, Relation::narrow, Relation::partial};

/// The name in files: `proposed`, `introduced`, `exact` and so on.
[[nodiscard]] std::string_view name_of(Status status);
[[nodiscard]] std::string_view name_of(Depth depth);
[[nodiscard]] std::string_view name_of(Relation relation);
/// For people.
[[nodiscard]] const LocalisedText& heading_of(Status status);
[[nodiscard]] const LocalisedText& heading_of(Depth depth);
[[nodiscard]] const LocalisedText& heading_of(Relation relation);
/// From the name in files; empty where there is none.
[[nodiscard]] std::optional<Status> status_named(std::string_view name);
[[nodiscard]] std::optional<Depth> depth_named(std::string_view name);
[[nodiscard]] std::optional<Relation> relation_named(std::string_view name);
/// The relation of b to a, given that of a to b: broad and narrow change places.
[[nodiscard]] Relation reversed(Relation relation);

} // namespace kezheng
