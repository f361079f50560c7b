#include "exporters/case/case_check.hpp"

#include "exporters/case/case_fields.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

constexpr std::array<std::string_view, 10> association_types{
    "isChildOf",   "isPartOf", "precedes",   "exactMatchOf",  "isPeerOf",
    "isRelatedTo", "exemplar", "replacedBy", "hasSkillLevel", "isTranslationOf"};

bool is_uuid(std::string_view text) {
    constexpr std::string_view pattern = "xxxxxxxx-xxxx-vxxx-wxxx-xxxxxxxxxxxx";
    if (text.size() != pattern.size()) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        const bool fits = pattern[i] == '-'   ? c == '-'
                          : pattern[i] == 'v' ? c >= '1' && c <= '5'
                          : pattern[i] == 'w' ? c == '8' || c == '9' || c == 'a' || c == 'b'
                                              : digit;
        if (!fits) {
            return false;
        }
    }
    return true;
}

bool is_association_type(std::string_view type) {
    if (std::ranges::find(association_types, type) != association_types.end()) {
        return true;
    }
    constexpr std::string_view prefix = "ext:";
    return type.starts_with(prefix) && type.size() > prefix.size() &&
           std::ranges::all_of(type.substr(prefix.size()), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                      c == '_' || c == '-';
           });
}

/// `Is Child Of`, `isChildOf` → `ischildof`.
std::string folded(std::string_view type) {
    std::string result;
    for (const char c : type) {
        if (c != ' ' && c != '_' && c != '-') {
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return result;
}

std::string text(const Json& object, const char* name) {
    return object.contains(name) && object[name].is_string() ? object[name].get<std::string>() : std::string();
}

class Checker {
  public:
    Checker(const Json& package, CaseTreeRules tree) : m_package(package), m_tree_rules(tree) {}

    std::vector<std::string> check() {
        m_document = text(m_package.value("CFDocument", Json::object()), "identifier");
        add_identifier(m_document, "CFDocument");
        for (const Json& item : list(m_package, "CFItems")) {
            add_identifier(text(item, "identifier"), "CFItem");
            m_items.insert(text(item, "identifier"));
        }
        const Json definitions = m_package.value("CFDefinitions", Json::object());
        for (const auto& [name, objects] : definitions.items()) {
            if (!objects.is_array()) {
                continue; // extensions
            }
            for (const Json& object : objects) {
                add_identifier(text(object, "identifier"), name);
                m_defined.insert(text(object, "identifier"));
            }
        }
        for (const Json& item : list(m_package, "CFItems")) {
            check_definition(item, "CFItemTypeURI");
        }
        for (const Json& association : list(m_package, "CFAssociations")) {
            check_association(association);
        }
        if (m_tree_rules == CaseTreeRules::checked) {
            check_tree();
        }
        return std::move(m_problems);
    }

  private:
    static Json list(const Json& object, const char* name) { return object.value(name, Json::array()); }

    void problem(std::string sentence) { m_problems.push_back(std::move(sentence)); }

    void add_identifier(const std::string& identifier, const std::string& kind) {
        if (m_tree_rules == CaseTreeRules::checked ? !is_uuid(identifier) : !is_case_uuid(identifier)) {
            problem(kind + " has no lower-case UUID: " + identifier);
        } else if (!m_identifiers.insert(identifier).second) {
            problem("identifier used twice: " + identifier);
        }
    }

    void check_definition(const Json& object, const char* link) {
        if (m_tree_rules == CaseTreeRules::checked && object.contains(link) &&
            !m_defined.contains(text(object[link], "identifier"))) {
            problem(std::string(link) + " of " + text(object, "identifier") + " is not in CFDefinitions");
        }
    }

    void check_association(const Json& association) {
        const std::string identifier = text(association, "identifier");
        add_identifier(identifier, "CFAssociation");
        check_definition(association, "CFAssociationGroupingURI");
        const std::string type = text(association, "associationType");
        if (!is_association_type(type)) {
            problem("associationType of " + identifier + " is unknown: " + type);
        }
        if (type != "isChildOf" || m_tree_rules == CaseTreeRules::as_given) {
            return;
        }
        const std::string child = text(association["originNodeURI"], "identifier");
        const std::string parent = text(association["destinationNodeURI"], "identifier");
        if (!m_items.contains(child)) {
            problem("isChildOf starts outside the package: " + child);
        }
        if (!m_items.contains(parent) && parent != m_document) {
            problem("isChildOf ends outside the package: " + parent);
        }
        if (!m_parents.try_emplace(child, parent).second) {
            problem("item has two parents: " + child);
        }
        if (association.contains("sequenceNumber") &&
            !m_places.insert({parent, association["sequenceNumber"].get<std::int64_t>()}).second) {
            problem("two children have one sequenceNumber under " + parent);
        }
    }

    void check_tree() {
        for (const Json& item : list(m_package, "CFItems")) {
            const std::string identifier = text(item, "identifier");
            std::set<std::string> seen;
            std::string at = identifier;
            while (at != m_document && seen.insert(at).second && m_parents.contains(at)) {
                at = m_parents[at];
            }
            if (at != m_document) {
                problem("item does not reach the document: " + identifier);
            }
        }
    }

    const Json& m_package;
    CaseTreeRules m_tree_rules;
    std::string m_document;
    std::set<std::string> m_identifiers;
    std::set<std::string> m_items;
    std::set<std::string> m_defined;
    std::map<std::string, std::string> m_parents;
    std::set<std::pair<std::string, std::int64_t>> m_places;
    std::vector<std::string> m_problems;
};

} // namespace

std::string case_type_of(std::string_view type) {
    const std::string result = case_association_type(type);
    return result == "isChildOf" ? std::string("ext:isChildOf") : result;
}

std::string case_association_type(std::string_view type) {
    if (is_association_type(type)) {
        return std::string(type);
    }
    for (const std::string_view known : association_types) {
        if (folded(known) == folded(type)) {
            return std::string(known);
        }
    }
    constexpr std::string_view prefix = "ext:";
    if (type.starts_with(prefix)) {
        type.remove_prefix(prefix.size());
    }
    std::string letters;
    for (const char c : type) {
        const bool kept =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
        letters += kept ? std::string(1, c) : std::string();
    }
    return "ext:" + (letters.empty() ? std::string("other") : letters);
}

std::vector<std::string> case_problems(const Json& package, CaseTreeRules tree) {
    return Checker(package, tree).check();
}

} // namespace kezheng
