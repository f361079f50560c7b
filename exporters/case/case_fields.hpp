#pragma once

#include <span>
#include <string_view>

// What the objects of a CASE 1.1 package may hold (1EdTech CASE 1.1, information model and JSON schema); for the
// sources in exporters/case/ only.
namespace kezheng {

enum class CaseType {
    text,       ///< a string
    line,       ///< a string without line feeds and tabs
    lines,      ///< an array of such, not empty
    identifier, ///< a UUID in lower case
    date,       ///< 2021-12-01
    time,       ///< a date and a time with its offset from UTC
    whole,      ///< an integer
    number,
    link,   ///< an object `{title, identifier, uri}`
    links,  ///< an array of such, not empty
    end,    ///< a link whose identifier may be any text, with a targetType where it is known
    objects ///< an array of objects of another kind, not empty
};

struct CaseField {
    std::string_view name;
    CaseType type;
    bool required = false;
    std::string_view kind = {}; ///< of `objects`
};

/// The fields of a kind of object beside `extensions`, in the order in which they are written. `kind` is `CFDocument`,
/// `CFItems`, `CFAssociations`, one of the lists in CFDefinitions, `CFRubrics`, `CFRubricCriteria` or
/// `CFRubricCriterionLevels`; of any other kind there are none.
[[nodiscard]] std::span<const CaseField> case_fields(std::string_view kind);

/// The lists of CFDefinitions.
[[nodiscard]] std::span<const std::string_view> case_definitions();

[[nodiscard]] bool is_case_date(std::string_view text);
[[nodiscard]] bool is_case_time(std::string_view text);

/// Whether `text` is a UUID in lower case, of any version.
[[nodiscard]] bool is_case_uuid(std::string_view text);

} // namespace kezheng
