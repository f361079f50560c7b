#pragma once

#include "graph/base/diagnostic.hpp"

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
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
    std::vector<std::size_t> children; ///< positions, in the order of sequenceNumber, then of the file
    std::size_t depth = 0;             ///< 0: below the document
};

/// An association that is not part of the tree; positions of items, `none` where an end lies outside.
struct CaseLink {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::string type;
    std::size_t from = none;
    std::size_t to = none;
    std::string notes;
    std::size_t place = 0; ///< in CFAssociations
};

struct CaseTree {
    std::vector<CaseItem> items; ///< in the order of the file
    std::vector<std::size_t> roots;
    std::vector<CaseLink> links;
    std::vector<Diagnostic> diagnostics;
};

/// Reads the items and builds a tree that holds each once; what had to be mended is reported.
[[nodiscard]] CaseTree case_tree(const nlohmann::json& package, std::string_view file);

/// The member `name` if it is a text (a number is taken as one), else an empty one.
[[nodiscard]] std::string case_text(const nlohmann::json& object, const char* name);

} // namespace kezheng
