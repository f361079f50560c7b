#include "exporters/json_value.hpp"

namespace kezheng {

void set_text(Json& object, const char* name, const std::string& value) {
    if (!value.empty()) {
        object[name] = value;
    }
}

void set_texts(Json& object, const char* name, const std::vector<std::string>& values) {
    Json texts = Json::array();
    for (const std::string& value : values) {
        if (!value.empty()) {
            texts.push_back(value);
        }
    }
    if (!texts.empty()) {
        object[name] = std::move(texts);
    }
}

void set_localised(Json& object, const char* name, const LocalisedText& value) {
    if (!value.empty()) {
        Json text = Json::object();
        set_text(text, "zh", value.zh);
        set_text(text, "en", value.en);
        object[name] = std::move(text);
    }
}

void set_facets(Json& object, const Facets& facets) {
    Json result = Json::object();
    for (const FacetRow& row : facet_rows) {
        set_texts(result, std::string(row.name).c_str(), facets.*row.list);
    }
    if (!result.empty()) {
        object["facets"] = std::move(result);
    }
}

Json json_of(const std::vector<Diagnostic>& diagnostics, Language language) {
    Json result = Json::array();
    for (const Diagnostic& diagnostic : diagnostics) {
        Json entry = Json::object();
        entry["severity"] = severity_name(severity_of(diagnostic.rule));
        entry["rule"] = rule_id(diagnostic.rule);
        entry["message"] = message_of(diagnostic, language);
        set_text(entry, "hint", hint_of(diagnostic, language));
        if (diagnostic.source.line > 0) {
            entry["line"] = diagnostic.source.line;
        }
        if (diagnostic.source.page > 0) {
            entry["page"] = diagnostic.source.page;
        }
        set_text(entry, "node", diagnostic.node);
        result.push_back(std::move(entry));
    }
    return result;
}

std::string text_of(const Json& document) {
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace kezheng
