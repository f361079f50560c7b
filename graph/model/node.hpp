#pragma once

#include "graph/base/language.hpp"
#include "graph/base/source_ref.hpp"
#include "graph/model/facets.hpp"
#include "graph/model/kinds.hpp"
#include "graph/model/tier.hpp"

#include <string>
#include <variant>
#include <vector>

namespace kezheng {

/// What only a standard has. An empty string is an absent one.
struct StandardDetails {
    std::string code;    ///< the number it is registered under, `530047`
    std::string edition; ///< as printed, `2021年2.0版`
    std::string issued;  ///< ISO 8601, to the month or day: `2021-12`
    std::string issuer;
    std::vector<std::string> drafters;         ///< drafting units, in the printed order
    std::vector<std::string> drafting_persons; ///< in the printed order
    std::string basis;                         ///< the rules it was drafted by
    std::string notice;                        ///< who holds the rights
    std::vector<std::string> scope;            ///< paragraphs of the scope
};

struct LevelDetails {
    unsigned number = 0; ///< 1 is the lowest
    std::string summary;
};

/// An area or a task.
struct NumberedDetails {
    std::string printed; ///< the number as printed, without its closing dot
};

struct SkillDetails {
    std::string printed;
    std::string statement; ///< the document's own sentence; empty for the bundled standards
    Facets facets;
};

struct MajorDetails {
    Catalogue catalogue = Catalogue::original;
    Tier tier = Tier::secondary;
    std::string code;       ///< the official one, where a catalogue has it
    std::string class_name; ///< `电子商务类`
};

struct TermDetails {
    std::string number; ///< as printed, `3.1`
    std::string definition;
    std::string source;
};

struct ReferenceDetails {
    std::string code; ///< `GB/T 36311`; empty where the entry has none
};

struct CurriculumDetails {
    std::string major;         ///< its name, or its code, as written
    std::string tier;          ///< as written
    std::string school_system; ///< `三年`
};

/// A course module of a curriculum.
struct ModuleDetails {
    std::string code;
    unsigned term = 0; ///< 1 is the first; 0 where it is not stated
    double credits = 0;
    double hours = 0;
    std::string description;
    std::vector<std::string> unknown_requisites = {}; ///< as written: what it needs and nothing has
};

/// A concept of the lexicon.
struct ConceptDetails {
    std::string concept_kind; ///< what it is: a channel, a document, a tool
    std::vector<std::string> synonyms;
};

/// A node's own data; the graph's structure is kept apart from it.
struct Node {
    using Details =
        std::variant<std::monostate, StandardDetails, LevelDetails, NumberedDetails, SkillDetails, MajorDetails,
                     TermDetails, ReferenceDetails, CurriculumDetails, ModuleDetails, ConceptDetails>;

    NodeKind kind;
    std::string key; ///< unique in the graph and the same each time a document is read
    LocalisedText label;
    Details details;
    SourceRef source;
    std::string record = {};   ///< what another system's package has for it: a JSON object as text (docs/exports.md)
    std::string language = {}; ///< of its texts where they are another system's: a tag of BCP 47, `und` where the
                               ///< package names none; empty: label and texts are in the languages that they say
};

} // namespace kezheng
