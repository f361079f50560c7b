#include "mappings/standards/case_items.hpp"

#include "mappings/standards/text_language.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <utility>

namespace kezheng {

namespace {

using nlohmann::json;

std::string lower_case(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

std::string trimmed(std::string text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    return begin == text.size() ? std::string() : text.substr(begin, end + 1 - begin);
}

/// `{UUID}`, `urn:uuid:UUID` and a UUID in capitals are the same identifier.
std::string plain_identifier(std::string text) {
    text = lower_case(trimmed(std::move(text)));
    constexpr std::string_view prefix = "urn:uuid:";
    if (text.starts_with(prefix)) {
        text.erase(0, prefix.size());
    }
    if (text.size() > 2 && text.front() == '{' && text.back() == '}') {
        text = text.substr(1, text.size() - 2);
    }
    return text;
}

/// What is called `…/uri/UUID` or `UUID`: the last piece of it.
std::string tail_of(const std::string& uri) {
    std::string text = uri;
    while (text.ends_with('/')) {
        text.pop_back();
    }
    return text.substr(text.find_last_of("/:") + 1);
}

/// The end that a link names: an object with an identifier or an address, or (as early packages have it) an address or
/// an identifier alone.
CaseEnd linked_end(const json& association, const char* link, const char* early_name) {
    CaseEnd end; // (an identifier that is no text, a number say, is one as well)
    if (association.contains(link) && association[link].is_string()) {
        end.uri = association[link].get<std::string>();
    } else if (association.contains(link) && association[link].is_object()) {
        const json& object = association[link];
        end.identifier = trimmed(case_text(object, "identifier"));
        end.uri = trimmed(case_text(object, "uri"));
        end.title = trimmed(case_text(object, "title"));
    } else {
        end.identifier = trimmed(case_text(association, early_name));
    }
    end.given = end.identifier.empty() ? tail_of(end.uri) : end.identifier;
    end.identifier = plain_identifier(end.given);
    return end;
}

/// `Is Child Of`, `isChildOf` → `ischildof`.
std::string folded_type(const std::string& type) {
    std::string text = lower_case(type);
    std::erase_if(text, [](char c) { return c == ' ' || c == '_' || c == '-'; });
    return text;
}

const json& list(const json& package, const char* name) {
    static const json none = json::array();
    return package.contains(name) && package[name].is_array() ? package[name] : none;
}

/// The number that orders siblings; early packages have it as text, too.
double sequence_of(const json& association) {
    const json& own = case_own_data(association);
    for (const json* const object : {&own, &association}) {
        if (!object->is_object() || !object->contains("sequenceNumber")) {
            continue;
        }
        const json& value = (*object)["sequenceNumber"];
        if (value.is_number()) {
            return value.get<double>();
        }
        const std::string text = trimmed(case_text(*object, "sequenceNumber"));
        unsigned number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (!text.empty() && error == std::errc() && end == text.data() + text.size()) {
            return number;
        }
    }
    return std::numeric_limits<double>::infinity();
}

/// An item's object under the identifier that it is known by here; without one where that is another item's.
std::string record_of(const json& object, const std::string& identifier) {
    json record = object;
    const std::string old = case_text(object, "identifier");
    if (!identifier.empty()) {
        record["identifier"] = lower_case(trimmed(old)) == identifier ? trimmed(old) : identifier;
        return case_record(record);
    }
    record.erase("identifier");
    record.erase("uri");
    json& extensions = record["extensions"];
    extensions = extensions.is_object() ? extensions : json::object();
    extensions["kezheng"]["identifier"] = old;
    return case_record(record);
}

/// An end of an association as an object, whatever it was; one outside of the package keeps its members as they are.
json end_record(const json& association, const char* link, const CaseEnd& end) {
    json record = association.contains(link) && association[link].is_object() ? association[link] : json::object();
    const bool outside = end.item == CaseEnd::outside;
    const auto set = [&](const char* name, const std::string& text) {
        if (!outside || trimmed(case_text(record, name)).empty()) {
            record[name] = text;
        }
    };
    set("identifier", outside ? end.given : end.identifier);
    set("title", end.title);
    set("uri", end.uri);
    return record;
}

class TreeBuilder {
  public:
    TreeBuilder(const json& package, std::string_view file) : m_package(package), m_file(file) {}

    CaseTree build() {
        if (m_package.contains("CFDocument") && m_package["CFDocument"].is_object()) {
            const json& document = m_package["CFDocument"];
            m_document = plain_identifier(case_text(document, "identifier"));
            if (m_document.empty()) {
                m_document = plain_identifier(tail_of(case_text(document, "uri")));
            }
        }
        for (const json& object : list(m_package, "CFItems")) {
            add_item(object);
        }
        m_parents.resize(m_tree.items.size());
        std::size_t place = 0;
        for (const json& object : list(m_package, "CFAssociations")) {
            add_association(object, place++);
        }
        order_children();
        place_roots();
        return std::move(m_tree);
    }

  private:
    struct Child {
        double sequence = 0;   ///< infinite where none is given
        std::size_t order = 0; ///< of the association
        std::size_t item = 0;
    };
    struct Parent {
        bool known = false;
        bool is_document = false;
        std::size_t item = 0;
        Child child;
    };

    void report(Rule rule, std::vector<Argument> arguments) {
        m_tree.diagnostics.push_back({rule, std::move(arguments), SourceRef{std::string(m_file), 0, 0}, {}});
    }
    [[nodiscard]] std::string name(std::size_t item) const {
        const CaseItem& found = m_tree.items[item];
        const std::string code = found.code.empty() ? std::string() : found.code + ' ';
        return code + found.statement.substr(0, found.statement.find('\n'));
    }

    void add_item(const json& object) {
        if (!object.is_object()) {
            report(Rule::case_item_unreadable, {std::to_string(m_tree.items.size() + 1)});
            return;
        }
        CaseItem item;
        item.identifier = plain_identifier(case_text(object, "identifier"));
        if (item.identifier.empty()) {
            item.identifier = plain_identifier(tail_of(trimmed(case_text(object, "uri"))));
        }
        item.title = trimmed(case_text(object, "abbreviatedStatement"));
        item.code = trimmed(case_text(object, "humanCodingScheme"));
        if (item.code.empty()) {
            item.code = trimmed(case_text(object, "listEnumeration"));
        }
        item.type = trimmed(case_text(object, "CFItemType"));
        item.notes = trimmed(case_text(object, "notes"));
        item.language = language_tag(case_text(object, "language"));
        item.statement = trimmed(case_text(object, "fullStatement"));
        const bool bare = item.statement.empty();
        for (const std::string& other :
             {item.title, trimmed(case_text(object, "alternativeLabel")), item.code, item.identifier}) {
            item.statement = item.statement.empty() ? other : item.statement;
        }
        if (item.statement.empty()) {
            item.statement = "#" + std::to_string(m_tree.items.size() + 1);
        }
        const std::size_t place = m_tree.items.size();
        const bool repeated = !item.identifier.empty() && !m_places.try_emplace(item.identifier, place).second;
        item.record = record_of(object, repeated ? std::string() : item.identifier);
        m_tree.items.push_back(std::move(item));
        if (bare) {
            report(Rule::case_item_without_statement, {name(place)});
        }
        if (repeated) {
            report(Rule::case_item_repeated, {name(place), m_tree.items[place].identifier});
        }
    }

    /// Where in the package an end lies.
    void locate(CaseEnd& end) const {
        if (const auto found = m_places.find(end.identifier); found != m_places.end()) {
            end.item = found->second;
        } else if (end.identifier == m_document) {
            end.item = CaseEnd::document;
        }
    }

    void add_association(const json& object, std::size_t place_in_list) {
        if (!object.is_object()) {
            report(Rule::case_link_unreadable, {std::to_string(place_in_list + 1)});
            return;
        }
        CaseLink link{
            trimmed(case_text(object, "associationType")), linked_end(object, "originNodeURI", "originNodeIdentifier"),
            linked_end(object, "destinationNodeURI", "destinationNodeIdentifier"), trimmed(case_text(object, "notes"))};
        if (link.from.identifier.empty() || link.to.identifier.empty() || link.type.empty()) {
            report(Rule::case_link_unreadable, {std::to_string(place_in_list + 1)});
            return;
        }
        if (const std::string own = case_text(case_own_data(object), "type"); !own.empty()) {
            link.type = own; // as it was before CASE 1.1 had to be satisfied
        }
        locate(link.from);
        locate(link.to);
        link.order = case_own_order(object);
        link.own = !case_text(case_own_data(object), "kind").empty();
        if (!link.order) {
            json record = object;
            record["originNodeURI"] = end_record(object, "originNodeURI", link.from);
            record["destinationNodeURI"] = end_record(object, "destinationNodeURI", link.to);
            m_tree.records.push_back(case_record(record));
        }
        const double sequence = sequence_of(object);
        if (folded_type(link.type) != "ischildof" || !take_parent(link, sequence, place_in_list)) {
            m_tree.links.push_back(std::move(link));
        }
    }

    /// Whether the association has a place in the tree (or says again what it has).
    bool take_parent(const CaseLink& link, double sequence, std::size_t order) {
        const std::size_t from = link.from.item;
        const std::size_t to = link.to.item;
        if (from == CaseEnd::outside || from == CaseEnd::document) {
            report(Rule::case_child_outside, {link.from.identifier});
            return false;
        }
        if (to == CaseEnd::outside) {
            report(Rule::case_parent_outside, {name(from), link.to.identifier});
            return false;
        }
        const bool to_document = to == CaseEnd::document;
        Parent& parent = m_parents[from];
        if (!parent.known) {
            parent = {true, to_document, to_document ? 0 : to, {sequence, order, from}};
            return true;
        }
        if (parent.is_document == to_document && (to_document || parent.item == to)) {
            return true;
        }
        report(Rule::case_several_parents, {name(from), to_document ? std::string("CFDocument") : name(to)});
        return false;
    }

    void order_children() {
        std::vector<std::vector<Child>> children(m_tree.items.size());
        std::vector<Child> top;
        for (const Parent& parent : m_parents) {
            if (parent.known) {
                (parent.is_document ? top : children[parent.item]).push_back(parent.child);
            }
        }
        const auto in_order = [](std::vector<Child>& list) {
            std::ranges::stable_sort(list, {},
                                     [](const Child& child) { return std::pair(child.sequence, child.order); });
        };
        in_order(top);
        for (const Child& child : top) {
            m_tree.roots.push_back(child.item);
        }
        for (std::size_t i = 0; i < children.size(); ++i) {
            in_order(children[i]);
            for (const Child& child : children[i]) {
                m_tree.items[i].children.push_back(child.item);
                m_tree.items[child.item].parent = i;
            }
        }
    }

    /// Walks down from the roots; what was not reached then becomes a root in the order of the file.
    void place_roots() {
        std::vector<bool> seen(m_tree.items.size(), false);
        for (const std::size_t root : m_tree.roots) {
            walk(root, seen);
        }
        for (std::size_t i = 0; i < m_tree.items.size(); ++i) {
            if (!seen[i] && !m_parents[i].known) {
                report(Rule::case_item_without_parent, {name(i)});
                m_tree.roots.push_back(i);
                walk(i, seen);
            }
        }
        for (std::size_t i = 0; i < m_tree.items.size(); ++i) {
            if (!seen[i]) { // only cycles, and what hangs on them, are left
                const std::size_t top = first_of_cycle(i);
                m_tree.items[top].parent = CaseEnd::document;
                report(Rule::case_cycle, {name(top)});
                std::erase(m_tree.items[m_parents[top].item].children, top);
                m_tree.links.push_back({"isChildOf", {top, {}, {}, {}, {}}, {m_parents[top].item, {}, {}, {}, {}}, {}});
                m_tree.roots.push_back(top);
                walk(top, seen);
            }
        }
    }

    /// The item that comes first in the file among those of the cycle that the parents of `item` lead to.
    [[nodiscard]] std::size_t first_of_cycle(std::size_t item) const {
        std::vector<bool> passed(m_tree.items.size(), false);
        while (!passed[item]) {
            passed[item] = true;
            item = m_parents[item].item;
        }
        std::size_t first = item;
        for (std::size_t at = m_parents[item].item; at != item; at = m_parents[at].item) {
            first = std::min(first, at);
        }
        return first;
    }

    void walk(std::size_t root, std::vector<bool>& seen) {
        std::vector<std::size_t> open{root};
        m_tree.items[root].depth = 0;
        while (!open.empty()) {
            const std::size_t at = open.back();
            open.pop_back();
            seen[at] = true;
            for (const std::size_t child : m_tree.items[at].children) {
                m_tree.items[child].depth = m_tree.items[at].depth + 1;
                open.push_back(child);
            }
        }
    }

    const json& m_package;
    std::string_view m_file;
    std::string m_document;
    std::map<std::string, std::size_t> m_places;
    std::vector<Parent> m_parents;
    CaseTree m_tree;
};

} // namespace

CaseTree case_tree(const json& package, std::string_view file) {
    return TreeBuilder(package, file).build();
}

} // namespace kezheng
