#include "mappings/standards/mended_json.hpp"

#include "graph/base/unicode.hpp"

#include <charconv>
#include <optional>

namespace kezheng {

namespace {

constexpr std::size_t escape_length = 6; // \uXXXX

/// The code unit of an escape `\uXXXX` that begins at `at`.
std::optional<unsigned> escaped_unit(std::string_view bytes, std::size_t at) {
    const std::string_view escape = bytes.substr(std::min(at, bytes.size()), escape_length);
    if (escape.size() < escape_length || !escape.starts_with("\\u")) {
        return std::nullopt;
    }
    constexpr int hexadecimal = 16;
    unsigned unit = 0;
    const auto [end, error] = std::from_chars(escape.data() + 2, escape.data() + escape.size(), unit, hexadecimal);
    return error == std::errc() && end == escape.data() + escape.size() ? std::optional(unit) : std::nullopt;
}

bool is_first_half(unsigned unit) {
    return unit >= 0xD800U && unit <= 0xDBFFU;
}
bool is_second_half(unsigned unit) {
    return unit >= 0xDC00U && unit <= 0xDFFFU;
}

/// How many bytes of the escape at `at` stay as they are: a pair stays whole; none of a lone half.
std::size_t kept_escape(std::string_view bytes, std::size_t at) {
    const std::optional<unsigned> unit = escaped_unit(bytes, at);
    if (!unit) {
        return std::min<std::size_t>(2, bytes.size() - at); // \n, \\, \"
    }
    if (is_first_half(*unit)) {
        const std::optional<unsigned> next = escaped_unit(bytes, at + escape_length);
        return next && is_second_half(*next) ? 2 * escape_length : 0;
    }
    return is_second_half(*unit) ? 0 : escape_length;
}

} // namespace

MendedJson mended_json(std::string_view bytes) {
    MendedJson result;
    result.text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        if (bytes[at] == '\\') {
            const std::size_t kept = kept_escape(bytes, at);
            result.text += kept == 0 ? std::string_view("\\uFFFD") : bytes.substr(at, kept);
            result.replaced += kept == 0 ? 1 : 0;
            at += kept == 0 ? escape_length : kept;
            continue;
        }
        const CodePoint point = code_point_at(bytes, at);
        result.replaced += point.value == replacement_character && point.length == 1 ? 1 : 0;
        append_utf8(result.text, point.value);
        at += point.length;
    }
    return result;
}

} // namespace kezheng
