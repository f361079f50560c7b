#pragma once

#include "exporters/json/json_value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// The associationType for what another system calls `type`: itself where CASE 1.1 knows it, else an extension of its
/// letters and digits. `isChildOf` is one too: it is kept for the package's own tree.
[[nodiscard]] std::string case_type_of(std::string_view type);

/// The associationType of an association that another system's package has: as CASE 1.1 writes it where it knows it
/// (`Is Child Of` is `isChildOf`), else an extension of its letters and digits.
[[nodiscard]] std::string case_association_type(std::string_view type);

/// Whether the rules of the tree are checked: another system's tree is written as it was given.
enum class CaseTreeRules { checked, as_given };

/// What a CASE package breaks of the rules of CASE 1.1 that the official schema does not check: identifiers are
/// lower-case UUIDs and unique over all kinds of objects; every isChildOf starts at an item and ends in this package;
/// an item has one parent, is in no cycle and reaches the document; the numbers of siblings differ; links to item types
/// and groupings end in CFDefinitions; an associationType is one of the list or a well-formed `ext:` one. One sentence
/// each, in the order of the package; empty where all is well.
[[nodiscard]] std::vector<std::string> case_problems(const Json& package, CaseTreeRules tree = CaseTreeRules::checked);

/// What the official schema of CASE 1.1 would refuse: an object lacks a field, has one of another type, or one that it
/// does not know (see case_fields()).
[[nodiscard]] std::vector<std::string> case_shape_problems(const Json& package);

} // namespace kezheng
