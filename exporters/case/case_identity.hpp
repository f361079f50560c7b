#pragma once

#include "graph/model/node.hpp"

#include <string>
#include <string_view>

namespace kezheng {

/// How a node is called in CASE and SKOS.
struct CaseIdentity {
    std::string identifier; ///< a UUID in lower case
    std::string uri;
};

/// The identity that the package gave a node which was read from one; else one made of the node's key, under `base`
/// where one is given.
[[nodiscard]] CaseIdentity case_identity(const Node& node, std::string_view base);

/// Whether `text` is an address (http, https, urn) that Turtle can hold as it is.
[[nodiscard]] bool is_address(std::string_view text);

/// `text` as the UUID that it is, in lower case, or else the name_uuid() of what it says.
[[nodiscard]] std::string case_identifier(std::string_view text);

} // namespace kezheng
