#include "mappings/standards/text_language.hpp"

#include <nlohmann/json.hpp>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace kezheng {

namespace {

using nlohmann::json;

std::string stated_language(const std::string& record) {
    const json object = json::parse(record, nullptr, false);
    if (!object.is_object()) {
        return {};
    }
    const json& element = object.contains("CFDocument") ? object["CFDocument"] : object;
    const bool stated = element.is_object() && element.contains("language") && element["language"].is_string();
    return stated ? language_tag(element["language"].get_ref<const std::string&>()) : std::string();
}

} // namespace

std::string language_tag(std::string_view language) {
    constexpr std::size_t longest = 35; // the least that BCP 47 asks programs to take
    std::string text(language);
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    std::ranges::replace(text, '_', '-');
    if (text.empty() || text.size() > longest) {
        return {};
    }
    UErrorCode status = U_ZERO_ERROR;
    std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
    std::int32_t parsed = 0;
    uloc_forLanguageTag(text.c_str(), locale.data(), static_cast<std::int32_t>(locale.size()), &parsed, &status);
    const bool whole = U_SUCCESS(status) != 0 && static_cast<std::size_t>(parsed) == text.size();
    const std::string_view known = whole ? std::string_view(uloc_getISO3Language(locale.data())) : std::string_view();
    if (known.empty()) {
        return {};
    }
    std::array<char, ULOC_FULLNAME_CAPACITY> tag{};
    const std::int32_t length =
        uloc_toLanguageTag(locale.data(), tag.data(), static_cast<std::int32_t>(tag.size()), 1, &status);
    return U_SUCCESS(status) != 0 ? std::string(tag.data(), static_cast<std::size_t>(length)) : std::string();
}

std::string text_language(const std::string& record, const std::string& around) {
    if (record.empty()) {
        return around;
    }
    const std::string stated = stated_language(record);
    return stated.empty() ? around : stated;
}

std::string package_language(const std::string& record) {
    return text_language(record, record.empty() ? std::string() : "und");
}

bool is_english(std::string_view tag) {
    return tag == "en" || tag.starts_with("en-");
}

} // namespace kezheng
