#pragma once

#include "graph/base/diagnostic.hpp"
#include "graph/model/edge.hpp"

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The items and associations of a CASE package as plain values; for read_case.cpp.
namespace kezheng {

struct CaseItem {
    std::string identifier;
    std::string statement; ///< never empty
    std::string title;     ///< abbreviatedStatement
    std::string code;      ///< humanCodingScheme
    std::string type;      ///< CFItemType
    std::string notes;
    std::string language;                              ///< a tag of BCP 47, where the item names one
    std::string record;                                ///< the whole object, to be written back
    std::vector<std::size_t> children;                 ///< positions, in the order of sequenceNumber, then of the file
    std::size_t depth = 0;                             ///< 0: below the document
    std::size_t parent = static_cast<std::size_t>(-2); ///< its position, or CaseEnd::document
};

/// An end of an association: an item, the document, or something outside of the package.
struct CaseEnd {
    static constexpr std::size_t outside = static_cast<std::size_t>(-1);
    static constexpr std::size_t document = static_cast<std::size_t>(-2);
    std::size_t item = outside; ///< its position, or one of these
    std::string identifier;     ///< in lower case; the last part of the address where none is given
    std::string uri;
    std::string title;
    std::string given; ///< the identifier as the package has it, capitals and all
};

/// An association that is not part of the tree.
struct CaseLink {
    std::string type;
    CaseEnd from;
    CaseEnd to;
    std::string notes;
    bool own = false;                   ///< kezheng wrote it
    std::optional<Sequence> order = {}; ///< of an order that kezheng added to the package
};

struct CaseTree {
    std::vector<CaseItem> items; ///< in the order of the file
    std::vector<std::size_t> roots;
    std::vector<CaseLink> links;
    std::vector<std::string>
        records; ///< of all associations that were read, but kezheng's own, in the order of the file
    std::vector<Diagnostic> diagnostics;
};

/// Reads the items and builds a tree that holds each once; what had to be mended is reported. An `isChildOf` that the
/// tree has no place for (a second parent, a circle, an end outside) is a link.
[[nodiscard]] CaseTree case_tree(const nlohmann::json& package, std::string_view file);

/// An object as text, its members by name; ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string case_record(const nlohmann::json& object);

/// What kezheng wrote under `extensions.kezheng` of an object; null where it wrote nothing.
[[nodiscard]] const nlohmann::json& case_own_data(const nlohmann::json& object);

/// The order that kezheng wrote under `extensions.kezheng` of an association, if it is one.
[[nodiscard]] std::optional<Sequence> case_own_order(const nlohmann::json& association);

/// The member `name` if it is a text (a number is taken as one), else an empty one.
[[nodiscard]] std::string case_text(const nlohmann::json& object, const char* name);

} // namespace kezheng
