#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kezheng {

/// The number of an item of a list, as documents print it before names or sentences that have no number of their own.
struct ItemNumber {
    unsigned value = 0;
    std::string raw;        ///< as printed
    std::size_t length = 0; ///< bytes, with the spaces after it
};

/// The item number that `text` starts with: ①, （1）, (一), 1), 1., 1、, 一、; empty where there is none. `1.1` is
/// none.
[[nodiscard]] std::optional<ItemNumber> item_number(std::string_view text);

} // namespace kezheng
