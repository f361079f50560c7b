#include "mappings/standards/case_items.hpp"

#include <nlohmann/json.hpp>

namespace kezheng {

using nlohmann::json;

std::string case_record(const json& object) {
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

const json& case_own_data(const json& object) {
    static const json none;
    if (!object.is_object() || !object.contains("extensions") || !object["extensions"].is_object()) {
        return none;
    }
    const json& extensions = object["extensions"];
    return extensions.contains("kezheng") ? extensions["kezheng"] : none;
}

std::optional<Sequence> case_own_order(const json& association) {
    const json& own = case_own_data(association);
    const std::string kind = case_text(own, "kind");
    if (kind != "precedes" && kind != "feeds") {
        return std::nullopt;
    }
    const json reason = own.contains("reason") ? own["reason"] : json();
    return Sequence{case_text(own, "rule"),
                    {case_text(reason, "zh"), case_text(reason, "en")},
                    status_named(case_text(own, "status")).value_or(Status::proposed)};
}

std::string case_text(const json& object, const char* name) {
    if (!object.is_object() || !object.contains(name)) {
        return {};
    }
    const json& value = object[name];
    return value.is_string() ? value.get<std::string>() : value.is_number() ? value.dump() : std::string();
}

} // namespace kezheng
