#pragma once

#include "graph/base/id.hpp"
#include "graph/base/source_ref.hpp"
#include "graph/model/kinds.hpp"
#include "graph/model/tier.hpp"

#include <string>
#include <variant>

namespace kezheng {

/// standard → major: the list that names it, and its place there (from 0).
struct AppliesTo {
    Catalogue catalogue = Catalogue::original;
    Tier tier = Tier::secondary;
    unsigned position = 0;
};

/// level → role: the group that the role is printed under, if any, and its place in the list (from 0).
struct Targets {
    std::string group;
    unsigned position = 0;
};

/// standard → reference: how and under which number it is cited, and its place in that list (from 0).
struct Cites {
    enum class Manner { normative, bibliography };
    Manner manner = Manner::normative;
    std::string number; ///< of a bibliography entry
    std::string text;   ///< the title (normative) or the whole entry (bibliography) as printed
    unsigned position = 0;
};

/// An edge's own data.
struct Edge {
    using Details = std::variant<std::monostate, AppliesTo, Targets, Cites>;

    EdgeKind kind;
    NodeId from;
    NodeId to;
    Details details;
    SourceRef source;
};

} // namespace kezheng
