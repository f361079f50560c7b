#include "exporters/case/case_identity.hpp"

#include "exporters/case/case_fields.hpp"
#include "exporters/json/json_value.hpp"
#include "exporters/name_uuid.hpp"

#include <algorithm>

namespace kezheng {

namespace {

std::string string_member(const Json& object, const char* name) {
    return object.contains(name) && object[name].is_string() ? object[name].get<std::string>() : std::string();
}

} // namespace

bool is_address(std::string_view text) {
    const bool known = text.starts_with("http://") || text.starts_with("https://") || text.starts_with("urn:");
    return known && text.size() < 2000 &&
           std::ranges::none_of(
               text,
               [](char c) {
                   return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' ||
                          std::string_view("<>\"{}|^`\\").find(c) != std::string_view::npos;
               });
}

std::string case_identifier(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return is_case_uuid(lower) ? lower : name_uuid("identifier " + lower);
}

CaseIdentity case_identity(const Node& node, std::string_view base) {
    CaseIdentity own{name_uuid(node.key), uri_of(node.key, base)};
    if (node.record.empty()) {
        return own;
    }
    const Json record = Json::parse(node.record);
    const Json& object = record.contains("CFDocument") ? record["CFDocument"] : record;
    const std::string identifier = string_member(object, "identifier");
    const std::string uri = string_member(object, "uri");
    if (!identifier.empty()) {
        own.identifier = case_identifier(identifier);
        own.uri = uri_of_uuid(own.identifier, base);
    }
    if (is_address(uri)) {
        own.uri = uri;
    }
    return own;
}

} // namespace kezheng
