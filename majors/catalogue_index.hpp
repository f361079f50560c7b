#pragma once

#include "majors/catalogue_entry.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

using Entries = std::vector<const CatalogueEntry*>;

// Finding entries of all editions. Every answer is in the order of catalogue_entries(); names are normalised
// (major_name_form()); a code's digits stand without its suffix.

/// Of exactly this name.
[[nodiscard]] Entries entries_with_name(std::string_view form);
/// Of exactly these digits, whatever the suffix.
[[nodiscard]] Entries entries_with_digits(std::string_view digits);
/// Whose code begins with these digits: of a group with two, of a class with four.
[[nodiscard]] Entries entries_below(std::string_view digits);
/// Of a class or group of exactly this name, with or without 类.
[[nodiscard]] Entries entries_of_class(std::string_view form);
[[nodiscard]] Entries entries_of_group(std::string_view form);
/// Whose name begins with, or has in it, `form`.
[[nodiscard]] Entries entries_beginning(std::string_view form);
[[nodiscard]] Entries entries_having(std::string_view form);

/// The names of the catalogues within an edit distance of a third of the longer length, at least 1, from `form`; the
/// nearest first, at most `count`.
[[nodiscard]] std::vector<std::string> names_near(std::string_view form, std::size_t count);
/// The codes with as many digits as `digits` that differ from it in one digit or in two neighbours changed places; at
/// most `count`.
[[nodiscard]] std::vector<std::string> codes_near(std::string_view digits, std::size_t count);

/// The digits that a code begins with.
[[nodiscard]] std::string_view digits_of(std::string_view code);

} // namespace kezheng
