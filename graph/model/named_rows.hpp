#pragma once

#include "graph/base/language.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace kezheng {

/// One value of an enumeration: its name in files and its heading for people. A table of them stands in the order of
/// the enumeration.
struct NamedRow {
    std::string_view name;
    LocalisedText heading;
};

/// The value whose row has this name; empty where there is none.
template <typename Kind, std::size_t Size>
[[nodiscard]] std::optional<Kind> value_named(const std::array<NamedRow, Size>& rows,
                                              const std::array<Kind, Size>& values, std::string_view name) {
    for (std::size_t i = 0; i < Size; ++i) {
        if (rows.at(i).name == name) {
            return values.at(i);
        }
    }
    return std::nullopt;
}

} // namespace kezheng
