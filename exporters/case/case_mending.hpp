#pragma once

#include "exporters/json/json_value.hpp"

#include <string>
#include <string_view>

// Objects of other systems' CASE packages as CASE 1.1 wants them; for the sources in exporters/case/ only.
namespace kezheng {

/// What stands where an object lacks something that CASE 1.1 requires.
struct CaseDefaults {
    std::string identifier; ///< a UUID
    std::string text;       ///< for every text
    std::string time;       ///< date and time of the last change
    std::string_view base;  ///< of addresses
};

/// `object` as an object of `kind` (see case_fields()): its fields in their order and of their types, identifiers as
/// case_identifier() has them, what is required and missing filled in. What fits nowhere (unknown members, values of
/// another type) is kept under `extensions.kezheng.other`, an identifier that was no UUID as
/// `extensions.kezheng.identifier`. Links to the package as a whole, which CASE 1.1 does not allow, nulls and empty
/// lists are left out.
[[nodiscard]] Json mended(const Json& object, std::string_view kind, const CaseDefaults& defaults);

} // namespace kezheng
