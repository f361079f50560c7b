#include "mappings/standards/case_own.hpp"

#include "mappings/standards/association_edge.hpp"
#include "mappings/standards/case_items.hpp"
#include "mappings/standards/read_standard_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>

namespace kezheng {

namespace {

using nlohmann::json;

/// The kinds of kezheng's own items, from the highest.
constexpr std::array<std::string_view, 4> own_kinds{"level", "area", "task", "skill"};

const json& own_member(const json& object, const char* name) {
    static const json none;
    return object.is_object() && object.contains(name) ? object[name] : none;
}

/// The `kezheng/standard/1` document that a package of ours was made of.
json own_document(const json& package) {
    json document = case_own_data(package["CFDocument"]);
    document["levels"] = json::array();
    for (const json& item : package["CFItems"]) {
        const json& own = case_own_data(item);
        const std::string kind = case_text(own, "kind");
        json entry = json::object();
        entry["id"] = case_text(own, "key");
        for (const char* name : {"number", "printed", "facets", "summary"}) {
            if (own.contains(name)) {
                entry[name] = own[name];
            }
        }
        if (own.contains("label")) {
            entry[kind == "skill" ? "title" : "name"] = own["label"];
        }
        json* list = &document["levels"];
        for (std::size_t i = 0; own_kinds.at(i) != kind; ++i) { // the items come in the order of the tree
            if (list->empty()) {
                throw std::out_of_range(case_text(own, "key"));
            }
            constexpr std::array<const char*, 3> lists{"areas", "tasks", "skills"};
            list = &list->back()[lists.at(i)];
        }
        if (kind == "skill") {
            const std::string statement = case_text(item, "fullStatement");
            const bool is_label = own.contains("label") && case_text(own["label"], "zh") == statement;
            if (!is_label && statement != case_text(own, "key")) {
                entry["statement"] = statement;
            }
        }
        list->push_back(std::move(entry));
    }
    return document;
}

/// The orders and other associations that a package of ours has beside its tree.
void add_own_associations(const json& package, StandardDraft& standard, const SourceRef& source) {
    std::set<std::string> externals;
    for (const json& association : own_member(package, "CFAssociations")) {
        const json& own = case_own_data(association);
        const std::string kind = case_text(own, "kind");
        std::string from = case_text(own, "from");
        std::string to = case_text(own, "to");
        if (std::optional<Sequence> order = case_own_order(association)) {
            standard.sequences.push_back({kind == "feeds" ? EdgeKind::feeds : EdgeKind::precedes, std::move(from),
                                          std::move(to), std::move(*order), source});
        } else if (kind == "associated") {
            for (const auto& [key, link] : {std::pair(from, "originNodeURI"), std::pair(to, "destinationNodeURI")}) {
                if (key.starts_with("reference/") && externals.insert(key).second) {
                    standard.externals.push_back(
                        {key, case_text(own, link == std::string_view("originNodeURI") ? "from_title" : "to_title"),
                         case_text(own_member(association, link), "uri")});
                }
            }
            standard.sequences.push_back({EdgeKind::associated, std::move(from), std::move(to),
                                          Association{case_text(own, "association"), case_text(own, "note")}, source});
        }
    }
}

/// The associations that others added to a package of ours.
void add_associations_of_others(const json& package, StandardDraft& standard, const SourceRef& source) {
    std::map<std::string, std::string> keys{
        {case_text(package["CFDocument"], "identifier"), case_text(case_own_data(package["CFDocument"]), "id")}};
    for (const json& item : package["CFItems"]) {
        keys.try_emplace(case_text(item, "identifier"), case_text(case_own_data(item), "key"));
    }
    std::set<std::string> externals;
    for (const CaseLink& link : case_tree(package, source.file).links) {
        if (link.own) {
            continue;
        }
        const auto key_of = [&](const CaseEnd& end) {
            if (const auto found = keys.find(end.identifier); found != keys.end()) {
                return found->second;
            }
            std::string key = "reference/" + end.identifier;
            if (externals.insert(key).second) {
                standard.externals.push_back({key, end.title, end.uri.empty() ? end.identifier : end.uri});
            }
            return key;
        };
        standard.sequences.push_back(
            association_edge(link.type, key_of(link.from), key_of(link.to), {link.notes, {}}, source));
    }
}

} // namespace

bool is_own_case(const json& package) {
    if (!case_own_data(own_member(package, "CFDocument")).is_object() || !own_member(package, "CFItems").is_array()) {
        return false;
    }
    return std::ranges::all_of(package["CFItems"], [](const json& item) {
        return std::ranges::find(own_kinds, case_text(case_own_data(item), "kind")) != own_kinds.end();
    });
}

Result<ReadStandard> read_own_case(const json& package, std::string_view file) {
    Result<ReadStandard> read = read_standard_json(own_document(package).dump(), file);
    if (read) {
        const SourceRef source{std::string(file), 0, 0};
        add_own_associations(package, read->standard, source);
        add_associations_of_others(package, read->standard, source);
    }
    return read;
}

} // namespace kezheng
