#include "exporters/attributes.hpp"

#include "exporters/json/graph_objects.hpp"
#include "exporters/tables/workbook.hpp"
#include "exporters/text/label.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace kezheng {

namespace {

/// Numbers by name, so that a column is of one type even where a value happens to be whole. The number of a term or of
/// an entry of a bibliography is a text.
constexpr std::array<std::string_view, 4> reals{"confidence", "credits", "hours", "score"};

std::string text_member(const Json& object, const char* name) {
    return object.contains(name) && object[name].is_string() ? object[name].get<std::string>() : std::string();
}

std::string evidence_text(const Json& entry) {
    std::string text = text_member(entry, "kind") + ": " + text_member(entry, "a") + " ~ " + text_member(entry, "b");
    if (entry.contains("via")) {
        text += " (" + text_member(entry["via"], entry["via"].contains("zh") ? "zh" : "en") + ')';
    }
    return text;
}

std::string joined(const Json& list) {
    std::string text;
    for (const Json& element : list) {
        text += text.empty() ? "" : "；";
        if (element.is_string()) {
            text += element.get<std::string>();
        } else if (element.is_object() && element.contains("kind")) {
            text += evidence_text(element);
        } else {
            text += element.dump();
        }
    }
    return text;
}

void flatten(const Json& object, const std::string& prefix, std::vector<Attribute>& attributes) {
    for (const auto& [name, value] : object.items()) {
        std::string full = prefix;
        full += prefix.empty() ? "" : "_";
        full += name;
        if (value.is_object()) {
            flatten(value, full, attributes);
        } else if (value.is_array()) {
            attributes.push_back({std::move(full), Attribute::Type::text, joined(value)});
        } else if (value.is_number() && prefix != "case") { // what others call a number may be one or not
            const bool real = std::ranges::find(reals, name) != reals.end();
            if (full == "number") { // of a level; terms and references have a text of that name
                full = "level_number";
            }
            attributes.push_back({std::move(full), real ? Attribute::Type::real : Attribute::Type::whole,
                                  number_text(value.get<double>())});
        } else {
            attributes.push_back(
                {std::move(full), Attribute::Type::text, value.is_string() ? value.get<std::string>() : value.dump()});
        }
    }
}

std::vector<Attribute> flattened(const Json& object) {
    std::vector<Attribute> attributes;
    flatten(object, {}, attributes);
    return attributes;
}

} // namespace

std::vector<Attribute> attributes_of(const Node& node) {
    Json object = node_object(node);
    if (object.contains("case")) { // what stands in a column of its own already, and what is no single value
        Json kept = Json::object();
        for (const auto& [name, value] : object["case"].items()) {
            constexpr std::array<std::string_view, 8> known{
                "fullStatement", "abbreviatedStatement", "humanCodingScheme", "notes", "title", "version",
                "publisher",     "description"};
            if (!value.is_object() && !value.is_null() && std::ranges::find(known, name) == known.end()) {
                kept[name] = value;
            }
        }
        object["case"] = std::move(kept);
    }
    std::vector<Attribute> attributes = flattened(object);
    const TextLanguages languages = languages_of(node);
    for (Attribute& attribute : attributes) {
        if (attribute.name == "label_zh" || attribute.name == "label_en") {
            attribute.name = "label_" + (attribute.name == "label_zh" ? languages.zh : languages.en);
        }
    }
    return attributes;
}

std::vector<Attribute> attributes_of(const CompetencyGraph& graph, const Edge& edge) {
    return flattened(edge_object(graph, edge));
}

} // namespace kezheng
