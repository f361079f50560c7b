#pragma once

#include "graph/base/id.hpp"
#include "graph/base/source_ref.hpp"
#include "graph/model/kinds.hpp"
#include "graph/model/relation.hpp"
#include "graph/model/tier.hpp"

#include <concepts>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace kezheng {

/// standard → major: the list that names it, and its place there (from 0).
struct AppliesTo {
    Catalogue catalogue = Catalogue::original;
    Tier tier = Tier::secondary;
    unsigned position = 0;
};

/// major → major of the later catalogue, in one tier: how it is known. Never the official table of old and new names.
struct RenamedTo {
    enum class Basis {
        catalogues, ///< both editions have the name
        lists,      ///< the lists of standards have the name by both catalogues; the old one's codes are not known
        aligned     ///< a standard's two lists have the names in the same place: inferred
    };
    Basis basis = Basis::catalogues;
    Status status = Status::accepted; ///< proposed where it is inferred
    std::string standard;             ///< whose lists are aligned
};

/// The name in files: `same-name-in-catalogues`, `same-name-in-lists`, `aligned-lists`.
[[nodiscard]] std::string_view name_of(RenamedTo::Basis basis);

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

/// role → task or skill: why the role needs it.
struct Requires {
    Status status = Status::proposed;
    std::vector<Evidence> evidence;
};

/// module → skill.
struct Teaches {
    Depth depth = Depth::mastered;
    double hours = 0; ///< of teaching, 0 where they are not stated
    Status status = Status::accepted;
    std::string note;
    std::vector<Evidence> evidence;           ///< of a proposal
    std::optional<Depth> proposed_depth = {}; ///< deeper than `depth`, of a second alignment that awaits review
};

/// What comes before what, and why (`precedes` and `feeds`).
struct Sequence {
    std::string rule;     ///< the name of the rule that proposed it; `declared` where a file says so
    LocalisedText reason; ///< in words
    Status status = Status::proposed;
    LocalisedText opposed = {}; ///< the reason of evidence for the opposite that this step outweighed; empty: none
};

/// module → module, `precedes`: what the curriculum asks of the two.
struct ModuleSequence {
    enum class Manner { prerequisite, corequisite, strict_corequisite };
    Manner manner = Manner::prerequisite;
};

/// skill → skill of another standard. The edge goes from the standard whose key comes first.
struct Matches {
    Relation relation = Relation::partial;
    double score = 0; ///< 0 to 1
    Status status = Status::proposed;
    std::vector<Evidence> evidence;
    std::string reviewer;                  ///< who decided, where somebody did
    std::string note = {};                 ///< the reviewer's reason
    std::optional<double> confidence = {}; ///< the reviewer's, 0 to 1
};

/// What another system's package says of its two ends (`associated`). Two nodes may have several, of different types.
struct Association {
    std::string type; ///< as the package has it: `isRelatedTo`, `ext:…`
    std::string note;
};

/// What one kind of edge has besides its ends: one of the structures above, or nothing. The large ones lie apart, so
/// that an edge that has none of them stays small; copies share them, and none can be changed in place.
class EdgeDetails {
    template <class T>
    using Apart = std::shared_ptr<const T>;
    using Value =
        std::variant<std::monostate, AppliesTo, ModuleSequence, Apart<RenamedTo>, Apart<Targets>, Apart<Cites>,
                     Apart<Requires>, Apart<Teaches>, Apart<Sequence>, Apart<Matches>, Apart<Association>>;

    template <class T>
    static constexpr bool lies_apart =
        !std::same_as<T, std::monostate> && !std::same_as<T, AppliesTo> && !std::same_as<T, ModuleSequence>;

  public:
    EdgeDetails() = default;

    template <class T>
        requires(!std::same_as<std::remove_cvref_t<T>, EdgeDetails>)
    EdgeDetails(T&& details) { // NOLINT(google-explicit-constructor): details of one kind are details
        using Kind = std::remove_cvref_t<T>;
        if constexpr (lies_apart<Kind>) {
            m_value = std::make_shared<const Kind>(std::forward<T>(details));
        } else {
            m_value = std::forward<T>(details);
        }
    }

    /// The details if they are of this kind; null where they are not.
    template <class T>
    [[nodiscard]] const T* get_if() const {
        if constexpr (lies_apart<T>) {
            const auto* const apart = std::get_if<Apart<T>>(&m_value);
            return apart == nullptr ? nullptr : apart->get();
        } else {
            return std::get_if<T>(&m_value);
        }
    }

    /// The details, which must be of this kind: else std::bad_variant_access.
    template <class T>
    [[nodiscard]] const T& get() const {
        if constexpr (lies_apart<T>) {
            return *std::get<Apart<T>>(m_value);
        } else {
            return std::get<T>(m_value);
        }
    }

    /// Calls `visitor` with the details themselves, or with std::monostate where there are none.
    template <class Visitor>
    void visit(const Visitor& visitor) const {
        std::visit(
            [&visitor]<class T>(const T& value) {
                if constexpr (lies_apart<T>) { // `value` points to the details
                    visitor(*value);
                } else {
                    visitor(value);
                }
            },
            m_value);
    }

  private:
    Value m_value;
};

/// An edge's own data.
struct Edge {
    EdgeKind kind;
    NodeId from;
    NodeId to;
    EdgeDetails details;
    SourceRef source;
};

} // namespace kezheng
