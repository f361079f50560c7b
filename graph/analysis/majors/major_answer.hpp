#pragma once

#include "graph/base/language.hpp"
#include "graph/model/tier.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kezheng {

/// A level of a standard, as a list of majors opens it.
struct OpenLevel {
    unsigned number = 0;
    LocalisedText name;
};

/// A standard that lists a major. No standard ties a tier to a level, so all its levels are open.
struct MajorListing {
    std::string standard; ///< its key
    LocalisedText title;
    std::vector<OpenLevel> levels; ///< from the lowest
    Catalogue catalogue = Catalogue::revised;
    std::string printed;            ///< the name as the standard prints it
    bool through_same_name = false; ///< the list is by the other catalogue, which has the same name in the same tier
};

/// How a query met a major.
enum class MajorManner { listed, name, code, class_, group, synonym, english, prefix, part };

/// A major that a query means: an entry of a catalogue, or one that a standard lists and no catalogue has (no code).
struct MajorMatch {
    std::string name;
    std::string code;
    Tier tier = Tier::secondary;
    Catalogue catalogue = Catalogue::revised;
    std::string edition; ///< `vocational-2021`; empty without a code
    LocalisedText edition_title;
    std::string class_code;
    std::string class_name;
    std::string group_code;
    std::string group_name;
    bool added = false; ///< after the edition first came out
    MajorManner manner = MajorManner::name;
    std::vector<MajorListing> listings; ///< by standard; empty: no standard lists it
    std::string other_code;             ///< of the same name in the tier's other catalogue, if it has one
    LocalisedText note;                 ///< why there is no code, or what else is to be known
};

/// A listed major near one that is not listed.
struct NearestMajor {
    std::string name;
    std::string code;
    Tier tier = Tier::secondary;
    double distance = 0; ///< 0 (the same) to 1, see majors/nearest_listed.hpp
    LocalisedText reason;
    std::vector<MajorListing> listings;
};

/// A major of a ladder, in the current catalogue of its tier.
struct LadderMajor {
    std::string name;
    std::string code;
    bool same_name = false; ///< else it is of the same class
    std::vector<MajorListing> listings;
};

/// What one tier has along a major's line: the majors of its name; where there is none, those of its class that are
/// listed, or else the one nearest by name.
struct LadderStep {
    Tier tier = Tier::secondary;
    std::vector<LadderMajor> majors; ///< by code; may be empty
};

/// What was asked: a name, a code, a class, or a piece of one; empty filters let everything through.
struct MajorQuestion {
    std::string text;
    std::optional<Tier> tier;
    std::optional<Catalogue> catalogue;
};

/// listed: a standard names it. not_listed: a catalogue has it, no standard names it. elsewhere: only another tier or
/// catalogue than the one asked for has it. unknown: no catalogue has it.
enum class MajorVerdict { listed, not_listed, elsewhere, unknown };

struct MajorAnswer {
    MajorQuestion question;
    MajorVerdict verdict = MajorVerdict::unknown;
    std::vector<MajorMatch> matches;
    std::vector<NearestMajor> nearest;    ///< nearest first; empty where a match is listed
    std::vector<std::string> suggestions; ///< names or codes that were perhaps meant, the likeliest first
    std::vector<LocalisedText> notes;
    std::vector<LadderStep> ladder; ///< of the line of a single name, from the lowest tier; else empty
};

/// One line of a school's list of majors, and its answer. A piece of a name is no answer here: what it may mean is in
/// the suggestions.
struct BatchRow {
    unsigned line = 0; ///< of the file, from 1
    std::string name;  ///< as given; empty where the line has none
    std::string code;
    std::string tier;
    MajorAnswer answer;
};

struct MajorBatch {
    std::vector<BatchRow> rows; ///< in the order of the file
};

/// The name in files: `name`, `code`, `class` …; `listed`, `not-listed`, `elsewhere`, `unknown`.
[[nodiscard]] std::string_view name_of(MajorManner manner);
[[nodiscard]] std::string_view name_of(MajorVerdict verdict);

} // namespace kezheng
