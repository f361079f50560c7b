#include "exporters/case/case_fields.hpp"

#include <algorithm>
#include <array>

namespace kezheng {

namespace {

constexpr std::array document_fields{CaseField{"identifier", CaseType::identifier, true},
                                     CaseField{"uri", CaseType::line, true},
                                     CaseField{"caseVersion", CaseType::line},
                                     CaseField{"frameworkType", CaseType::line},
                                     CaseField{"creator", CaseType::line, true},
                                     CaseField{"title", CaseType::line, true},
                                     CaseField{"lastChangeDateTime", CaseType::time, true},
                                     CaseField{"officialSourceURL", CaseType::line},
                                     CaseField{"publisher", CaseType::line},
                                     CaseField{"description", CaseType::text},
                                     CaseField{"subject", CaseType::lines},
                                     CaseField{"subjectURI", CaseType::links},
                                     CaseField{"language", CaseType::line},
                                     CaseField{"version", CaseType::line},
                                     CaseField{"adoptionStatus", CaseType::line},
                                     CaseField{"statusStartDate", CaseType::date},
                                     CaseField{"statusEndDate", CaseType::date},
                                     CaseField{"licenseURI", CaseType::link},
                                     CaseField{"notes", CaseType::text}};

constexpr std::array item_fields{CaseField{"identifier", CaseType::identifier, true},
                                 CaseField{"uri", CaseType::line, true},
                                 CaseField{"fullStatement", CaseType::text, true},
                                 CaseField{"alternativeLabel", CaseType::line},
                                 CaseField{"CFItemType", CaseType::line},
                                 CaseField{"CFItemTypeURI", CaseType::link},
                                 CaseField{"humanCodingScheme", CaseType::line},
                                 CaseField{"listEnumeration", CaseType::line},
                                 CaseField{"abbreviatedStatement", CaseType::line},
                                 CaseField{"conceptKeywords", CaseType::lines},
                                 CaseField{"conceptKeywordsURI", CaseType::link},
                                 CaseField{"notes", CaseType::text},
                                 CaseField{"subject", CaseType::lines},
                                 CaseField{"subjectURI", CaseType::links},
                                 CaseField{"language", CaseType::line},
                                 CaseField{"educationLevel", CaseType::lines},
                                 CaseField{"licenseURI", CaseType::link},
                                 CaseField{"statusStartDate", CaseType::date},
                                 CaseField{"statusEndDate", CaseType::date},
                                 CaseField{"lastChangeDateTime", CaseType::time, true}};

constexpr std::array association_fields{
    CaseField{"identifier", CaseType::identifier, true},   CaseField{"uri", CaseType::line, true},
    CaseField{"associationType", CaseType::line, true},    CaseField{"sequenceNumber", CaseType::whole},
    CaseField{"originNodeURI", CaseType::end, true},       CaseField{"destinationNodeURI", CaseType::end, true},
    CaseField{"CFAssociationGroupingURI", CaseType::link}, CaseField{"notes", CaseType::text},
    CaseField{"lastChangeDateTime", CaseType::time, true}};

constexpr std::array item_type_fields{CaseField{"identifier", CaseType::identifier, true},
                                      CaseField{"uri", CaseType::line, true},
                                      CaseField{"title", CaseType::line, true},
                                      CaseField{"description", CaseType::text, true},
                                      CaseField{"hierarchyCode", CaseType::line, true},
                                      CaseField{"typeCode", CaseType::line},
                                      CaseField{"lastChangeDateTime", CaseType::time, true}};

constexpr std::array subject_fields{CaseField{"identifier", CaseType::identifier, true},
                                    CaseField{"uri", CaseType::line, true},
                                    CaseField{"title", CaseType::line, true},
                                    CaseField{"hierarchyCode", CaseType::line, true},
                                    CaseField{"description", CaseType::text},
                                    CaseField{"lastChangeDateTime", CaseType::time, true}};

constexpr std::array concept_fields{CaseField{"identifier", CaseType::identifier, true},
                                    CaseField{"uri", CaseType::line, true},
                                    CaseField{"title", CaseType::line, true},
                                    CaseField{"keywords", CaseType::line},
                                    CaseField{"hierarchyCode", CaseType::line, true},
                                    CaseField{"description", CaseType::text},
                                    CaseField{"lastChangeDateTime", CaseType::time, true}};

constexpr std::array license_fields{CaseField{"identifier", CaseType::identifier, true},
                                    CaseField{"uri", CaseType::line, true},
                                    CaseField{"title", CaseType::line, true},
                                    CaseField{"description", CaseType::text},
                                    CaseField{"licenseText", CaseType::text, true},
                                    CaseField{"lastChangeDateTime", CaseType::time, true}};

constexpr std::array grouping_fields{CaseField{"identifier", CaseType::identifier, true},
                                     CaseField{"uri", CaseType::line, true}, CaseField{"title", CaseType::line, true},
                                     CaseField{"description", CaseType::text},
                                     CaseField{"lastChangeDateTime", CaseType::time, true}};

constexpr std::array rubric_fields{CaseField{"identifier", CaseType::identifier, true},
                                   CaseField{"uri", CaseType::line, true},
                                   CaseField{"title", CaseType::line},
                                   CaseField{"description", CaseType::text},
                                   CaseField{"CFRubricCriteria", CaseType::objects, false, "CFRubricCriteria"},
                                   CaseField{"lastChangeDateTime", CaseType::time, true}};

constexpr std::array criterion_fields{
    CaseField{"identifier", CaseType::identifier, true},
    CaseField{"uri", CaseType::line, true},
    CaseField{"category", CaseType::line},
    CaseField{"description", CaseType::text},
    CaseField{"CFItemURI", CaseType::link},
    CaseField{"weight", CaseType::number},
    CaseField{"position", CaseType::whole},
    CaseField{"rubricId", CaseType::line},
    CaseField{"CFRubricCriterionLevels", CaseType::objects, false, "CFRubricCriterionLevels"},
    CaseField{"lastChangeDateTime", CaseType::time, true}};

constexpr std::array criterion_level_fields{CaseField{"identifier", CaseType::identifier, true},
                                            CaseField{"uri", CaseType::line, true},
                                            CaseField{"description", CaseType::text},
                                            CaseField{"quality", CaseType::line},
                                            CaseField{"score", CaseType::number},
                                            CaseField{"feedback", CaseType::text},
                                            CaseField{"position", CaseType::whole},
                                            CaseField{"rubricCriterionId", CaseType::line},
                                            CaseField{"lastChangeDateTime", CaseType::time, true}};

struct CaseKind {
    std::string_view name;
    std::span<const CaseField> fields;
};

constexpr std::array case_kinds{CaseKind{"CFDocument", document_fields},
                                CaseKind{"CFItems", item_fields},
                                CaseKind{"CFAssociations", association_fields},
                                CaseKind{"CFItemTypes", item_type_fields},
                                CaseKind{"CFSubjects", subject_fields},
                                CaseKind{"CFConcepts", concept_fields},
                                CaseKind{"CFLicenses", license_fields},
                                CaseKind{"CFAssociationGroupings", grouping_fields},
                                CaseKind{"CFRubrics", rubric_fields},
                                CaseKind{"CFRubricCriteria", criterion_fields},
                                CaseKind{"CFRubricCriterionLevels", criterion_level_fields}};

constexpr std::array<std::string_view, 5> definition_lists{"CFConcepts", "CFSubjects", "CFLicenses", "CFItemTypes",
                                                           "CFAssociationGroupings"};

/// Whether `text` is as `pattern` has it: `d` is a digit, `x` one of base 16 in lower case, all else itself.
bool is_like(std::string_view text, std::string_view pattern) {
    return std::ranges::equal(text, pattern, [](char c, char wanted) {
        const bool digit = c >= '0' && c <= '9';
        return wanted == 'd' ? digit : wanted == 'x' ? digit || (c >= 'a' && c <= 'f') : c == wanted;
    });
}

} // namespace

std::span<const CaseField> case_fields(std::string_view kind) {
    const auto* const found = std::ranges::find(case_kinds, kind, &CaseKind::name);
    return found == case_kinds.end() ? std::span<const CaseField>() : found->fields;
}

std::span<const std::string_view> case_definitions() {
    return definition_lists;
}

bool is_case_date(std::string_view text) {
    return is_like(text, "dddd-dd-dd");
}

bool is_case_time(std::string_view text) {
    constexpr std::string_view pattern = "dddd-dd-ddTdd:dd:dd";
    if (!is_like(text.substr(0, pattern.size()), pattern)) {
        return false;
    }
    text.remove_prefix(pattern.size());
    if (text.starts_with('.')) {
        const std::size_t digits = std::min(text.find_first_not_of("0123456789", 1), text.size());
        if (digits == 1) {
            return false;
        }
        text.remove_prefix(digits);
    }
    return text == "Z" || is_like(text, "+dd:dd") || is_like(text, "-dd:dd");
}

bool is_case_uuid(std::string_view text) {
    return is_like(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
}

} // namespace kezheng
