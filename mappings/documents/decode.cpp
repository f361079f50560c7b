#include "mappings/documents/decode.hpp"

#include "graph/base/unicode.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <string>

namespace kezheng {

namespace {

constexpr char32_t replacement = 0xFFFD;

DecodedText decode_utf8(std::string_view bytes) {
    DecodedText result{{}, "UTF-8", 0};
    result.text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint point = code_point_at(bytes, at);
        if (point.value == replacement && point.length == 1) {
            ++result.undecodable;
        }
        append_utf8(result.text, point.value);
        at += point.length;
    }
    return result;
}

DecodedText decode_with_icu(std::string_view bytes, const char* converter_name, std::string_view encoding) {
    DecodedText result{{}, encoding, 0};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(ucnv_open(converter_name, &status), ucnv_close);
    if (U_FAILURE(status) != 0 || bytes.size() > std::numeric_limits<std::int32_t>::max() / 4) {
        return decode_utf8(bytes);
    }
    std::u16string buffer(bytes.size() + 1, u'\0');
    const std::int32_t length = ucnv_toUChars(converter.get(), buffer.data(), static_cast<std::int32_t>(buffer.size()),
                                              bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    for (std::int32_t i = 0; i < length; ++i) {
        const auto unit = static_cast<char32_t>(buffer[static_cast<std::size_t>(i)]);
        const bool has_low = unit >= 0xD800U && unit <= 0xDBFFU && i + 1 < length;
        if (has_low) {
            ++i;
            const auto low = static_cast<char32_t>(buffer[static_cast<std::size_t>(i)]);
            append_utf8(result.text, 0x10000U + ((unit - 0xD800U) << 10U) + (low - 0xDC00U));
            continue;
        }
        result.undecodable += unit == replacement ? 1 : 0;
        append_utf8(result.text, unit);
    }
    return result;
}

/// UTF-16 without a byte-order mark: the line feeds and spaces of any text show which of each pair is the high byte.
std::string_view utf16_without_mark(std::string_view bytes) {
    if (bytes.size() < 4 || bytes.size() % 2 != 0) {
        return {};
    }
    std::size_t high_first = 0;
    std::size_t low_first = 0;
    for (std::size_t i = 0; i + 1 < bytes.size() && i < 65536; i += 2) {
        high_first += bytes[i] == '\0' ? 1 : 0;
        low_first += bytes[i + 1] == '\0' ? 1 : 0;
    }
    if (high_first == low_first) {
        return {};
    }
    return high_first > low_first ? "UTF-16BE" : "UTF-16LE";
}

} // namespace

DecodedText decode_text(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        return decode_utf8(bytes.substr(3));
    }
    if (bytes.starts_with("\xFF\xFE")) {
        return decode_with_icu(bytes.substr(2), "UTF-16LE", "UTF-16LE");
    }
    if (bytes.starts_with("\xFE\xFF")) {
        return decode_with_icu(bytes.substr(2), "UTF-16BE", "UTF-16BE");
    }
    if (bytes.find('\0') != std::string_view::npos) {
        const std::string_view encoding = utf16_without_mark(bytes);
        if (!encoding.empty()) {
            return decode_with_icu(bytes, encoding == "UTF-16BE" ? "UTF-16BE" : "UTF-16LE", encoding);
        }
    }
    DecodedText as_utf8 = decode_utf8(bytes);
    if (as_utf8.undecodable == 0) {
        return as_utf8;
    }
    DecodedText as_gb18030 = decode_with_icu(bytes, "gb18030", "GB18030");
    return as_gb18030.undecodable < as_utf8.undecodable ? as_gb18030 : as_utf8;
}

} // namespace kezheng
