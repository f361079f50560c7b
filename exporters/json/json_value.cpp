#include "exporters/json/json_value.hpp"

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

void set_evidence(Json& object, const char* name, const std::vector<Evidence>& evidence) {
    if (evidence.empty()) {
        return;
    }
    Json list = Json::array();
    for (const Evidence& one : evidence) {
        Json entry = Json::object();
        set_text(entry, "kind", one.kind);
        set_text(entry, "a", one.a);
        set_text(entry, "b", one.b);
        set_localised(entry, "via", one.via);
        list.push_back(std::move(entry));
    }
    object[name] = std::move(list);
}

Json json_number(double value) {
    constexpr double beyond_signed = 9'223'372'036'854'775'808.0;    // 2 to the power of 63
    constexpr double beyond_unsigned = 18'446'744'073'709'551'616.0; // 2 to the power of 64
    if (std::trunc(value) != value || value < -beyond_signed || value >= beyond_unsigned) {
        return value;
    }
    return value < 0 ? Json(static_cast<std::int64_t>(value)) : Json(static_cast<std::uint64_t>(value));
}

void set_quantity(Json& object, const char* name, double value) {
    if (value != 0) {
        object[name] = json_number(value);
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
        const SourceRef& source = diagnostic.source;
        for (const auto& [name, value] : {std::pair("line", source.line), std::pair("page", source.page),
                                          std::pair("row", source.row), std::pair("column", source.column)}) {
            if (value > 0) {
                entry[name] = value;
            }
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
