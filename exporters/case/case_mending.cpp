#include "exporters/case/case_mending.hpp"

#include "exporters/case/case_fields.hpp"
#include "exporters/case/case_identity.hpp"
#include "exporters/name_uuid.hpp"
#include "exporters/text/plain_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace kezheng {

namespace {

/// What only the objects of the REST service have, not those of a package.
constexpr std::array<std::string_view, 2> service_links{"CFDocumentURI", "CFPackageURI"};

bool is_nothing(const Json& value) {
    return value.is_null() || (value.is_structured() && value.empty()) ||
           (value.is_string() && value.get_ref<const std::string&>().empty());
}

/// A string, or a number as one.
std::optional<std::string> text_in(const Json& value) {
    if (value.is_string()) {
        return plain_text(value.get_ref<const std::string&>());
    }
    return value.is_number() ? std::optional(value.dump()) : std::nullopt;
}

std::string text_of_member(const Json& object, const char* name) {
    return object.is_object() && object.contains(name) ? text_in(object[name]).value_or(std::string()) : std::string();
}

/// The last piece of an address.
std::string last_piece(std::string uri) {
    while (uri.ends_with('/')) {
        uri.pop_back();
    }
    return uri.substr(uri.find_last_of("/:") + 1);
}

/// A link from an object, or from an address alone. The identifiers of an association's ends were read before.
std::optional<Json> mended_link(const Json& value, bool is_end, std::string_view base) {
    const std::string address = value.is_string() ? value.get<std::string>() : text_of_member(value, "uri");
    const std::string given = text_of_member(value, "identifier");
    const std::string old = given.empty() ? last_piece(address) : given;
    if (old.empty()) {
        return std::nullopt;
    }
    const std::string identifier = case_identifier(old);
    const std::string title = text_of_member(value, "title");
    Json link = {{"title", one_line(title.empty() ? old : title)},
                 {"identifier", identifier},
                 {"uri", address.empty() ? uri_of_uuid(identifier, base) : one_line(address)}};
    const std::string target = text_of_member(value, "targetType");
    if (is_end && (target == "CASE" || target.starts_with("ext:"))) {
        link["targetType"] = target;
    }
    return link;
}

/// A time as CASE wants it, of a date or of a time without an offset.
std::optional<std::string> mended_time(const std::string& text) {
    for (const char* ending : {"", "Z", "+00:00", "T00:00:00+00:00"}) {
        if (is_case_time(text + ending)) {
            return text + ending;
        }
    }
    return std::nullopt;
}

class Mender {
  public:
    Mender(std::string_view kind, const CaseDefaults& defaults) : m_kind(kind), m_defaults(defaults) {}

    Json mend(const Json& object) {
        Json result = Json::object();
        for (const CaseField& field : case_fields(m_kind)) {
            const bool given =
                object.is_object() && object.contains(field.name) && !is_nothing(object[std::string(field.name)]);
            std::optional<Json> value;
            if (given) {
                const Json& old = object[std::string(field.name)];
                value = value_of(field, old);
                if (!value) {
                    m_other[std::string(field.name)] = old;
                }
            }
            if (!value && field.required) {
                value = missing(field, result);
            }
            if (value) {
                result[std::string(field.name)] = std::move(*value);
            }
        }
        add_extensions(object, result);
        return result;
    }

  private:
    /// The value as the field has it; nothing where it cannot be that.
    std::optional<Json> value_of(const CaseField& field, const Json& old) {
        const std::optional<std::string> text = text_in(old);
        switch (field.type) {
        case CaseType::text:
            return text ? std::optional<Json>(*text) : std::nullopt;
        case CaseType::line:
            return text ? std::optional<Json>(one_line(*text)) : std::nullopt;
        case CaseType::identifier:
            return text ? std::optional<Json>(identifier_of(*text)) : std::nullopt;
        case CaseType::date:
            return text && is_case_date(*text) ? std::optional<Json>(*text) : std::nullopt;
        case CaseType::time:
            if (const std::optional<std::string> time = text ? mended_time(*text) : std::nullopt) {
                return *time;
            }
            return std::nullopt;
        case CaseType::whole:
            return whole_number(old);
        case CaseType::number:
            return old.is_number() ? std::optional<Json>(old) : std::nullopt;
        case CaseType::link:
        case CaseType::end:
            return mended_link(old, field.type == CaseType::end, m_defaults.base);
        case CaseType::lines:
        case CaseType::links:
        case CaseType::objects:
            break;
        }
        return list_of(field, old);
    }

    std::string identifier_of(const std::string& text) {
        std::string identifier = case_identifier(text);
        if (identifier.size() != text.size()) { // it was no UUID
            m_identifier = text;
        }
        return identifier;
    }

    static std::optional<Json> whole_number(const Json& old) {
        if (old.is_number_integer()) {
            return old;
        }
        if (old.is_number() && std::abs(old.get<double>()) < 1e15 &&
            std::floor(old.get<double>()) == old.get<double>()) {
            return static_cast<std::int64_t>(old.get<double>());
        }
        if (old.is_string()) { // "10", as some services write it
            const auto& text = old.get_ref<const std::string&>();
            std::int64_t number = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
            if (!text.empty() && error == std::errc() && end == text.data() + text.size()) {
                return number;
            }
        }
        return std::nullopt;
    }

    /// A list, also of a single value; what cannot be an element is set apart.
    std::optional<Json> list_of(const CaseField& field, const Json& old) {
        Json list = Json::array();
        Json rest = Json::array();
        std::size_t place = 0;
        for (const Json& element : old.is_array() ? old : Json::array({old})) {
            std::optional<Json> value;
            if (field.type == CaseType::objects) {
                ++place;
                CaseDefaults defaults = m_defaults;
                defaults.identifier =
                    name_uuid(m_defaults.identifier + ' ' + std::string(field.name) + ' ' + std::to_string(place));
                value = element.is_object() ? std::optional(mended(element, field.kind, defaults)) : std::nullopt;
            } else if (field.type == CaseType::links) {
                value = mended_link(element, false, m_defaults.base);
            } else if (const std::optional<std::string> text = text_in(element)) {
                value = one_line(*text);
            }
            (value ? list : rest).push_back(value.value_or(element));
        }
        if (!rest.empty()) {
            m_other[std::string(field.name)] = std::move(rest);
        }
        return list.empty() ? std::nullopt : std::optional(std::move(list));
    }

    [[nodiscard]] Json missing(const CaseField& field, const Json& so_far) const {
        if (field.type == CaseType::identifier) {
            return m_defaults.identifier;
        }
        if (field.type == CaseType::time) {
            return m_defaults.time;
        }
        if (field.type == CaseType::end) { // named nowhere: something of its own
            const std::string identifier = name_uuid(m_defaults.identifier + ' ' + std::string(field.name));
            return {{"title", one_line(m_defaults.text)},
                    {"identifier", identifier},
                    {"uri", uri_of_uuid(identifier, m_defaults.base)}};
        }
        if (field.name == "uri") {
            return uri_of_uuid(so_far["identifier"].get<std::string>(), m_defaults.base);
        }
        for (const char* name : {"title", "description"}) {
            if (field.name != "hierarchyCode" && so_far.contains(name)) {
                return one_line(so_far[name].get<std::string>());
            }
        }
        return one_line(m_defaults.text);
    }

    /// Keeps extensions, and what has no field of its own.
    void add_extensions(const Json& object, Json& result) {
        const std::span<const CaseField> fields = case_fields(m_kind);
        Json extensions = Json::object();
        if (object.is_object()) {
            for (const auto& [name, value] : object.items()) {
                const bool known = std::ranges::find(fields, name, &CaseField::name) != fields.end() ||
                                   std::ranges::find(service_links, name) != service_links.end();
                const bool may_be_list = m_kind == "CFRubricCriterionLevels";
                if (name == "extensions" && (value.is_object() || (may_be_list && value.is_array()))) {
                    extensions = value;
                } else if (!known && !is_nothing(value)) {
                    m_other[name] = value;
                }
            }
        }
        Json own = Json::object();
        set_text(own, "identifier", m_identifier);
        if (!m_other.empty()) {
            own["other"] = std::move(m_other);
        }
        if (!own.empty() && extensions.is_array()) {
            extensions.push_back({{"kezheng", std::move(own)}});
        } else if (!own.empty()) {
            Json& kept = extensions["kezheng"];
            kept = kept.is_object() ? std::move(kept) : Json::object();
            kept.update(own);
        }
        if (m_kind == "CFRubricCriterionLevels" && extensions.is_object() && !extensions.empty()) {
            extensions = Json::array({std::move(extensions)});
        }
        if (!extensions.empty()) {
            result["extensions"] = std::move(extensions);
        }
    }

    std::string_view m_kind;
    const CaseDefaults& m_defaults;
    std::string m_identifier;
    Json m_other = Json::object();
};

} // namespace

Json mended(const Json& object, std::string_view kind, const CaseDefaults& defaults) {
    return Mender(kind, defaults).mend(object);
}

} // namespace kezheng
